using System.Reflection;
using Cecil.AD.Analyze;
using Cecil.AD.Optimize;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Differentiate;

/// <summary>
/// A primal in which every active reference has its shadow beside it. What is known of its values, loads and stores is said by them.
/// </summary>
/// <param name="Tape">Inputs of the primal, then the shadows of the arguments.</param>
/// <param name="WritesArguments">Whether memory that the arguments refer to is written.</param>
internal sealed record ShadowedTape(Tape Tape, bool WritesArguments);

/// <summary>
/// Puts shadows on the tape: an allocation allocates a zeroed shadow, loading a reference loads its shadow, storing one stores its
/// shadow, and shadows travel beside their references through branches and loops. References that come from outside the tape find
/// theirs in a shadow table.
/// </summary>
internal sealed class AddShadows : TapeCopier
{
    private readonly Activity _activity;
    private readonly Rereadable _rereadable;
    private bool _isFunction;
    private bool _isStrong;
    private bool _writesArguments;
    private Value? _table;

    private AddShadows(Activity activity, Rereadable rereadable)
    {
        _activity = activity;
        _rereadable = rereadable;
    }

    /// <param name="tape">The primal.</param>
    /// <param name="wanted">The inputs to differentiate by.</param>
    /// <param name="isStrong">Whether the derivatives of functions that the tape calls are those with strong products.</param>
    /// <param name="function">The function that others call, if the tape is one: then the table comes in front of the inputs, and the
    /// shadows of the outputs are outputs.</param>
    public static ShadowedTape Run(Tape tape, IReadOnlyCollection<Value> wanted, bool isStrong, FunctionTape? function = null)
    {
        var isFunction = function is not null;
        var activity = new Activity(tape, wanted, isFunction);
        var pass = new AddShadows(activity, new Rereadable(tape, activity, isFunction)) { _isFunction = isFunction, _isStrong = isStrong };
        var builder = new TapeBuilder();
        if (isFunction) pass._table = builder.Input(RuntimeCalls.Table, "shadows");
        Value[] inputs = [.. tape.Inputs.Select(v => builder.Input(v.Type, v.Name))];
        var shadows = tape.Inputs.Select(v => v.IsReference && wanted.Contains(v) && (isFunction || activity.NeedsShadow(v))
            ? builder.Input(v.Type, "d" + v.Name) : null).ToArray();
        var calls = Invokes(tape);
        if (!isFunction && (calls || UsesTable(tape, activity))) pass._table = RuntimeCalls.NewTable(builder, isLazy: OnlyLoadsFollow(tape, activity));
        for (var i = 0; i < inputs.Length; i++)
        {
            if (shadows[i] is { } shadow)
            {
                pass.SetShadow(builder, tape.Inputs[i], inputs[i], shadow);
                // A function that is called may come upon the same objects another way.
                if (calls && !isFunction) RuntimeCalls.AddRoot(builder, pass._table!, inputs[i], shadow);
            }
            else if (activity.NeedsShadow(tape.Inputs[i])) pass.Companions[tape.Inputs[i]] = pass.FromTable(builder, inputs[i]);
        }

        for (var i = 0; i < inputs.Length; i++) pass.Learn(tape.Inputs[i], inputs[i]);
        var outputs = pass.Copy(builder, tape, inputs);
        if (function is not null)
            outputs = [.. outputs,
            .. tape.Outputs.Where((_, i) => HasShadowOnFunctions(function.Results[i])).Select(v => pass.ShadowOfOutput(builder, v))];
        return new ShadowedTape(builder.Build(tape.Name, outputs), pass._writesArguments);
    }

    protected override bool HasCompanion(Value v) => _activity.NeedsShadow(v);

    protected override Value CompanionOf(TapeBuilder builder, Value v) =>
        Companions.TryGetValue(v, out var shadow) ? shadow
        : v.Constant is not null || !Numbers.MayBeIn(v.Type) ? builder.Literal(null, v.Type)
        : throw new InvalidOperationException($"no shadow for {v.Name} of type {v.Type}");

    /// <summary>References that function tapes take and return with their shadows.</summary>
    public static bool HasShadowOnFunctions(Type type) => !type.IsValueType && Numbers.MayBeIn(type);

    private Value ShadowOfOutput(TapeBuilder builder, Value output) =>
        Companions.TryGetValue(output, out var shadow) ? shadow : builder.Diverges
            || output.Constant is not null ? builder.Literal(null, output.Type) : FromTable(builder, Mapped(output));

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        if (op is InvokeOp invoke)
        {
            CopyInvoke(target, invoke);
            return;
        }

        // The pullback of a derivative still needs what the derivative is done with.
        if (_isFunction && op is CallOp { Callee.Role: CallRole.ReturnsBuffer }) return;
        base.CopyOp(target, op);
        switch (op)
        {
            case NewArrayOp or NewObjectOp when HasCompanion(op.Result):
                var made = op is NewObjectOp n ? target.NewObject(n.Type) : target.NewArray(op.Result.Type, Mapped(op.Inputs));
                SetShadow(target, op.Result, Mapped(op.Result), made);
                break;
            case LoadOp l: CopyLoad(target, l); break;
            case StoreOp s: CopyStore(target, s); break;
            case CallOp c: CopyCall(target, c); break;
            case PrimitiveOp { Code: Primitive.Castclass or Primitive.Isinst } cast when HasCompanion(cast.Result):
                Companions[cast.Result] = target.Primitive(cast.Code, cast.Operand, CompanionOf(target, cast.Inputs[0]));
                break;
            case PrimitiveOp { Code: Primitive.Box } when HasCompanion(op.Result):
                Companions[op.Result] = target.Literal(null, op.Result.Type);
                break;
            case UnpackOp unpack when HasCompanion(op.Result) && unpack.Inputs[0] is { Type: var whole, Definition: not CallOp } && !Structs.IsSplit(whole):
                throw RefuseAt(op, $"a {TapePrinter.TypeName(whole)} holds an object with numbers, whose derivatives would be lost; "
                    + "use a tuple or a struct of your own");
            case UnpackOp or PrimitiveOp when HasCompanion(op.Result):
                Companions[op.Result] = FromTable(target, Mapped(op.Result));
                break;
        }

        foreach (var result in op.Results)
            if (Map.TryGetValue(result, out var copy)) Learn(result, copy);
    }

    protected override LoopAdditions AddTo(LoopOp loop, TapeBuilder target, TapeBuilder.LoopBuilder builder)
    {
        foreach (var input in loop.While.Inputs)
            if (Map.TryGetValue(input, out var copy)) Learn(input, copy);
        return LoopAdditions.None;
    }

    /// <summary>What is known of an outer value holds for the input that stands for it; where it has a shadow, that is an input too.</summary>
    protected override void CloseSubTape(TapeBuilder sub, IReadOnlyList<Value> outputs)
    {
        foreach (var output in outputs) sub.Use(output);
        foreach (var (outer, input) in sub.Imports.ToArray())
        {
            input.IsActive |= outer.IsActive;
            if (outer.Shadow is { } shadow) input.Shadow ??= sub.Use(shadow);
        }
    }

    /// <summary>Keeps the facts of a primal value for its copy.</summary>
    private void Learn(Value old, Value copy)
    {
        copy.IsActive |= _activity.IsActive(old);
        if (Companions.TryGetValue(old, out var shadow)) copy.Shadow ??= shadow;
    }

    private void CopyLoad(TapeBuilder target, LoadOp l)
    {
        var copy = Mapped(l.Result);
        if (copy.Definition is LoadOp own)
        {
            own.CanRepeat |= _rereadable.Contains(l.Result);
            own.IsActive |= copy.IsFloat && _activity.IsActive(l.Place, l.Inputs);
        }

        if (!HasCompanion(l.Result)) return;
        if (l.Place.Kind == PlaceKind.Static)
        {
            Companions[l.Result] = FromTable(target, copy);
            return;
        }

        var shadow = target.Load(l.Place, isChecked: false, [CompanionOf(target, l.Inputs[0]), .. l.Inputs.Skip(1).Select(Mapped)]);
        if (IsInTable(l.Result))
        {
            Companions[l.Result] = typeof(Delegate).IsAssignableFrom(copy.Type) ? shadow : OfLoaded(target, copy, shadow);
            return;
        }

        if (shadow.Definition is LoadOp ofShadow) ofShadow.CanRepeat |= _rereadable.Contains(l.Result);
        Companions[l.Result] = shadow;
    }

    private void CopyStore(TapeBuilder target, StoreOp s)
    {
        _writesArguments |= _activity.Memory.BaseOf(s.Place, s.Inputs).Is(MemoryTraits.Argument);
        if (StackTypes.IsFloat(s.Place.Type) && _activity.IsActive(s.Place, s.Inputs))
        {
            if (s.Place.Kind == PlaceKind.Static)
                throw RefuseAt(s, $"the static field {s.Place.Path[0].Name} is assigned a number with a derivative, which would be lost; "
                    + "return the number or keep it in a local");
            ((StoreOp)target.LastOp).IsActive = true;
        }
        else if (s.Place.Kind == PlaceKind.Saved && Structs.IsSplit(s.Place.Type) && _activity.IsActive(s.Inputs[^1]))
        {
            throw RefuseAt(s, $"a {TapePrinter.TypeName(s.Place.Type)} is kept for the derivative in a loop, "
                + "through which there are no second derivatives; take first derivatives only");
        }
        else if (s.Place.Type.IsValueType || s.Place.Kind == PlaceKind.Static) return;
        else if (HasCompanion(s.Inputs[^1]))
            target.Store(s.Place, [CompanionOf(target, s.Inputs[0]), .. s.Inputs.Skip(1).SkipLast(1).Select(Mapped), CompanionOf(target, s.Inputs[^1])]);
    }

    private void CopyCall(TapeBuilder target, CallOp c)
    {
        if (_rereadable.IsUnstable(c))
            throw RefuseAt(c, $"an array given to {TapePrinter.Describe(c.Method)} is changed later, so its rule would read other numbers; hand over a copy");
        if (c.Rule is null && c.Results.FirstOrDefault(r => Numbers.AreHiddenIn(r.Type)) is { } hidden && c.Method.DeclaringType is { } type
            && Library.Contains(type) && c.Inputs.Any(v => v.IsFloat && _activity.IsActive(v)))
            throw RefuseAt(c, $"a number with a derivative becomes a {TapePrinter.TypeName(hidden.Type)}, in which it would be lost; "
                + "keep it a number, or say StopGradient");
        if (c.Callee.Role == CallRole.ReservesBuffer && HasCompanion(c.Inputs[0]))
            RuntimeCalls.Reserve(target, CompanionOf(target, c.Inputs[0]), Mapped(c.Inputs[1]), Mapped(c.Inputs[2]), Mapped(c.Inputs[3]));
        foreach (var result in c.Results.Where(HasCompanion))
        {
            var copy = Mapped(result);
            if (c.Callee.Role == CallRole.RentsBuffer) SetShadow(target, result, copy, RuntimeCalls.Rent(target, result.Type, zeroed: true));
            else if (c.Callee.Role == CallRole.FindsLoadedShadow) Companions[result] = OfLoaded(target, copy, CompanionOf(target, c.Inputs[2]));
            else if (DelegateCompanion(target, c) is { } companion) Companions[result] = companion;
            else if (c.Effects.Result == ResultOrigin.Fresh) SetShadow(target, result, copy, Containers.ZeroLike(target, copy));
            else Companions[result] = FromTable(target, copy);
        }
    }

    /// <summary>The shadow of a delegate is the same delegate bound to the shadow of its object, however it was made.</summary>
    private Value? DelegateCompanion(TapeBuilder target, CallOp c)
    {
        switch (c.Callee.Role)
        {
            case CallRole.BindsDelegate:
                if (!Companions.TryGetValue(c.Inputs[c.Callee.Bound], out var bound)) return target.Literal(null, c.Result.Type);
                var operands = Mapped(c.Inputs);
                operands[c.Callee.Bound] = bound;
                return target.Call(c.Callee, operands, c.Result.Type)[0];
            case CallRole.BoundObject:
                return RuntimeCalls.ShadowOfTarget(target, target.Use(_table!), Mapped(c.Inputs[0]), CompanionOf(target, c.Inputs[0]));
            default:
                return null;
        }
    }

    /// <summary>The forward function instead of the primal: shadows go in beside references and come out beside them, and a frame.</summary>
    private void CopyInvoke(TapeBuilder target, InvokeOp invoke)
    {
        _writesArguments = true;
        var shadows = invoke.Inputs.Where((_, i) => HasShadowOnFunctions(invoke.Function.Inputs[i])).Select(
            v => Companions.TryGetValue(v, out var shadow) ? shadow : target.Literal(null, v.Type));
        var results = target.Invoke(invoke.Function.Derivative(_isStrong).Forward, [target.Use(_table!), .. Mapped(invoke.Inputs), .. shadows]);
        var next = invoke.Results.Count;
        for (var i = 0; i < next; i++) Map[invoke.Results[i]] = results[i];
        foreach (var result in invoke.Results.Where(r => HasShadowOnFunctions(r.Type))) SetShadow(target, result, Map[result], results[next++]);
        foreach (var result in invoke.Results) Learn(result, Map[result]);
    }

    /// <summary>Refers to memory whose shadow was not made on this tape alone.</summary>
    private bool IsInTable(Value v) =>
        _table is not null && _activity.Memory.Of(v) is var memory && memory.Is(MemoryTraits.Outside)
        && (!memory.Is(MemoryTraits.Argument) || memory.Is(MemoryTraits.Shared));

    private void SetShadow(TapeBuilder tape, Value old, Value copy, Value shadow)
    {
        Companions[old] = shadow;
        if (IsInTable(old)) RuntimeCalls.AddShadow(tape, tape.Use(_table!), copy, shadow);
    }

    private Value FromTable(TapeBuilder tape, Value copy)
    {
        // Whatever calls a delegate looks for the shadow of its object.
        if (typeof(Delegate).IsAssignableFrom(copy.Type)) return tape.Literal(null, copy.Type);
        return RuntimeCalls.ShadowOf(tape, tape.Use(_table!), copy);
    }

    private Value OfLoaded(TapeBuilder tape, Value copy, Value shadow) =>
        RuntimeCalls.ShadowOfLoaded(tape, tape.Use(_table!), copy, shadow);

    /// <summary>Is there an active reference from outside that does not come with its shadow?</summary>
    private static bool UsesTable(Tape tape, Activity activity) => References(tape).Any(v =>
        activity.NeedsShadow(v) && activity.Memory.Of(v) is var memory && memory.Is(MemoryTraits.Outside)
            && (!memory.Is(MemoryTraits.Argument) || memory.Is(MemoryTraits.Shared))
        || activity.NeedsShadow(v) && activity.Memory.Of(v).Is(MemoryTraits.Outside) && !tape.Inputs.Contains(v) && IsSource(v)
        || activity.NeedsShadow(v) && v.Definition is UnpackOp or PrimitiveOp { Code: not (Primitive.Castclass or Primitive.Isinst or Primitive.Box) });

    /// <summary>Do references of shadows go nowhere but through loads of the tape? Functions that it calls, and rules, are handed whole shadows.</summary>
    private static bool OnlyLoadsFollow(Tape tape, Activity activity) => tape.Ops.All(op => op switch
    {
        InvokeOp => false,
        CallOp c when c.Rule is not null || c.Callee.Role == CallRole.AddsContainers =>
            !c.Inputs.Concat(c.Results).Any(v => activity.NeedsShadow(v) && !Containers.IsFlat(v.Type)),
        _ => op.Regions.All(region => OnlyLoadsFollow(region.Tape, activity)),
    });

    private static bool Invokes(Tape tape) => tape.Ops.Any(op => op is InvokeOp || op.Regions.Any(r => Invokes(r.Tape)));

    /// <summary>A reference that enters the tape other than as an input: from a static field or an opaque call.</summary>
    private static bool IsSource(Value v) => v.Definition is LoadOp { Place.Kind: PlaceKind.Static } or CallOp { Rule: null };

    private static IEnumerable<Value> References(Tape tape) => tape.Inputs
        .Concat(tape.Ops.SelectMany(op => op.Regions.Length == 0 ? op.Results : op.Regions.SelectMany(r => References(r.Tape)))).Where(v => v.IsReference);

    internal static Exception RefuseAt(Op op, string reason) => op.Origin is { } origin && MethodCode.Of(origin.Method) is { } code
        ? Refusal.Within(code.Refuse(origin.Offset, reason), origin.Caller)
        : new InvalidOperationException(reason);
}
