using Cecil.AD.Analyze;
using Cecil.AD.Tapes;

namespace Cecil.AD.Optimize;

/// <summary>
/// Takes arrays of numbers that do not outlive the call from a pool instead of allocating them. An array outlives the call, or may,
/// when it is returned, is stored in memory from outside, or is handed to a call that could keep it. Those of one iteration of a loop come
/// from a pool of the loop, which takes them back before the next iteration.
/// </summary>
internal sealed class ReuseArrays : TapeCopier
{
    private readonly MemoryClasses _memory;
    private readonly HashSet<MemoryClass> _escaping = [];
    private readonly OwnArrays _own;

    /// <summary>Pools by the loop, if they are of one, and the type of the elements.</summary>
    private readonly Dictionary<(LoopOp?, Type), Value> _pools = [];

    private readonly Dictionary<NewArrayOp, LoopOp?> _loops = [];

    private ReuseArrays(Tape tape)
    {
        _memory = new MemoryClasses(tape);
        _own = new OwnArrays(tape);
        foreach (var output in tape.Outputs.Where(MemoryClasses.MayRefer)) Escape(output);
        Visit(tape);
    }

    public static Tape Run(Tape tape)
    {
        var pass = new ReuseArrays(tape);
        var builder = new TapeBuilder();
        Value[] inputs = [.. tape.Inputs.Select(v => builder.Input(v.Type, v.Name))];
        pass.Find(tape, loop: null);
        foreach (var key in pass._loops.Select(x => (x.Value, ElementOf(x.Key))).Distinct())
            pass._pools.Add(key, RuntimeCalls.RentScratch(builder, key.Item2));

        var outputs = pass.Copy(builder, tape, inputs);
        // Backwards, so that the next call finds each in its place.
        foreach (var pool in pass._pools.Values.Reverse()) RuntimeCalls.ReturnScratch(builder, pool);
        return builder.Build(tape.Name, outputs);
    }

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        if (op is NewArrayOp n && _loops.TryGetValue(n, out var loop))
        {
            var pool = _pools[(loop, ElementOf(n))];
            var length = target.Primitive(Primitive.Conv_I, Mapped(n.Inputs[0]));
            Map[n.Result] = RuntimeCalls.NewScratch(target, pool, length);
        }
        else
        {
            base.CopyOp(target, op);
        }
    }

    private bool IsReusable(NewArrayOp n) => n.Inputs.Count == 1 && n.Result.Type.GetElementType() is { IsPrimitive: true }
        && _memory.Of(n.Result) is var memory && !memory.Is(MemoryTraits.Outside) && !_escaping.Contains(memory);

    private static Type ElementOf(NewArrayOp n) => n.Result.Type.GetElementType()!;

    /// <param name="tape">Where to look.</param>
    /// <param name="loop">The innermost loop whose body the tape is, or is part of.</param>
    private void Find(Tape tape, LoopOp? loop)
    {
        foreach (var op in tape.Ops)
        {
            if (op is NewArrayOp n && IsReusable(n)) _loops.Add(n, loop is not null && _own.Contains(n) ? loop : null);
            foreach (var region in op.Regions) Find(region.Tape, region.Kind == RegionKind.Body ? (LoopOp)op : region.Kind == RegionKind.While ? null : loop);
        }
    }

    protected override LoopAdditions AddTo(LoopOp loop, TapeBuilder target, TapeBuilder.LoopBuilder builder) =>
        new TakenBack(builder.Body, [.. _pools.Where(x => x.Key.Item1 == loop).Select(x => x.Value)]);

    private sealed class TakenBack(TapeBuilder body, Value[] pools) : LoopAdditions
    {
        // At the end of an iteration the call would push the numbers that the next one starts with out of registers.
        public override void BeginBody()
        {
            foreach (var pool in pools) RuntimeCalls.TakeBackScratch(body, pool);
        }
    }

    private void Visit(Tape tape)
    {
        foreach (var op in tape.Ops)
        {
            switch (op)
            {
                case CallOp or InvokeOp when op.Effects.Keeps:
                    foreach (var v in op.Inputs.Concat(op.Results).Where(MemoryClasses.MayRefer)) Escape(v);
                    break;
                default:
                    foreach (var region in op.Regions) Visit(region.Tape);
                    break;
            }
        }
    }

    /// <summary>The value's memory and what can be reached from it.</summary>
    private void Escape(Value v)
    {
        Stack<MemoryClass> open = new([_memory.Of(v)]);
        while (open.TryPop(out var memory))
            if (_escaping.Add(memory)) foreach (var content in memory.Contents) open.Push(content);
    }
}
