using System.Collections;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>
/// Which arguments and locals may still be read where a block begins. What is not is not carried by loops and not joined behind
/// branches, so that an object that only one iteration or one arm knows need not become a real one. Taking an address counts as
/// reading; who drops a slot looks for pointers to it first.
/// </summary>
internal sealed class Liveness
{
    private readonly MethodCode _code;
    private readonly int _arguments;
    private readonly BitArray[] _atStart;

    public Liveness(MethodCode code)
    {
        _code = code;
        _arguments = MethodCode.ParameterTypes(code.Method).Length;
        var blocks = code.Graph.Blocks;
        _atStart = [.. blocks.Select(_ => new BitArray(_arguments + code.Locals.Length))];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var b = blocks.Count - 1; b >= 0; b--)
            {
                var live = new BitArray(_atStart[b].Length);
                foreach (var s in blocks[b].Successors) Enter(live, s);
                for (var i = blocks[b].Last; i >= blocks[b].First; i--) Step(live, code.Instructions[i]);
                changed |= !Equal(live, _atStart[b]);
                _atStart[b] = live;
            }
        }
    }

    /// <summary>The slots, arguments first, that nothing reads from the start of any of these blocks on.</summary>
    public IEnumerable<int> DeadAt(IEnumerable<int> blocks)
    {
        var live = new BitArray(_arguments + _code.Locals.Length);
        foreach (var b in blocks) Enter(live, b);
        for (var i = 0; i < live.Length; i++) if (!live[i]) yield return i;
    }

    private void Enter(BitArray live, int block)
    {
        if (block >= 0) live.Or(_atStart[block]);
        else if (block == ControlFlowGraph.Raise) live[_arguments + _code.Pending] = true;
    }

    /// <summary>The slots, arguments first, that instructions of the loop store to or take the address of.</summary>
    public IEnumerable<int> ChangedIn(Loop loop)
    {
        foreach (var b in loop.Blocks)
        {
            for (var i = _code.Graph.Blocks[b].First; i <= _code.Graph.Blocks[b].Last; i++)
            {
                var x = _code.Instructions[i];
                if (x.Code is Code.Stloc or Code.Ldloca) yield return _arguments + x.Int;
                if (x.Code is Code.Starg or Code.Ldarga) yield return x.Int;
                if (x.Handler is not null) yield return _arguments + _code.Pending;
            }
        }
    }

    private void Step(BitArray live, IlInstruction x)
    {
        // Whatever may throw says so there.
        if (x.Handler is not null) live[_arguments + _code.Pending] = false;
        switch (x.Code)
        {
            case Code.Ldarg or Code.Ldarga: live[x.Int] = true; break;
            case Code.Ldloc or Code.Ldloca: live[_arguments + x.Int] = true; break;
            case Code.Starg: live[x.Int] = false; break;
            case Code.Stloc: live[_arguments + x.Int] = false; break;
        }
    }

    private static bool Equal(BitArray a, BitArray b) => !((BitArray)a.Clone()).Xor(b).HasAnySet();
}
