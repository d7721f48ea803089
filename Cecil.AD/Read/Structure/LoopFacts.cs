using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// What is known of a loop: which slots an iteration changes, and what has to be real before it. It grows from attempt to attempt, and too
/// much of it is never wrong: a slot that does not change can be carried as well.
/// </summary>
/// <param name="changing">Cells that an iteration changes, as far as the loop's own instructions tell.</param>
internal sealed class LoopFacts(HashSet<int> changing)
{
    /// <summary>Cells that cannot be carried: pointers to different things.</summary>
    private readonly HashSet<int> _unusable = [];

    /// <summary>Cells with pointers that move from one array to another.</summary>
    private readonly HashSet<int> _movingArrays = [];

    /// <summary>Which fields of objects of the trace change.</summary>
    private readonly HashSet<FieldPath> _fields = [];

    private readonly HashSet<int> _real = [];
    private readonly HashSet<FieldPath> _plain = [];

    /// <summary>The iterations.</summary>
    public TracePart Part { get; } = new();

    /// <summary>Is an object in a known state after each iteration, other than before the first?</summary>
    public bool StateSettles { get; set; }

    /// <summary>Does no iteration lead to another?</summary>
    public bool RunsOnce { get; set; }

    /// <summary>Cells that an iteration changes.</summary>
    public IReadOnlySet<int> Changing => changing;

    /// <summary>Objects of the trace that become real ones within the loop, and so must be before it.</summary>
    public IReadOnlySet<int> Real => _real;

    /// <summary>Slots, and fields of slots, that refer to different objects in different iterations, so that these must be real.</summary>
    public IReadOnlySet<FieldPath> Plain => _plain;

    /// <summary>What a cell that changes holds in each iteration.</summary>
    public AbstractValue Carried(AbstractValue before, int cell, Type declared, TapeBuilder.LoopBuilder builder) => _unusable.Contains(cell)
        ? new Conflict("refers to different things in different iterations")
        : Carried(before, new FieldPath(cell, ""), declared, builder);

    private AbstractValue Carried(AbstractValue held, FieldPath at, Type declared, TapeBuilder.LoopBuilder builder)
    {
        switch (held)
        {
            case Aggregate whole:
                var fields = Structs.Fields(whole.Type);
                return new Aggregate(whole.Type, [.. whole.Fields.Select((f, i) => Carried(f, at.Field(i), fields[i].FieldType, builder))]);
            case var _ when at.Cell < 0 && !_fields.Contains(at):
                return held;
            case Scalar { Value: var v }:
                return new Scalar(builder.Carry(v, CarriedType(v, declared)));
            // A pointer mostly stays in one array; known as the same, it can be compared with others into it.
            case AccessPath { Kind: PlaceKind.Element, Operands: [var array, ..] } pointer when !_movingArrays.Contains(at.Cell):
                return pointer with { Operands = [array, .. pointer.Operands.Skip(1).Select(i => builder.Carry(i))] };
            // Which of the two it is cannot change: a merge knows them apart by the condition.
            case Select either:
                return either with { Then = either.Then.Map(v => builder.Carry(v)), Else = either.Else.Map(v => builder.Carry(v)) };
            default:
                return held.Map(v => builder.Carry(v));
        }
    }

    /// <summary>A reference is carried as the type of its slot: the iterations may bring others than the first one.</summary>
    private static Type CarriedType(Value initial, Type slot) => initial.Type.IsValueType || slot.IsValueType ? initial.Type : slot;

    /// <summary>Compares the slots at the back-edge with those at the header. Is there more to know than before?</summary>
    public bool Learn(TraceState head, TraceState end)
    {
        var found = false;
        foreach (var cell in head.All)
        {
            if (!end.Contains(cell) || ReferenceEquals(head[cell], end[cell])) continue;
            var (h, e) = (head[cell], end[cell]);
            if (cell < 0 && e is Materialised && h is not Materialised) found |= _real.Add(cell);
            else if (cell < 0 && FindFields(h, e, new FieldPath(cell, ""))) found = true;
            else if (!changing.Contains(cell)) found |= !AbstractValue.Same(h, e) && changing.Add(cell);
            else if (StateMerge.FindReal(h, e, new FieldPath(cell, ""), _plain)) found = true;
            else if (MovesArrays(h, e) && _movingArrays.Add(cell)) found = true;
            else if (h is not Conflict && h != AbstractValue.Undefined && AbstractValue.Merge(h, e, (x, y) => (x ?? y)!) is var joint
                && HasConflict(joint) && !HasConflict(h))
                found |= _unusable.Add(cell);
        }

        return found;
    }

    /// <summary>Has a field that changes one known whole number before the loop and another after an iteration?</summary>
    public bool Settles(TraceState before, TraceState end) => _fields.Any(f => before.Contains(f.Cell) && end.Contains(f.Cell)
        && KnownNumber(f.In(before[f.Cell])) is { } first && KnownNumber(f.In(end[f.Cell])) is { } later && first != later);

    private static int? KnownNumber(AbstractValue? held) => held is Scalar { Value.Constant.Literal: int known } ? known : null;

    /// <summary>Notes which fields of an object of the trace an iteration changes.</summary>
    private bool FindFields(AbstractValue h, AbstractValue e, FieldPath at)
    {
        if (ReferenceEquals(h, e)) return false;
        if ((h, e) is not (Aggregate s, Aggregate t) || s.Type != t.Type) return !AbstractValue.Same(h, e) && (changing.Add(at.Cell) | _fields.Add(at));
        var found = false;
        for (var i = 0; i < s.Fields.Length; i++) found |= FindFields(s.Fields[i], t.Fields[i], at.Field(i));
        return found;
    }

    private static bool MovesArrays(AbstractValue h, AbstractValue e) => (h, e) switch
    {
        (AccessPath { Kind: PlaceKind.Element } p, AccessPath { Kind: PlaceKind.Element } q) =>
            p.SameShape(q) && p.Operands.Length > 0 && !ReferenceEquals(p.Operands[0], q.Operands[0]),
        (Aggregate s, Aggregate t) when s.Type == t.Type => s.Fields.Zip(t.Fields).Any(f => MovesArrays(f.First, f.Second)),
        _ => false,
    };

    private static bool HasConflict(AbstractValue held) => held is Conflict || held is Aggregate { Fields: var fields } && fields.Any(HasConflict);
}
