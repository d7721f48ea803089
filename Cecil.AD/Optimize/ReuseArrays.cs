using Cecil.AD.Analyze;
using Cecil.AD.Tapes;

namespace Cecil.AD.Optimize;

/// <summary>
/// Takes arrays of numbers that do not outlive the call from a pool instead of allocating them. An array outlives the call, or may,
/// when it is returned, is stored in memory from outside, or is handed to a call that could keep it.
/// </summary>
internal sealed class ReuseArrays : TapeCopier
{
    private readonly MemoryClasses _memory;
    private readonly HashSet<MemoryClass> _escaping = [];
    private readonly Dictionary<Type, Value> _pools = [];

    private ReuseArrays(Tape tape)
    {
        _memory = new MemoryClasses(tape);
        foreach (var output in tape.Outputs.Where(MemoryClasses.MayRefer)) Escape(output);
        Visit(tape);
    }

    public static Tape Run(Tape tape)
    {
        var pass = new ReuseArrays(tape);
        var builder = new TapeBuilder();
        Value[] inputs = [.. tape.Inputs.Select(v => builder.Input(v.Type, v.Name))];
        foreach (var element in pass.Elements(tape).Distinct().ToArray())
            pass._pools.Add(element, RuntimeCalls.RentScratch(builder, element));

        var outputs = pass.Copy(builder, tape, inputs);
        foreach (var pool in pass._pools.Values) RuntimeCalls.ReturnScratch(builder, pool);
        return builder.Build(tape.Name, outputs);
    }

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        if (op is NewArrayOp n && IsReusable(n))
        {
            var pool = _pools[n.Result.Type.GetElementType()!];
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

    private IEnumerable<Type> Elements(Tape tape) => tape.Ops.SelectMany(op => op switch
    {
        NewArrayOp n when IsReusable(n) => [n.Result.Type.GetElementType()!],
        _ => op.Regions.SelectMany(r => Elements(r.Tape)),
    });

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
