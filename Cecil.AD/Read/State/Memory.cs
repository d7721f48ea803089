using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>Reads and writes through access paths: slots of the trace, and fields, elements and statics in memory.</summary>
internal sealed class Memory(Trace trace)
{
    public AbstractValue FieldOf(AbstractValue owner, FieldInfo field)
    {
        owner = trace.References.NotNull(owner);
        if (owner is Select either) return new Select(either.Condition, FieldOf(either.Then, field), FieldOf(either.Else, field));
        if (owner is AccessPath pointer)
        {
            if (Structs.IsExplicit(field.DeclaringType!) && Structs.HasFloat(field.DeclaringType!))
                throw trace.Refuse($"the struct {field.DeclaringType!.Name} has explicit layout (a union); use separate fields");
            return pointer.Field(field);
        }

        if (typeof(Exception).IsAssignableFrom(field.DeclaringType) && Structs.HasFloat(field.FieldType))
            throw trace.Refuse($"the exception {field.DeclaringType!.Name} holds a number, which would lose its derivative; keep the number elsewhere");
        if (owner is VirtualObject instance) return AccessPath.ToCell(instance.Cell, instance.Type).Field(field);
        return AccessPath.ToMemory(PlaceKind.Field, field.DeclaringType!, field.FieldType, [field], trace.Values.Plain(owner));
    }

    public static int FieldIndex(Type type, FieldInfo field) =>
        Array.FindIndex(Structs.Fields(type), f => f.MetadataToken == field.MetadataToken && f.Module == field.Module);

    /// <summary>Reads what a pointer points to: structs leaf by leaf.</summary>
    public AbstractValue Load(AbstractValue held)
    {
        if (held is Select either)
        {
            trace.Flow.Fork(either.Condition, () => trace.State.Push(Load(either.Then)), () => trace.State.Push(Load(either.Else)));
            return trace.State.Pop();
        }

        var pointer = Settled(held);
        if (pointer.Cell is { } cell) return trace.InlineArrays.Copied(LoadCell(trace.State[cell], pointer.Path), pointer.Target);
        FieldInfo[][] leaves = [.. Structs.Leaves(pointer.Target)];
        var next = 0;
        return Values.Build(pointer.Target, _ => trace.Tape.Load(PlaceOf(pointer, leaves[next++]), isChecked: true, pointer.Operands));
    }

    public void Store(AbstractValue held, AbstractValue value)
    {
        if (held is Select either)
        {
            // Slots keep their value where the other one is meant.
            trace.Flow.Fork(either.Condition, () => Store(either.Then, value), () => Store(either.Else, value));
            return;
        }

        var pointer = Settled(held);
        if (pointer.Cell is { } cell)
        {
            if (trace.State[cell] is Materialised { Content: not null })
                throw trace.Refuse("a boxed value is changed after it was handed on; keep the value in a variable of its own type");
            trace.State[cell] = Replace(trace.State[cell], pointer.Path, trace.Values.Stored(value, pointer.Target));
            return;
        }

        trace.InlineArrays.MustNotBeIn(pointer.Target);
        FieldInfo[][] leaves = [.. Structs.Leaves(pointer.Target)];
        if (value is AccessPath or Conflict) trace.Values.Plain(value);
        Value[] values = Structs.IsSplit(pointer.Target) && value is Scalar { Value: var packed }
            ? [.. leaves.Select(l => trace.Tape.Unpack(l, packed))]
            : [.. trace.Values.PlainLeaves(trace.Values.Stored(value, pointer.Target))];
        for (var i = 0; i < leaves.Length; i++) trace.Tape.Store(PlaceOf(pointer, leaves[i]), [.. pointer.Operands, values[i]]);
    }

    /// <summary>A pointer into an object that has escaped is one into memory.</summary>
    private AccessPath Settled(AbstractValue held)
    {
        var pointer = held as AccessPath ?? throw UnknownTarget(held);
        return pointer.Cell is < 0 and var cell && trace.State[cell] is Materialised { Content: null, Value: var real }
            ? AccessPath.ToMemory(PlaceKind.Field, RootOf(cell, pointer), pointer.Target, pointer.Path, real)
            : pointer;
    }

    /// <summary>The type in a box, or the class that declares the field.</summary>
    private Type RootOf(int cell, AccessPath pointer) =>
        trace.State.TypeOf(cell) is { IsValueType: true } boxed ? boxed : pointer.Path[0].DeclaringType!;

    public NotDifferentiableException UnknownTarget(AbstractValue held) => trace.Refuse(held is Conflict poison
        ? $"a reference {poison.Reason}, which is not supported; use separate variables"
        : "memory is accessed through a pointer whose target is not known; use the variable or the array itself");

    public static Place PlaceOf(AccessPath pointer, FieldInfo[] leaf) => new(pointer.Kind, pointer.Root!, [.. pointer.Path, .. leaf]);

    public AbstractValue LoadCell(AbstractValue held, ReadOnlySpan<FieldInfo> path)
    {
        if (held is Materialised { Content: { } content }) held = content;
        foreach (var field in path)
        {
            held = held switch
            {
                Aggregate whole => whole.Fields[FieldIndex(whole.Type, field)],
                Scalar scalar => new Scalar(trace.Tape.Unpack([field], scalar.Value)),
                AccessPath p => Load(p.Field(field)),
                _ => throw trace.Refuse("a field is read of a struct that was not assigned on every path"),
            };
        }

        return held;
    }

    private AbstractValue Replace(AbstractValue held, ReadOnlySpan<FieldInfo> path, AbstractValue value)
    {
        if (path.Length == 0) return value;
        if (held is not Aggregate whole) throw trace.Refuse("a field is written of a struct that is not split into its fields");
        var index = FieldIndex(whole.Type, path[0]);
        return whole.With(index, Replace(whole.Fields[index], path[1..], value));
    }

    /// <summary>Reading a double as a long (or the other way) would lose its derivative.</summary>
    public void CheckReinterpretation(AbstractValue held, Type type)
    {
        if (held is not AccessPath pointer) return;
        var (target, wanted) = (StackTypes.Of(pointer.Target), StackTypes.Of(type));
        if (target != wanted && (target.IsValueType || wanted.IsValueType))
            throw trace.Refuse($"memory of type {TapePrinter.TypeName(pointer.Target)} is accessed as {TapePrinter.TypeName(type)} (a bit cast); convert the value instead");
    }
}
