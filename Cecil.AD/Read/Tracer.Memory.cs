using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Cecil.AD.Types;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>Arrays, fields, pointers and boxes.</summary>
internal sealed partial class Tracer
{
    private bool Memory(IlInstruction x)
    {
        switch (x.Code)
        {
            case Code.Newarr:
                Push(_tape.NewArray(_frame.Code.ResolveType(x.Int).MakeArrayType(), Pop(x)));
                return true;
            case Code.Ldlen:
                Push(_tape.Primitive(Primitive.Ldlen, Pop(x)));
                return true;
            case Code.Ldelema:
                var element = PopElement(x, _frame.Code.ResolveType(x.Int));
                _state.Push(element);
                // Taking the address throws for a bad index even if nothing is done with it; a read behind it is this same load.
                if (Structs.Leaves(element.Target).FirstOrDefault() is { } first) _tape.Load(PlaceOf(element, first), isChecked: true, element.Operands);
                return true;
            case Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref):
                _state.Push(Load(PopElement(x, ElementType(x)), x));
                return true;
            case Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref):
                var stored = _state.Pop();
                Store(PopElement(x, ElementType(x)), stored, x);
                return true;
            case Code.Ldfld: LoadField(x); return true;
            case Code.Ldflda: _state.Push(FieldOf(_state.Pop(), Field(x), x)); return true;
            case Code.Stfld:
                var value = _state.Pop();
                Store(FieldOf(_state.Pop(), Field(x), x), value, x);
                return true;
            case Code.Ldsfld: LoadStatic(x); return true;
            case Code.Ldsflda: _state.Push(StaticField(x)); return true;
            case Code.Stsfld:
                var assigned = _state.Pop();
                if (!IsDelegateCache(Field(x))) Store(StaticField(x), assigned, x);
                return true;
            case Code.Ldobj: _state.Push(LoadAs(_frame.Code.ResolveType(x.Int), x)); return true;
            case >= Code.Ldind_I1 and <= Code.Ldind_Ref: _state.Push(LoadAs(IndirectType(x.Code), x)); return true;
            case Code.Stobj or (>= Code.Stind_Ref and <= Code.Stind_R8) or Code.Stind_I:
                var indirect = _state.Pop();
                StoreAs(x.Code == Code.Stobj ? _frame.Code.ResolveType(x.Int) : IndirectType(x.Code), indirect, x);
                return true;
            case Code.Cpobj:
                var source = LoadAs(_frame.Code.ResolveType(x.Int), x);
                StoreAs(_frame.Code.ResolveType(x.Int), source, x);
                return true;
            case Code.Initobj: StoreAs(_frame.Code.ResolveType(x.Int), Default(_frame.Code.ResolveType(x.Int)), x); return true;
            case Code.Localloc: _state.Push(new StackMemory(new object(), Pop(x), null)); return true;
            case Code.Box: Box(x); return true;
            case Code.Unbox_Any or Code.Unbox: Unbox(x, address: x.Code == Code.Unbox); return true;
            case Code.Isinst when x.Operand is System.Reflection.ExceptionHandlingClause clause: Push(Catches(clause, Pop(x))); return true;
            case Code.Castclass when x.Operand is System.Reflection.ExceptionHandlingClause clause: EnterHandler(clause); return true;
            case Code.Castclass or Code.Isinst: _state.Push(CastTo(_frame.Code.ResolveType(x.Int), _state.Pop(), x.Code == Code.Isinst, x)); return true;
            default: return false;
        }
    }

    private FieldInfo Field(IlInstruction x) => (FieldInfo)_frame.Code.Resolve(x.Int);

    private AccessPath PopElement(IlInstruction x, Type declared)
    {
        var index = Pop(x);
        var array = Pop(x);
        var element = array.Type.IsArray && Compatible(array.Type.GetElementType()!, declared) ? array.Type.GetElementType()! : declared;
        return AccessPath.ToMemory(PlaceKind.Element, element.MakeArrayType(), element, [], array, index);
    }

    /// <summary>ldelem.r8 on what is known to be double[], ldelem.ref on string[]: the array's own type says more.</summary>
    private static bool Compatible(Type element, Type declared) =>
        StackTypes.Of(element) == StackTypes.Of(declared) || (!element.IsValueType && !declared.IsValueType);

    private Type ElementType(IlInstruction x) => x.Code switch
    {
        Code.Ldelem_Any or Code.Stelem_Any => _frame.Code.ResolveType(x.Int),
        Code.Ldelem_I1 or Code.Stelem_I1 => typeof(sbyte),
        Code.Ldelem_U1 => typeof(byte),
        Code.Ldelem_I2 or Code.Stelem_I2 => typeof(short),
        Code.Ldelem_U2 => typeof(ushort),
        Code.Ldelem_I4 or Code.Stelem_I4 => typeof(int),
        Code.Ldelem_U4 => typeof(uint),
        Code.Ldelem_I8 or Code.Stelem_I8 => typeof(long),
        Code.Ldelem_I or Code.Stelem_I => typeof(nint),
        Code.Ldelem_R4 or Code.Stelem_R4 => typeof(float),
        Code.Ldelem_R8 or Code.Stelem_R8 => typeof(double),
        _ => typeof(object),
    };

    private static Type IndirectType(Code code) => code switch
    {
        Code.Ldind_I1 or Code.Stind_I1 => typeof(sbyte),
        Code.Ldind_U1 => typeof(byte),
        Code.Ldind_I2 or Code.Stind_I2 => typeof(short),
        Code.Ldind_U2 => typeof(ushort),
        Code.Ldind_I4 or Code.Stind_I4 => typeof(int),
        Code.Ldind_U4 => typeof(uint),
        Code.Ldind_I8 or Code.Stind_I8 => typeof(long),
        Code.Ldind_I or Code.Stind_I => typeof(nint),
        Code.Ldind_R4 or Code.Stind_R4 => typeof(float),
        Code.Ldind_R8 or Code.Stind_R8 => typeof(double),
        _ => typeof(object),
    };

    private void LoadField(IlInstruction x)
    {
        var (owner, field) = (_state.Pop(), Field(x));
        if (owner is Aggregate whole) _state.Push(whole.Fields[FieldIndex(whole.Type, field)]);
        else if (owner is Scalar { Value: { Type.IsValueType: true } value } && value.Type != typeof(nint)) Push(_tape.Unpack([field], value));
        else _state.Push(Load(FieldOf(owner, field, x), x));
    }

    private static int FieldIndex(Type type, FieldInfo field) =>
        Array.FindIndex(Structs.Fields(type), f => f.MetadataToken == field.MetadataToken && f.Module == field.Module);

    private AbstractValue FieldOf(AbstractValue owner, FieldInfo field, IlInstruction x)
    {
        owner = NotNull(owner);
        if (owner is Select either) return new Select(either.Condition, FieldOf(either.Then, field, x), FieldOf(either.Else, field, x));
        if (owner is AccessPath pointer)
        {
            if (Structs.IsExplicit(field.DeclaringType!) && Structs.HasFloat(field.DeclaringType!))
                throw Refuse(x, $"the struct {field.DeclaringType!.Name} has explicit layout (a union); use separate fields");
            return pointer.Field(field);
        }

        if (typeof(Exception).IsAssignableFrom(field.DeclaringType) && Structs.HasFloat(field.FieldType))
            throw Refuse(x, $"the exception {field.DeclaringType!.Name} holds a number, which would lose its derivative; keep the number elsewhere");
        if (owner is VirtualObject instance) return AccessPath.ToCell(instance.Cell, instance.Type).Field(field);
        return AccessPath.ToMemory(PlaceKind.Field, field.DeclaringType!, field.FieldType, [field], Plain(owner, x));
    }

    private void LoadStatic(IlInstruction x)
    {
        var field = Field(x);
        if (IsDelegateCache(field)) Push(_tape.Literal(null, field.FieldType));
        else if (IsLambdaHolder(field)) _state.Push(NewVirtual(field.FieldType, Zeroed(field.FieldType)));
        else if (IsEmptyArray(field)) Push(_tape.NewArray(field.FieldType, _tape.Int(0)));
        else _state.Push(KnownObject(Load(StaticField(x), x), field));
    }

    /// <summary>An object that the library keeps for good (a comparer, say) has a type that cannot change.</summary>
    private AbstractValue KnownObject(AbstractValue loaded, FieldInfo field)
    {
        if (field is { IsInitOnly: true, FieldType.IsValueType: false } && Library.Contains(field.DeclaringType!)
            && loaded is Scalar { Value: var value } && field.GetValue(null) is { } known)
            _exactTypes[value] = known.GetType();
        return loaded;
    }

    /// <summary>The library's shared empty arrays: nothing can be stored in them, so that one of the trace does as well.</summary>
    private static bool IsEmptyArray(FieldInfo field) =>
        field is { IsInitOnly: true, Name: "s_emptyArray" or "Value", FieldType.IsArray: true } && field.DeclaringType!.Module == typeof(object).Module
        && (field.Name == "s_emptyArray" || field.DeclaringType.Name == "EmptyArray`1");

    private AccessPath StaticField(IlInstruction x)
    {
        var field = Field(x);
        return AccessPath.ToMemory(PlaceKind.Static, field.DeclaringType!, field.FieldType, [field]);
    }

    private AbstractValue LoadAs(Type type, IlInstruction x)
    {
        var pointer = Typed(_state.Pop(), type, x);
        CheckReinterpretation(pointer, type, x);
        return Load(pointer, x);
    }

    private void StoreAs(Type type, AbstractValue value, IlInstruction x)
    {
        var pointer = Typed(_state.Pop(), type, x);
        CheckReinterpretation(pointer, type, x);
        Store(pointer, value, x);
    }

    /// <summary>Reading a double as a long (or the other way) would lose its derivative.</summary>
    private void CheckReinterpretation(AbstractValue held, Type type, IlInstruction x)
    {
        if (held is not AccessPath pointer) return;
        var (target, wanted) = (StackTypes.Of(pointer.Target), StackTypes.Of(type));
        if (target != wanted && (target.IsValueType || wanted.IsValueType))
            throw Refuse(x, $"memory of type {TapePrinter.TypeName(pointer.Target)} is accessed as {TapePrinter.TypeName(type)} (a bit cast); convert the value instead");
    }

    /// <summary>Reads what a pointer points to: structs leaf by leaf.</summary>
    private AbstractValue Load(AbstractValue held, IlInstruction x)
    {
        if (held is Select either)
        {
            Fork(either.Condition, () => _state.Push(Load(either.Then, x)), () => _state.Push(Load(either.Else, x)));
            return _state.Pop();
        }

        var pointer = Settled(held, x);
        if (pointer.Cell is { } cell) return Copied(LoadCell(_state[cell], pointer.Path, x), pointer.Target);
        FieldInfo[][] leaves = [.. Structs.Leaves(pointer.Target)];
        var next = 0;
        return Build(pointer.Target, _ => _tape.Load(PlaceOf(pointer, leaves[next++]), isChecked: true, pointer.Operands));
    }

    /// <summary>A pointer into an object that has escaped is one into memory.</summary>
    private AccessPath Settled(AbstractValue held, IlInstruction x)
    {
        var pointer = held as AccessPath ?? throw UnknownTarget(held, x);
        return pointer.Cell is < 0 and var cell && _state[cell] is Materialised { Content: null, Value: var real }
            ? AccessPath.ToMemory(
            PlaceKind.Field, _state.TypeOf(cell) is { IsValueType: true } boxed ? boxed
            : pointer.Path[0].DeclaringType!, pointer.Target, pointer.Path, real)
            : pointer;
    }

    private NotDifferentiableException UnknownTarget(AbstractValue held, IlInstruction x) => Refuse(x, held is Conflict poison
        ? $"a reference {poison.Reason}, which is not supported; use separate variables"
        : "memory is accessed through a pointer whose target is not known; use the variable or the array itself");

    private static Place PlaceOf(AccessPath pointer, FieldInfo[] leaf) => new(pointer.Kind, pointer.Root!, [.. pointer.Path, .. leaf]);

    private AbstractValue LoadCell(AbstractValue held, ReadOnlySpan<FieldInfo> path, IlInstruction x)
    {
        if (held is Materialised { Content: { } content }) held = content;
        foreach (var field in path)
        {
            held = held switch
            {
                Aggregate whole => whole.Fields[FieldIndex(whole.Type, field)],
                Scalar scalar => new Scalar(_tape.Unpack([field], scalar.Value)),
                AccessPath p => Load(p.Field(field), x),
                _ => throw Refuse(x, "a field is read of a struct that was not assigned on every path"),
            };
        }

        return held;
    }

    private void Store(AbstractValue held, AbstractValue value, IlInstruction x)
    {
        if (held is Select either)
        {
            // Slots keep their value where the other one is meant.
            Fork(either.Condition, () => Store(either.Then, value, x), () => Store(either.Else, value, x));
            return;
        }

        var pointer = Settled(held, x);
        if (pointer.Cell is { } cell)
        {
            if (_state[cell] is Materialised { Content: not null })
                throw Refuse(x, "a boxed value is changed after it was handed on; keep the value in a variable of its own type");
            _state[cell] = Replace(_state[cell], pointer.Path, Stored(value, pointer.Target), x);
            return;
        }

        MustNotHoldInlineArray(pointer.Target, x);
        FieldInfo[][] leaves = [.. Structs.Leaves(pointer.Target)];
        if (value is AccessPath or Conflict) Plain(value, x);
        Value[] values = Structs.IsSplit(pointer.Target) && value is Scalar { Value: var packed }
            ? [.. leaves.Select(l => _tape.Unpack(l, packed))]
            : [.. PlainLeaves(Stored(value, pointer.Target), x)];
        for (var i = 0; i < leaves.Length; i++) _tape.Store(PlaceOf(pointer, leaves[i]), [.. pointer.Operands, values[i]]);
    }

    private AbstractValue Replace(AbstractValue held, ReadOnlySpan<FieldInfo> path, AbstractValue value, IlInstruction x)
    {
        if (path.Length == 0) return value;
        if (held is not Aggregate whole) throw Refuse(x, "a field is written of a struct that is not split into its fields");
        var index = FieldIndex(whole.Type, path[0]);
        return whole.With(index, Replace(whole.Fields[index], path[1..], value, x));
    }
}
