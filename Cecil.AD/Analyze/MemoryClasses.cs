using Cecil.AD.Tapes;

namespace Cecil.AD.Analyze;

/// <summary>What is known of memory, and of all memory that it refers to.</summary>
[Flags]
internal enum MemoryTraits
{
    None = 0,

    /// <summary>Made outside the tape: an argument, something captured or static, or the result of an opaque call.</summary>
    Outside = 1,

    /// <summary>An argument that comes with its shadow.</summary>
    Argument = 2,

    /// <summary>Besides an argument there is captured or static memory here that may be the same.</summary>
    Shared = 4,

    /// <summary>Every number here is differentiated or may become so.</summary>
    AllActive = 8,

    /// <summary>Handed to a function tape, which may link it with anything else that it was handed.</summary>
    Exposed = 16,
}

/// <summary>
/// A set of references that may be the same object. Found by unification (B. Steensgaard, "Points-to analysis in almost linear
/// time", 1996): whatever flows together is one class, and each class has one class of content per kind of memory slot.
/// </summary>
internal sealed class MemoryClass
{
    private MemoryClass? _mergedInto;
    private MemoryTraits _traits;
    private readonly Dictionary<object, MemoryClass> _content = [];

    /// <summary>Slots of this class that may hold numbers with a derivative.</summary>
    public HashSet<object> ActiveSlots { get; private set; } = [];

    public MemoryClass Root
    {
        get
        {
            var root = this;
            while (root._mergedInto is { } next) root = next;
            return root;
        }
    }

    /// <summary>What the slots of one kind refer to.</summary>
    public MemoryClass Content(object slot)
    {
        var root = Root;
        if (root._content.TryGetValue(slot, out var content)) return content.Root;
        root._content.Add(slot, content = new MemoryClass { _traits = root._traits });
        return content;
    }

    /// <summary>Everything that slots of this class refer to.</summary>
    public IEnumerable<MemoryClass> Contents => Root._content.Values.Select(c => c.Root).ToArray();

    public bool Is(MemoryTraits trait) => (Root._traits & trait) != 0;

    /// <summary>Says what holds of the class, and so of all that it leads to.</summary>
    public void Mark(MemoryTraits traits)
    {
        var root = Root;
        if ((root._traits & traits) == traits) return;
        root._traits |= traits;
        foreach (var content in root._content.Values.ToArray()) content.Mark(traits);
    }

    /// <summary>May the slot hold a number with a derivative?</summary>
    public bool IsActive(object slot) => Is(MemoryTraits.AllActive) || Root.ActiveSlots.Contains(slot);

    /// <summary>May a number with a derivative be found here or behind the references held here?</summary>
    public bool IsDeeplyActive => DeeplyActive([]);

    public static void Unify(MemoryClass a, MemoryClass b)
    {
        (a, b) = (a.Root, b.Root);
        if (a == b) return;
        b._mergedInto = a;
        a.ActiveSlots.UnionWith(b.ActiveSlots);
        var traits = a._traits | b._traits;
        // An argument that is stored where others find it is theirs too.
        if (((a._traits ^ b._traits) & MemoryTraits.Argument) != 0 && (a._traits & b._traits & MemoryTraits.Outside) != 0) traits |= MemoryTraits.Shared;
        foreach (var (slot, content) in b._content.ToArray())
        {
            if (a.Root._content.TryGetValue(slot, out var own)) Unify(own, content);
            else a.Root._content.Add(slot, content);
        }

        // Contents that came from one side do not know of the other's traits yet.
        a.Root._traits = MemoryTraits.None;
        a.Root.Mark(traits);
    }

    private bool DeeplyActive(HashSet<MemoryClass> seen)
    {
        var root = Root;
        return seen.Add(root) && (root.Is(MemoryTraits.AllActive) || root.ActiveSlots.Count > 0 || root._content.Values.Any(c => c.DeeplyActive(seen)));
    }
}

/// <summary>Assigns a <see cref="MemoryClass"/> to every reference of a tape and its sub-tapes.</summary>
internal sealed class MemoryClasses
{
    /// <summary>The slot of a delegate that holds the object it is bound to.</summary>
    private const string BoundObject = "target";

    private readonly Dictionary<Value, MemoryClass> _classes = [];
    private readonly MemoryClass _statics = new();
    private readonly List<StoreOp> _stores = [];

    /// <param name="tape">The tape.</param>
    /// <param name="arguments">Inputs that come with their shadows.</param>
    public MemoryClasses(Tape tape, params IEnumerable<Value> arguments)
    {
        _statics.Mark(MemoryTraits.Outside);
        // Before the stores are looked at: one that is stored where others find it is theirs too.
        foreach (var argument in arguments) Of(argument).Mark(MemoryTraits.Argument);
        foreach (var input in tape.Inputs.Where(MayRefer)) Of(input).Mark(MemoryTraits.Outside);
        Visit(tape);
    }

    public MemoryClass Of(Value v)
    {
        if (!_classes.TryGetValue(v, out var known)) _classes.Add(v, known = new MemoryClass());
        return known.Root;
    }

    /// <summary>The class of the memory that a place is in, given the op's operands.</summary>
    public MemoryClass BaseOf(Place place, IReadOnlyList<Value> inputs) => place.Kind == PlaceKind.Static ? _statics.Root : Of(inputs[0]);

    /// <summary>
    /// References from outside may be the same object under several names. That matters for types that the tape writes: then all
    /// of them are one class.
    /// </summary>
    public void UnifyWrittenOutside()
    {
        foreach (var written in WrittenOutside.Select(s => s.Place.Root).Distinct().ToArray())
        {
            MemoryClass[] same = [.. _classes.Where(
                c => c.Value.Is(MemoryTraits.Outside) && !c.Key.Type.IsValueType
                && (c.Key.Type.IsAssignableTo(written) || c.Key.Type.IsAssignableFrom(written)))
                .Where(c => c.Key.Type != typeof(object)).Select(c => c.Value.Root).Distinct()];
            var isShared = same.Any(c => !c.Is(MemoryTraits.Argument));
            foreach (var other in same.Skip(1)) MemoryClass.Unify(same[0], other);
            if (isShared && same.Length > 0) same[0].Mark(MemoryTraits.Shared);
        }
    }

    private IEnumerable<StoreOp> WrittenOutside =>
        _stores.Where(s => s.Place.Kind is PlaceKind.Element or PlaceKind.Field && Of(s.Inputs[0]).Is(MemoryTraits.Outside));

    public static bool MayRefer(Value v) => v.IsReference || (v.Type.IsValueType && StackTypes.Zero(v.Type) is null);

    private void Flow(Value from, Value to)
    {
        if (MayRefer(from) && MayRefer(to)) MemoryClass.Unify(Of(from), Of(to));
    }

    private void VisitRegions(Op op)
    {
        foreach (var region in op.Regions)
        {
            foreach (var (from, to) in op.FlowInto(region)) Flow(from, to);
            Visit(region.Tape);
            foreach (var (from, to) in op.FlowOutOf(region)) Flow(from, to);
        }
    }

    private void Visit(Tape tape)
    {
        foreach (var op in tape.Ops) Visit(op);
    }

    private void Visit(Op op)
    {
        switch (op)
        {
            case LoadOp l when MayRefer(l.Result):
                MemoryClass.Unify(Of(l.Result), BaseOf(l.Place, l.Inputs).Content(l.Place.AliasKey));
                break;
            case StoreOp s:
                _stores.Add(s);
                if (MayRefer(s.Inputs[^1])) MemoryClass.Unify(Of(s.Inputs[^1]), BaseOf(s.Place, s.Inputs).Content(s.Place.AliasKey));
                break;
            case PrimitiveOp { Code: Primitive.Castclass or Primitive.Isinst } cast: Flow(cast.Inputs[0], cast.Result); break;
            case PackOp p: foreach (var v in p.Inputs) Flow(v, p.Result); break;
            case UnpackOp u: Flow(u.Inputs[0], u.Result); break;
            case CallOp c: VisitCall(c); break;
            case InvokeOp f:
                foreach (var v in f.Inputs.Concat(f.Results).Where(MayRefer)) Of(v).Mark(MemoryTraits.Exposed);
                break;
            case IfOp or LoopOp: VisitRegions(op); break;
        }
    }

    /// <summary>What an opaque call returns may be one of its arguments; what a rule's primal returns is its own.</summary>
    private void VisitCall(CallOp c)
    {
        switch (c.Callee.Role)
        {
            case CallRole.BindsDelegate:
                MemoryClass.Unify(Of(c.Result).Content(BoundObject), Of(c.Inputs[c.Callee.Bound]));
                return;
            case CallRole.BoundObject:
                MemoryClass.Unify(Of(c.Result), Of(c.Inputs[0]).Content(BoundObject));
                return;
            case CallRole.UsesTable or CallRole.FindsLoadedShadow or CallRole.FindsBoundShadow:
                VisitTable(c);
                return;
        }

        if (c.Effects.Result == ResultOrigin.Fresh) return;
        foreach (var result in c.Results.Where(MayRefer))
        {
            Of(result).Mark(MemoryTraits.Outside);
            foreach (var input in c.Inputs.Where(i => i.Type == result.Type && i.Type != typeof(string))) Flow(input, result);
        }
    }

    /// <summary>In a derivative: what a table is told of, functions find there, and what it gives may be that.</summary>
    private void VisitTable(CallOp c)
    {
        foreach (var v in c.Inputs.Skip(1).Concat(c.Results).Where(MayRefer)) Of(v).Mark(MemoryTraits.Outside | MemoryTraits.Shared);
        if (c.Callee.Role == CallRole.FindsBoundShadow) MemoryClass.Unify(Of(c.Result), Of(c.Inputs[2]).Content(BoundObject));
        if (c.Callee.Role == CallRole.FindsLoadedShadow) Flow(c.Inputs[2], c.Result);
    }
}
