using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>
/// Gives every cycle of a method one entry. The state machines of iterators jump into the middle of loops, as goto can: such a cycle
/// gets a new head that all its entries go through, with a local that says which one is meant.
/// </summary>
internal sealed class EntryDispatch
{
    /// <summary>Above all offsets of a method and of its copied finally blocks.</summary>
    private const int FirstOffset = 1 << 30;

    private readonly IlInstruction[] _code;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly int _local;
    private readonly List<IlInstruction> _added = [];
    private readonly Dictionary<(int Entry, bool IsInside), int> _setterOf = [];
    private HashSet<int> _inside = [];

    private EntryDispatch(IlInstruction[] code, IReadOnlyList<Block> blocks, int local)
    {
        (_code, _blocks, _local) = (code, blocks, local);
    }

    /// <summary>The rewritten code; null when every cycle has one entry already.</summary>
    /// <param name="code">The instructions.</param>
    /// <param name="blocks">Their blocks.</param>
    /// <param name="local">The number of a new int local.</param>
    public static IlInstruction[]? Rewrite(IlInstruction[] code, IReadOnlyList<Block> blocks, int local)
    {
        var pass = new EntryDispatch(code, blocks, local);
        if (pass.FindEntries() is not { } cycle) return null;
        pass.AddHead(cycle.Entries);
        pass._inside = [.. cycle.Blocks.SelectMany(b => Enumerable.Range(blocks[b].First, blocks[b].Last - blocks[b].First + 1))];
        return [.. code.Select(pass.Redirected), .. pass._added];
    }

    /// <summary>A cycle that has several entries, none of the cycles around it having any. What control cannot reach has none.</summary>
    private (int[] Entries, HashSet<int> Blocks)? FindEntries()
    {
        Stack<HashSet<int>> open = new(CyclesIn(_blocks.Where(b => IsReached(b.Index)).Select(b => b.Index).ToHashSet()));
        while (open.TryPop(out var cycle))
        {
            // The method itself is entered at block 0.
            int[] entries = [.. cycle.Where(b => b == 0 || _blocks[b].Predecessors.Any(p => !cycle.Contains(p))).Order()];
            if (entries.Length > 1) return (entries, cycle);
            foreach (var inner in CyclesIn([.. cycle.Where(b => b != entries[0])])) open.Push(inner);
        }

        return null;

        IEnumerable<HashSet<int>> CyclesIn(HashSet<int> nodes) => StrongComponents.Cycles(_blocks, nodes).AsEnumerable().Reverse();
    }

    private bool IsReached(int block) => block == 0 || _blocks[block].Predecessors.Count > 0;

    private void AddHead(int[] entries)
    {
        var offset = FirstOffset + _code.Count(x => x.Offset >= FirstOffset);
        IlInstruction Add(Code code, object? operand)
        {
            var x = new IlInstruction(offset, code, operand, offset + 1);
            offset++;
            _added.Add(x);
            return x;
        }

        var head = Add(Code.Ldloc, _local).Offset;
        int[] offsets = [.. entries.Select(b => _code[_blocks[b].First].Offset)];
        Add(Code.Switch, offsets[..^1]);
        Add(Code.Br, offsets[^1]);
        // From outside and from inside on different ways: what both went through would be an entry itself.
        foreach (var isInside in new[] { false, true })
        {
            for (var i = 0; i < entries.Length; i++)
            {
                _setterOf[(offsets[i], isInside)] = Add(Code.Ldc_I4, i).Offset;
                Add(Code.Stloc, _local);
                Add(Code.Br, head);
            }
        }
    }

    /// <summary>Whoever goes to an entry goes to the instructions that choose it.</summary>
    private IlInstruction Redirected(IlInstruction x, int index)
    {
        int Target(int offset) => _setterOf.GetValueOrDefault((offset, _inside.Contains(index)), offset);
        x = x with { End = Target(x.End), Handler = x.Handler is { } handler ? Target(handler) : null };
        return x.Code == Code.Switch ? x with { Operand = Array.ConvertAll((int[])x.Operand!, Target) } : x.IsBranch ? x with { Operand = Target(x.Int) } : x;
    }
}
