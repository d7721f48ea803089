using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Analyze;

/// <summary>
/// Which values may carry a derivative: those that depend on a differentiated input through floating-point operations, directly or
/// through memory. A fixpoint over back-edges: an accumulator that starts as a constant is active if the body makes it so.
/// </summary>
internal sealed class Activity
{
    private readonly HashSet<Value> _active = [];
    private bool _changed;

    /// <param name="tape">The primal.</param>
    /// <param name="wanted">Inputs whose derivative is wanted: numbers, and references to what holds numbers.</param>
    /// <param name="isFunction">Is it a function that other tapes call? They differentiate by all that it gives them.</param>
    public Activity(Tape tape, IReadOnlyCollection<Value> wanted, bool isFunction)
    {
        Memory = new MemoryClasses(tape, wanted.Where(v => !v.IsFloat));
        foreach (var input in wanted)
        {
            if (input.IsFloat) _active.Add(input);
            else Activate(input);
        }

        Expose(tape);
        if (isFunction) Expose(tape.Outputs);
        Memory.UnifyWrittenOutside();
        do
        {
            _changed = false;
            Visit(tape);
        }
        while (_changed);
    }

    public MemoryClasses Memory { get; }

    /// <summary>Is the number active, or the struct that holds one?</summary>
    public bool IsActive(Value v) => _active.Contains(v);

    /// <summary>Does the reference need a shadow?</summary>
    public bool NeedsShadow(Value v) => v.IsReference && Numbers.MayBeIn(v.Type) && Memory.Of(v).IsDeeplyActive;

    /// <summary>May the place hold a number with a derivative?</summary>
    public bool IsActive(Place place, IReadOnlyList<Value> inputs) => Memory.BaseOf(place, inputs).IsActive(place.AliasKey);

    /// <summary>An argument: every number in it is differentiated.</summary>
    private void Activate(Value input) => Memory.Of(input).Mark(MemoryTraits.AllActive);

    /// <summary>Function tapes are differentiated by all their inputs: what they are handed has shadows.</summary>
    private void Expose(Tape tape)
    {
        foreach (var op in tape.Ops)
        {
            if (op is InvokeOp f) Expose(f.Inputs.Concat(f.Results));
            foreach (var region in op.Regions) Expose(region.Tape);
        }
    }

    private void Expose(IEnumerable<Value> values)
    {
        foreach (var v in values.Where(v => v.IsReference && Numbers.MayBeIn(v.Type))) Memory.Of(v).Mark(MemoryTraits.AllActive);
    }

    private void Set(Value v, bool active)
    {
        if (active && (v.IsFloat || MemoryClasses.MayRefer(v) && v.Type.IsValueType)) _changed |= _active.Add(v);
    }

    private void Visit(Tape tape)
    {
        foreach (var op in tape.Ops) Visit(op);
    }

    private void Visit(Op op)
    {
        switch (op)
        {
            case ConstantOp or NewArrayOp or NewObjectOp or ThrowOp: break;
            case PrimitiveOp p: Set(p.Result, p.Result.IsFloat && p.Inputs.Any(i => i.IsFloat && IsActive(i))); break;
            case PackOp p: Set(p.Result, p.Inputs.Any(IsActive)); break;
            case UnpackOp u: Set(u.Result, IsActive(u.Inputs[0])); break;
            case LoadOp l: Set(l.Result, IsActive(l.Place, l.Inputs)); break;
            case StoreOp s:
                if (IsActive(s.Inputs[^1])) _changed |= Memory.BaseOf(s.Place, s.Inputs).ActiveSlots.Add(s.Place.AliasKey);
                break;
            case CallOp c: VisitCall(c); break;
            case InvokeOp f:
                foreach (var result in f.Results) Set(result, true);
                break;
            case IfOp or LoopOp: VisitRegions(op); break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    /// <summary>Only a call with a rule hands activity on.</summary>
    private void VisitCall(CallOp c)
    {
        if (c.Rule is null || !c.Inputs.Any(i => IsActive(i) || NeedsShadow(i))) return;
        foreach (var result in c.Results)
        {
            Set(result, true);
            if (result.Type.IsArray && StackTypes.IsFloat(result.Type.GetElementType()!))
                _changed |= Memory.Of(result).ActiveSlots.Add(new Place(PlaceKind.Element, result.Type).AliasKey);
        }
    }

    private void VisitRegions(Op op)
    {
        foreach (var region in op.Regions)
        {
            foreach (var (from, to) in op.FlowInto(region)) Set(to, IsActive(from));
            Visit(region.Tape);
            foreach (var (from, to) in op.FlowOutOf(region)) Set(to, IsActive(from));
        }
    }
}
