using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>What a slot (argument, local, stack entry) holds while tracing: tape values, put together as the program sees them.</summary>
internal abstract record AbstractValue
{
    /// <summary>Not assigned on this path; reading it gives anything.</summary>
    public static readonly AbstractValue Undefined = new UndefinedValue();

    /// <summary>Is it a reference to an object of the trace, or to one of several?</summary>
    public bool IsObject => this is VirtualObject or Optional or Closure or Select { Slot: not null };

    /// <summary>The same structure with every tape value replaced.</summary>
    public abstract AbstractValue Map(Func<Value, Value> map);

    /// <summary>Adds the cells of the environment that this refers to: objects of the trace, and slots by their address.</summary>
    public virtual void AddReferencesTo(List<int> cells) { }

    /// <summary>The same with another number for one of these cells.</summary>
    public virtual AbstractValue Renumbered(int from, int to) => this;

    /// <summary>
    /// Puts two paths together: <paramref name="leaf"/> gets the value of each path (null where missing) and returns the joint one.
    /// </summary>
    /// <param name="a">What the slot holds on one path.</param>
    /// <param name="b">What it holds on the other.</param>
    /// <param name="leaf">Joins the values of the two paths.</param>
    /// <param name="condition">Tells the paths apart, where they come from a branch: then pointers to different things can be joined.</param>
    public static AbstractValue Merge(AbstractValue a, AbstractValue b, Func<Value?, Value?, Value> leaf, Value? condition = null)
    {
        switch (a, b)
        {
            case (UndefinedValue, UndefinedValue): return a;
            case (UndefinedValue, _): return b.Map(v => leaf(null, v));
            case (_, UndefinedValue): return a.Map(v => leaf(v, null));
            case (Scalar x, Scalar y) when Agree(x.Value.Type, y.Value.Type): return new Scalar(leaf(x.Value, y.Value));
            case (Aggregate x, Aggregate y) when x.Type == y.Type:
                return new Aggregate(x.Type, [.. x.Fields.Zip(y.Fields, (f, g) => Merge(f, g, leaf, condition))]);
            case (AccessPath x, AccessPath y) when x.SameShape(y):
                return x with { Operands = [.. x.Operands.Zip(y.Operands, (f, g) => leaf(f, g))] };
            case (Select x, Select y) when ReferenceEquals(TapeBuilder.Canonical(x.Condition), TapeBuilder.Canonical(y.Condition))
                && (condition is null || Same(x, y)):
                return x with { Then = Merge(x.Then, y.Then, leaf), Else = Merge(x.Else, y.Else, leaf) };
            case (Materialised x, Materialised y):
                return new Materialised(leaf(x.Value, y.Value), x.Content is null || y.Content is null ? null : Merge(x.Content, y.Content, leaf, condition));
            case (VirtualObject x, VirtualObject y) when x.Cell == y.Cell: return a;
            case (Optional x, Optional y) when x.Object.Cell == y.Object.Cell: return x with { IsThere = leaf(x.IsThere, y.IsThere) };
            case (Closure x, Closure y) when x.Method == y.Method && x.Type == y.Type: return x with { Target = Merge(x.Target, y.Target, leaf, condition) };
            case (FunctionPointer x, FunctionPointer y) when x.Method == y.Method: return a;
            case (AccessPath or Select { Slot: null }, AccessPath or Select { Slot: null }) when condition is not null:
                return new Select(condition, a.Map(v => leaf(v, null)), b.Map(v => leaf(null, v)));
            case (Candidate x, Candidate y) when condition is not null:
                return new Select(condition, x.Object.Map(v => leaf(v, null)), y.Object.Map(v => leaf(null, v)), x.Slot);
            case (Conflict, _): return a;
            case (_, Conflict): return b;
            default: return new Conflict("holds different kinds of references on different paths");
        }
    }

    public static bool Same(AbstractValue a, AbstractValue b)
    {
        if (ReferenceEquals(a, b)) return true;
        var same = true;
        if ((a, b) is (UndefinedValue, not UndefinedValue) or (not UndefinedValue, UndefinedValue)) return false;
        var merged = Merge(a, b, (x, y) =>
        {
            same &= x is not null && y is not null && (ReferenceEquals(x, y) || SameLiteral(x, y));
            return (x ?? y)!;
        });
        return same && (merged is not Conflict || a is Conflict);
    }

    private static bool SameLiteral(Value x, Value y) =>
        x.Constant is { } a && y.Constant is { } b && x.Type == y.Type && Literals.AreEqual(a.Literal, b.Literal);

    private static bool Agree(Type a, Type b) => a == b || (!a.IsValueType && !b.IsValueType);

    private sealed record UndefinedValue : AbstractValue
    {
        public override AbstractValue Map(Func<Value, Value> map) => this;
    }
}

/// <summary>A number, a reference, or a struct that is not split.</summary>
internal sealed record Scalar(Value Value) : AbstractValue
{
    public bool IsNull => Value is { Type.IsValueType: false, Constant: { Literal: null } };

    public override AbstractValue Map(Func<Value, Value> map) => new Scalar(map(Value));
}

/// <summary>A struct split into its fields.</summary>
internal sealed record Aggregate(Type Type, AbstractValue[] Fields) : AbstractValue
{
    public override AbstractValue Map(Func<Value, Value> map) => new Aggregate(Type, Array.ConvertAll(Fields, f => f.Map(map)));

    public override void AddReferencesTo(List<int> cells)
    {
        foreach (var field in Fields) field.AddReferencesTo(cells);
    }

    public override AbstractValue Renumbered(int from, int to) => new Aggregate(Type, Array.ConvertAll(Fields, f => f.Renumbered(from, to)));

    public Aggregate With(int index, AbstractValue field)
    {
        if (ReferenceEquals(field, Fields[index])) return this;
        var fields = (AbstractValue[])Fields.Clone();
        fields[index] = field;
        return new Aggregate(Type, fields);
    }
}

/// <summary>
/// A managed pointer as an access path: to a slot of the trace (<see cref="Cell"/>) or to memory (<see cref="Place"/> with its
/// operands). For a place the path down to the pointee is in the place; for a cell it is in <see cref="Path"/>.
/// </summary>
internal sealed record AccessPath(Type Target, int? Cell, FieldInfo[] Path, PlaceKind Kind, Type? Root, Value[] Operands) : AbstractValue
{
    public static AccessPath ToCell(int cell, Type target) => new(target, cell, [], default, null, []);

    public static AccessPath ToMemory(PlaceKind kind, Type root, Type target, FieldInfo[] path, params Value[] operands) =>
        new(target, null, path, kind, root, operands);

    public override AbstractValue Map(Func<Value, Value> map) => this with { Operands = Array.ConvertAll(Operands, v => map(v)) };

    public override void AddReferencesTo(List<int> cells)
    {
        if (Cell is { } cell) cells.Add(cell);
    }

    public override AbstractValue Renumbered(int from, int to) => Cell == from ? this with { Cell = to } : this;

    public AccessPath Field(FieldInfo field) => this with { Target = field.FieldType, Path = [.. Path, field] };

    public bool SameShape(AccessPath other) =>
        Target == other.Target && Cell == other.Cell && Kind == other.Kind && Root == other.Root && Path.SequenceEqual(other.Path);
}

/// <summary>One of two pointers, objects or delegates, as a condition says: <c>ref c ? ref a : ref b</c>.</summary>
/// <param name="Condition">Which one it is.</param>
/// <param name="Then">Where the condition holds.</param>
/// <param name="Else">Where it does not.</param>
/// <param name="Slot">For objects and delegates, where they met.</param>
internal sealed record Select(Value Condition, AbstractValue Then, AbstractValue Else, JoinSlot? Slot = null) : AbstractValue
{
    /// <summary>One of two tape values.</summary>
    public static Value Between(TapeBuilder tape, Value condition, Value then, Value otherwise)
    {
        var (a, b) = (tape.Arm(), tape.Arm());
        return tape.If(condition, a, [a.Use(then)], b, [b.Use(otherwise)])[0];
    }

    public override AbstractValue Map(Func<Value, Value> map) => this with { Condition = map(Condition), Then = Then.Map(map), Else = Else.Map(map) };

    public override void AddReferencesTo(List<int> cells)
    {
        Then.AddReferencesTo(cells);
        Else.AddReferencesTo(cells);
    }

    public override AbstractValue Renumbered(int from, int to) => this with { Then = Then.Renumbered(from, to), Else = Else.Renumbered(from, to) };
}

/// <summary>A slot where two paths meet.</summary>
/// <param name="Method">The method with the instruction behind which they meet.</param>
/// <param name="Offset">The instruction.</param>
/// <param name="Slot">The slot's number.</param>
internal readonly record struct JoinSlot(MethodBase Method, int Offset, int Slot);

/// <summary>An object or delegate that is about to become one side of an <see cref="Select"/>.</summary>
internal sealed record Candidate(AbstractValue Object, JoinSlot Slot) : AbstractValue
{
    public override AbstractValue Map(Func<Value, Value> map) => this with { Object = Object.Map(map) };

    public override void AddReferencesTo(List<int> cells) => Object.AddReferencesTo(cells);

    public override AbstractValue Renumbered(int from, int to) => this with { Object = Object.Renumbered(from, to) };
}

/// <summary>Cannot be used: the paths that meet here hold things that have no common form.</summary>
internal sealed record Conflict(string Reason) : AbstractValue
{
    public override AbstractValue Map(Func<Value, Value> map) => this;
}

/// <summary>A reference to an object that the trace made, or to a boxed value: its fields are slots of the environment as long as it does not escape.</summary>
internal sealed record VirtualObject(Type Type, int Cell) : AbstractValue
{
    /// <summary>
    /// Is it a box whose content stays what it is? A struct that is not readonly can be changed where it is, by its own methods through an
    /// interface: then it matters which box it is, as with any object.
    /// </summary>
    public bool IsUnchangeable => IsUnchangeableBox(Type);

    public static bool IsUnchangeableBox(Type type) => type.IsValueType
        && (type.IsPrimitive || type.IsEnum || type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), inherit: false));

    public override AbstractValue Map(Func<Value, Value> map) => this;

    public override void AddReferencesTo(List<int> cells) => cells.Add(Cell);

    public override AbstractValue Renumbered(int from, int to) => Cell == from ? this with { Cell = to } : this;
}

/// <summary>An object of the trace, or null.</summary>
/// <param name="IsThere">1 or 0.</param>
/// <param name="Object">The object.</param>
internal sealed record Optional(Value IsThere, VirtualObject Object) : AbstractValue
{
    /// <summary>The type of the reference.</summary>
    public Type Type => Object.Type.IsValueType ? typeof(object) : Object.Type;

    public override AbstractValue Map(Func<Value, Value> map) => this with { IsThere = map(IsThere) };

    public override void AddReferencesTo(List<int> cells) => Object.AddReferencesTo(cells);

    public override AbstractValue Renumbered(int from, int to) => this with { Object = (VirtualObject)Object.Renumbered(from, to) };
}

/// <summary>Where an object of the trace is since it had to become a real one: it was stored, handed to a call that is not followed, or met
/// another object.</summary>
/// <param name="Value">The real object.</param>
/// <param name="Content">What is in a box, which does not change any more; null for an object with fields.</param>
internal sealed record Materialised(Value Value, AbstractValue? Content) : AbstractValue
{
    public override AbstractValue Map(Func<Value, Value> map) => new Materialised(map(Value), Content?.Map(map));

    public override void AddReferencesTo(List<int> cells) => Content?.AddReferencesTo(cells);

    public override AbstractValue Renumbered(int from, int to) => Content is null ? this : this with { Content = Content.Renumbered(from, to) };
}

/// <summary>A delegate that the trace made: calling it is calling its method.</summary>
internal sealed record Closure(Type Type, MethodInfo Method, AbstractValue Target) : AbstractValue
{
    /// <summary>The same delegate where the target is the same.</summary>
    public Closure With(AbstractValue target) => ReferenceEquals(target, Target) ? this : this with { Target = target };

    public override AbstractValue Map(Func<Value, Value> map) => this with { Target = Target.Map(map) };

    public override void AddReferencesTo(List<int> cells) => Target.AddReferencesTo(cells);

    public override AbstractValue Renumbered(int from, int to) => this with { Target = Target.Renumbered(from, to) };
}

/// <summary>What ldftn pushes.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsVirtual">Is it found by the object that the delegate is bound to, whose type is not known?</param>
internal sealed record FunctionPointer(MethodInfo Method, bool IsVirtual) : AbstractValue
{
    public override AbstractValue Map(Func<Value, Value> map) => this;
}

/// <summary>What localloc pushes: so many bytes, an array as soon as it is known of what.</summary>
/// <param name="Block">Which localloc it was.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Offset">How many bytes behind its start this points; null at the start.</param>
internal sealed record StackMemory(object Block, Value Bytes, Value? Offset) : AbstractValue
{
    public override AbstractValue Map(Func<Value, Value> map) => new StackMemory(Block, map(Bytes), Offset is null ? null : map(Offset));
}
