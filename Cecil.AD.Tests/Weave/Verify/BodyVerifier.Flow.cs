using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// The paths through a body: joins, branches, protected regions.
internal sealed partial class BodyVerifier
{
    private readonly HashSet<int> _leaders = [];
    private readonly Dictionary<int, (List<StackValue> Stack, bool ThisReady)> _entries = [];
    private readonly Queue<int> _pending = [];
    private bool[] _visited = [];

    private HashSet<int> FindLeaders()
    {
        HashSet<int> leaders = [];
        foreach (var instruction in _code)
            foreach (var target in Targets(instruction)) leaders.Add(target);
        foreach (var region in _regions.All) leaders.Add(region.Start);
        return leaders;
    }

    private IEnumerable<int> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [Target(instruction, target)],
        Instruction[] targets => targets.Select(t => Target(instruction, t)),
        _ => [],
    };

    private int Target(Instruction from, Instruction target)
    {
        _at = _index[from];
        Require(_index.TryGetValue(target, out var index), "branches out of the method");
        var distance = _offsets[index] - _offsets[_at] - from.GetSize();
        Require(from.OpCode.OperandType != OperandType.ShortInlineBrTarget || distance is >= sbyte.MinValue and <= sbyte.MaxValue,
            "the target is too far for a short branch");
        return index;
    }

    private void RunPaths()
    {
        _entries.Clear();
        _visited = new bool[_code.Count];
        _at = 0;
        Enter(0, [], !_tracksThis);
        RunPending();
        // What no path reaches must be correct too, starting from an empty stack (ECMA-335 III.1.7.5).
        for (var i = 0; i < _code.Count && _errors.Count == 0; i++)
        {
            if (_visited[i]) continue;
            _at = i;
            Enter(i, [], true);
            RunPending();
        }
    }

    /// <summary>An exception may lead from a try block to its handlers at any time, and before anything in it has run.</summary>
    private void EnterHandlers(int start)
    {
        foreach (var region in _regions.All.Where(r => r.Guarded?.Start == start))
        {
            var caught = region switch
            {
                { Kind: RegionKind.Catch, Handler.CatchType: { } type } => Own(type),
                { Kind: RegionKind.Catch or RegionKind.Filter } => _types.Object,
                _ => null,
            };
            Require(caught is null or GenericParameter || _types.Load(caught).Kind == StackKind.Reference, "a value type is caught");
            Enter(region.Start, caught is null ? [] : [StackValue.Reference(caught)], _thisReady);
        }
    }

    private void RunPending()
    {
        while (_pending.TryDequeue(out var start))
        {
            _stack = [.. _entries[start].Stack];
            _thisReady = _entries[start].ThisReady;
            _prefixes.Clear();
            try
            {
                RunFrom(start);
            }
            catch (VerificationException e)
            {
                Report(e.Message);
            }
        }
    }

    private void RunFrom(int start)
    {
        for (_at = start; ; _at++)
        {
            _visited[_at] = true;
            if (_leaders.Contains(_at)) Require(_prefixes.Count == 0, "a branch leads between a prefix and its instruction");
            if (_regions.StartsTry(_at))
            {
                Require(_stack.Count == 0, "a try block starts with values on the stack");
                EnterHandlers(_at);
            }
            var goesOn = Step();
            if (!goesOn) return;
            Require(_at + 1 < _code.Count, "control falls off the end of the method");
            var here = _regions.Of(_at);
            if (_regions.Entered(_at + 1, here) != here) throw new VerificationException("control falls out of or into a protected region");
            if (!_leaders.Contains(_at + 1)) continue;
            Enter(_at + 1, _stack, _thisReady);
            return;
        }
    }

    /// <summary>A path arrives at an instruction; if that changes what is known there, it is run again.</summary>
    private void Enter(int target, List<StackValue> stack, bool thisReady)
    {
        if (!_entries.TryGetValue(target, out var entry))
        {
            _entries[target] = ([.. stack], thisReady);
            _pending.Enqueue(target);
            return;
        }
        if (entry.Stack.Count != stack.Count)
            throw new VerificationException($"{stack.Count} values on the stack where {Label(target)} has {entry.Stack.Count}");
        var merged = entry.Stack.Zip(stack, (a, b) => _types.Merge(a, b) ?? throw new VerificationException($"{b} where {Label(target)} has {a}")).ToList();
        if (merged.SequenceEqual(entry.Stack) && (thisReady || !entry.ThisReady)) return;
        _entries[target] = (merged, thisReady && entry.ThisReady);
        if (!_pending.Contains(target)) _pending.Enqueue(target);
    }

    private string Label(int index) => $"IL_{_offsets[index]:x4}";

    private void Branch(Instruction target) => Branch(_index[target]);

    private void Branch(int target)
    {
        var here = _regions.Of(_at);
        if (_regions.Entered(target, here) != here) throw new VerificationException($"branches into or out of a protected region to {Label(target)}");
        Enter(target, _stack, _thisReady);
    }

    private void Leave(int target)
    {
        var here = _regions.Of(_at);
        var there = _regions.Entered(target, here);
        var left = Regions.Chain(here).TakeWhile(r => r != there && (r.Kind != RegionKind.Catch || r.Guarded != there)).ToArray();
        var last = left is [] ? here : left[^1].Parent;
        if (last is { Kind: RegionKind.Catch } && last != there && last.Guarded == there) last = there;
        if (last != there) throw new VerificationException($"leaves into a protected region at {Label(target)}");
        if (left.FirstOrDefault(r => r.Kind is RegionKind.Filter or RegionKind.Finally or RegionKind.Fault) is { } region)
            throw new VerificationException($"leaves a {region.Kind.ToString().ToLowerInvariant()} block");
        _stack.Clear();
        Enter(target, _stack, _thisReady);
    }

    private void EndFinally() =>
        Require(_regions.Of(_at) is { Kind: RegionKind.Finally or RegionKind.Fault }, "stands in no finally or fault block");

    private void EndFilter()
    {
        var region = _regions.Of(_at);
        Require(region is { Kind: RegionKind.Filter } && region.End == _at + 1, "does not end a filter");
        Pop(v => v.Kind == StackKind.Int32, "int32");
        Require(_stack.Count == 0, "leaves values on the stack");
    }

    private void Rethrow() =>
        Require(Regions.Chain(_regions.Of(_at)).FirstOrDefault(r => r.Kind != RegionKind.Try) is { Kind: RegionKind.Catch }, "stands in no catch block");

    private void Return()
    {
        Require(_regions.Of(_at) is null, "returns from a protected region");
        if (_tracksThis && !_thisReady) Report("returns before the constructor of the base class has run");
        var type = _method.ReturnType;
        if (TypeModel.Bare(type).FullName != "System.Void")
        {
            var readOnly = HasModifier(type, "System.Runtime.InteropServices.InAttribute")
                || TypeModel.HasAttribute(_method.MethodReturnType, "System.Runtime.CompilerServices.IsReadOnlyAttribute");
            var value = PopFor(Own(type), readOnly);
            if (value.Is(Traits.Local)) Report("returns a pointer into the frame of the method");
        }
        Require(_stack.Count == 0, $"leaves {_stack.Count} values on the stack");
    }
}
