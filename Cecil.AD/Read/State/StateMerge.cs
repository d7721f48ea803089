using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>A path of the trace: the tape that it is on and what its slots hold.</summary>
internal record TracePath(TapeBuilder Tape, TraceState State);

/// <summary>What a merge asks of the trace.</summary>
internal interface IMergeSupport
{
    /// <summary>The real object, on a path, that stands for an object or delegate of the trace from now on.</summary>
    Value Materialise(AbstractValue held, TracePath path);

    /// <summary>A number for an object that the trace has not seen.</summary>
    int NextObject();

    /// <summary>Lets the slot hold one of these two, if that is to be tried.</summary>
    (AbstractValue, AbstractValue)? MakeSelect(AbstractValue x, AbstractValue y, int slot);
}

/// <summary>
/// Brings two states into one form, so that slot by slot they differ in tape values only: objects that either path made for itself are
/// one object, and where one path has an object of the trace and the other something else, the object becomes a real one. Making one
/// real makes real what it leads to, other slots and itself included, and puts what it held into memory. So this is a fixpoint over all
/// slots, and a slot whose object became real while it was looked at is looked at again.
/// </summary>
internal sealed class StateMerge(IMergeSupport trace)
{
    /// <summary>The number of the lowest place of the evaluation stack, among those of cells.</summary>
    private const int OfStack = 1 << 20;

    /// <summary>Before two paths meet.</summary>
    public void Align(TracePath a, TracePath b)
    {
        Unify(a.State, b.State);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var cell in a.State.All) if (b.State.Contains(cell)) changed |= AlignCell(a, b, cell);
            for (var i = 0; i < Math.Min(a.State.Stack.Count, b.State.Stack.Count); i++)
            {
                var (x, y) = Align(a.State.Stack[i], a, b.State.Stack[i], b, OfStack + i);
                changed |= !ReferenceEquals(x, a.State.Stack[i]) || !ReferenceEquals(y, b.State.Stack[i]);
                (a.State.Stack[i], b.State.Stack[i]) = (x, y);
            }
        }
    }

    /// <summary>
    /// Where each path brings an object that the other does not know, of one type, they are one object, with the fields of either path.
    /// It keeps the older number, which an enclosing loop may know.
    /// </summary>
    public static void Unify(TraceState a, TraceState b)
    {
        while (First() is { } pair)
        {
            if (pair.X > pair.Y) b.Renumber(pair.Y, pair.X);
            else a.Renumber(pair.X, pair.Y);
        }

        (int X, int Y)? First()
        {
            foreach (var cell in a.All) if (b.Contains(cell) && MadeByBoth(a[cell], b[cell]) is { } pair) return pair;
            for (var i = 0; i < Math.Min(a.Stack.Count, b.Stack.Count); i++) if (MadeByBoth(a.Stack[i], b.Stack[i]) is { } pair) return pair;
            return null;
        }

        (int X, int Y)? MadeByBoth(AbstractValue x, AbstractValue y) => (x, y) switch
        {
            _ when ReferenceEquals(x, y) => null,
            (VirtualObject s, VirtualObject t) => s.Type == t.Type && s.Cell != t.Cell && !a.Contains(t.Cell) && !b.Contains(s.Cell)
                && a[s.Cell] is Materialised == b[t.Cell] is Materialised ? (s.Cell, t.Cell) : null,
            (Optional s, _) => MadeByBoth(s.Object, y),
            (_, Optional t) => MadeByBoth(x, t.Object),
            (Closure s, Closure t) when s.Method == t.Method => MadeByBoth(s.Target, t.Target),
            (Aggregate s, Aggregate t) when s.Type == t.Type => s.Fields.Zip(t.Fields, MadeByBoth).FirstOrDefault(pair => pair is not null),
            _ => null,
        };
    }

    /// <summary>Makes objects, and what certain slots and fields lead to, real on one path: what a merge is known to need later.</summary>
    /// <param name="path">The path.</param>
    /// <param name="objects">Objects by number.</param>
    /// <param name="slots">Slots, and fields of slots.</param>
    public void MakeReal(TracePath path, IEnumerable<int> objects, IReadOnlySet<FieldPath> slots)
    {
        foreach (var cell in objects.Where(path.State.Contains)) MakeReal(path, cell);
        foreach (var cell in slots.Select(s => s.Cell).Distinct().Where(path.State.Contains).ToArray())
        {
            while (true)
            {
                var before = path.State[cell];
                var after = WithReal(before, new FieldPath(cell, ""), path, slots);
                if (!ReferenceEquals(path.State[cell], before)) continue;
                path.State[cell] = after;
                break;
            }
        }
    }

    private AbstractValue WithReal(AbstractValue held, FieldPath at, TracePath path, IReadOnlySet<FieldPath> slots) => held switch
    {
        var _ when held.IsObject && slots.Contains(at) => Real(held, path),
        Aggregate whole => Enumerable.Range(0, whole.Fields.Length).Aggregate(
            whole, (made, i) => made.With(i, WithReal(whole.Fields[i], at.Field(i), path, slots))),
        Closure closure => closure.With(WithReal(closure.Target, at.Target, path, slots)),
        _ => held,
    };

    /// <summary>Notes where one path has an object of the trace and the other something else.</summary>
    public static bool FindReal(AbstractValue x, AbstractValue y, FieldPath at, ISet<FieldPath> found)
    {
        switch (x, y)
        {
            case (Aggregate s, Aggregate t) when s.Type == t.Type:
                var any = false;
                for (var i = 0; i < s.Fields.Length; i++) any |= FindReal(s.Fields[i], t.Fields[i], at.Field(i), found);
                return any;
            case (VirtualObject s, VirtualObject t) when s.Cell == t.Cell: return false;
            case (Optional s, Optional t) when s.Object.Cell == t.Object.Cell: return false;
            case (Closure s, Closure t) when s.Method == t.Method && s.Type == t.Type: return FindReal(s.Target, t.Target, at.Target, found);
            case (Select, Select) when AbstractValue.Same(x, y): return false;
            default: return IsObjectInOne(x, y) && found.Add(at);
        }
    }

    /// <summary>An object of the trace on one path, and any reference on the other.</summary>
    private static bool IsObjectInOne(AbstractValue x, AbstractValue y) => x.IsObject && (y.IsObject || y is Scalar) || x is Scalar && y.IsObject;

    private bool AlignCell(TracePath a, TracePath b, int cell)
    {
        var (s, t) = (a.State[cell], b.State[cell]);
        if (cell < 0 && s is Materialised != t is Materialised)
        {
            MakeReal(s is Materialised ? b : a, cell);
            return true;
        }

        var (x, y) = Align(s, a, t, b, cell);
        if (ReferenceEquals(x, s) && ReferenceEquals(y, t)) return false;
        // Became real on the way: what it held is in memory now.
        if (ReferenceEquals(a.State[cell], s) && ReferenceEquals(b.State[cell], t)) (a.State[cell], b.State[cell]) = (x, y);
        return true;
    }

    /// <param name="x">What the one path holds.</param>
    /// <param name="a">The one path.</param>
    /// <param name="y">What the other holds.</param>
    /// <param name="b">The other path.</param>
    /// <param name="slot">The cell, or the place on the stack behind <see cref="OfStack"/>.</param>
    private (AbstractValue, AbstractValue) Align(AbstractValue x, TracePath a, AbstractValue y, TracePath b, int slot)
    {
        if (ReferenceEquals(x, y)) return (x, y);
        switch (x, y)
        {
            case (Aggregate s, Aggregate t) when s.Type == t.Type:
                var (mine, others) = (s, t);
                for (var i = 0; i < s.Fields.Length; i++)
                {
                    var (f, g) = Align(s.Fields[i], a, t.Fields[i], b, slot);
                    (mine, others) = (mine.With(i, f), others.With(i, g));
                }

                return (mine, others);
            case (AccessPath { Kind: PlaceKind.Element } p, AccessPath { Kind: PlaceKind.Element } q)
                when !p.SameShape(q) && p.Target == q.Target && (IsNull(p) || IsNull(q)):
                return IsNull(p) ? (NullLike(q, a), y) : (x, NullLike(p, b));
            case (AccessPath { Kind: PlaceKind.Element, Operands: [_, var i] } p, AccessPath { Kind: PlaceKind.Element, Operands: [_, var j] } q)
                when p.SameShape(q) && i.Type != j.Type:
                return (WithNativeIndex(p, a), WithNativeIndex(q, b));
            case (VirtualObject s, VirtualObject t) when s.Cell == t.Cell: return (x, y);
            case (VirtualObject { IsUnchangeable: true } s, VirtualObject t) when s.Type == t.Type && IsContentKnown(a.State[s.Cell])
                && IsContentKnown(b.State[t.Cell]):
                return Rebox(s, a, t, b);
            case (Closure s, Closure t) when s.Method == t.Method && s.Type == t.Type:
                var (o, r) = Align(s.Target, a, t.Target, b, slot);
                return (s.With(o), t.With(r));
            case var _ when IsObjectInOne(x, y):
                return AsOptional(x, y, a) is { } left
                    && AsOptional(y, x, b) is { } right ? (left, right) : trace.MakeSelect(x, y, slot) ?? (Real(x, a), Real(y, b));
            default: return (x, y);
        }
    }

    /// <summary>An object of the trace or null, as one that may be there, if the other path has that object or null too.</summary>
    private static AbstractValue? AsOptional(AbstractValue held, AbstractValue other, TracePath path) => (held, other) switch
    {
        (Optional x, Optional y) => x.Object.Cell == y.Object.Cell ? x : null,
        (Optional x, VirtualObject y) => x.Object.Cell == y.Cell ? x : null,
        (Optional x, Scalar y) => y.IsNull ? x : null,
        (VirtualObject x, Optional y) when x.Cell == y.Object.Cell => new Optional(path.Tape.Int(1), x),
        (VirtualObject x, Scalar y) when y.IsNull => new Optional(path.Tape.Int(1), x),
        (Scalar x, Optional y) when x.IsNull => y with { IsThere = path.Tape.Int(0) },
        (Scalar x, VirtualObject y) when x.IsNull => new Optional(path.Tape.Int(0), y),
        _ => null,
    };

    private static bool IsNull(AccessPath pointer) =>
        pointer is { Cell: null, Kind: PlaceKind.Element, Operands: [{ Constant.Literal: null, Constant: not null }, _] };

    private static AccessPath WithNativeIndex(AccessPath element, TracePath path) => element.Operands[1].Type == typeof(nint) ? element
        : element with { Operands = [element.Operands[0], path.Tape.Primitive(Primitive.Conv_I, element.Operands[1])] };

    /// <summary>A null reference in the form of another.</summary>
    private static AccessPath NullLike(AccessPath other, TracePath path) =>
        other with { Operands = [path.Tape.Literal(null, other.Operands[0].Type), .. other.Operands[1..].Select(i => path.Tape.Zero(i.Type))] };

    private static bool IsContentKnown(AbstractValue box) => box is not Materialised { Content: null };

    /// <summary>Two boxes that meet, and that nothing can change, are one box with either content.</summary>
    private (AbstractValue, AbstractValue) Rebox(VirtualObject s, TracePath a, VirtualObject t, TracePath b)
    {
        var joint = new VirtualObject(s.Type, trace.NextObject());
        a.State.AddObject(joint.Cell, s.Type, Content(a.State[s.Cell]));
        b.State.AddObject(joint.Cell, s.Type, Content(b.State[t.Cell]));
        return (joint, joint);

        static AbstractValue Content(AbstractValue state) => state is Materialised escaped ? escaped.Content! : state;
    }

    private AbstractValue Real(AbstractValue held, TracePath path) => held is Scalar ? held : new Scalar(trace.Materialise(held, path));

    private void MakeReal(TracePath path, int cell) => trace.Materialise(new VirtualObject(path.State.TypeOf(cell), cell), path);
}

/// <summary>A slot, or a field of what it holds.</summary>
/// <param name="Cell">The slot.</param>
/// <param name="Path">The way down, such as ".0.target".</param>
internal readonly record struct FieldPath(int Cell, string Path)
{
    public FieldPath Target => this with { Path = Path + ".target" };

    public FieldPath Field(int i) => this with { Path = $"{Path}.{i}" };

    /// <summary>What is there in what the slot holds; null where the way does not lead through fields.</summary>
    public AbstractValue? In(AbstractValue held)
    {
        foreach (var step in Path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (held is not Aggregate whole || !int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var i)) return null;
            held = whole.Fields[i];
        }

        return held;
    }
}
