using System.Reflection;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>Arrays, fields, pointers and boxes.</summary>
internal sealed partial class Tracer
{
    private bool Memory(Instruction x)
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
                _env.Push(element);
                // Taking the address throws for a bad index even if nothing is done with it; a read behind it is this same load.
                if (Structs.Leaves(element.Target).FirstOrDefault() is { } first) _tape.Load(PlaceOf(element, first), isChecked: true, element.Operands);
                return true;
            case Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref):
                _env.Push(Load(PopElement(x, ElementType(x)), x));
                return true;
            case Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref):
                var stored = _env.Pop();
                Store(PopElement(x, ElementType(x)), stored, x);
                return true;
            case Code.Ldfld: LoadField(x); return true;
            case Code.Ldflda: _env.Push(FieldOf(_env.Pop(), Field(x), x)); return true;
            case Code.Stfld:
                var value = _env.Pop();
                Store(FieldOf(_env.Pop(), Field(x), x), value, x);
                return true;
            case Code.Ldsfld: _env.Push(Load(StaticField(x), x)); return true;
            case Code.Ldsflda: _env.Push(StaticField(x)); return true;
            case Code.Stsfld: Store(StaticField(x), _env.Pop(), x); return true;
            case Code.Ldobj: _env.Push(LoadAs(_frame.Code.ResolveType(x.Int), x)); return true;
            case >= Code.Ldind_I1 and <= Code.Ldind_Ref: _env.Push(LoadAs(IndirectType(x.Code), x)); return true;
            case Code.Stobj or (>= Code.Stind_Ref and <= Code.Stind_R8) or Code.Stind_I:
                var indirect = _env.Pop();
                StoreAs(x.Code == Code.Stobj ? _frame.Code.ResolveType(x.Int) : IndirectType(x.Code), indirect, x);
                return true;
            case Code.Cpobj:
                var source = LoadAs(_frame.Code.ResolveType(x.Int), x);
                StoreAs(_frame.Code.ResolveType(x.Int), source, x);
                return true;
            case Code.Initobj: StoreAs(_frame.Code.ResolveType(x.Int), Default(_frame.Code.ResolveType(x.Int)), x); return true;
            case Code.Box: Box(x); return true;
            case Code.Unbox_Any: Unbox(x); return true;
            case Code.Castclass: Push(Cast(Primitive.Castclass, x)); return true;
            case Code.Isinst: Push(Cast(Primitive.Isinst, x)); return true;
            default: return false;
        }
    }

    private FieldInfo Field(Instruction x) => (FieldInfo)_frame.Code.Resolve(x.Int);

    private Pointer PopElement(Instruction x, Type declared)
    {
        var index = Pop(x);
        var array = Pop(x);
        var element = array.Type.IsArray && Compatible(array.Type.GetElementType()!, declared) ? array.Type.GetElementType()! : declared;
        return Pointer.ToMemory(PlaceKind.Element, element.MakeArrayType(), element, [], array, index);
    }

    /// <summary>ldelem.r8 on what is known to be double[], ldelem.ref on string[]: the array's own type says more.</summary>
    private static bool Compatible(Type element, Type declared) =>
        StackTypes.Of(element) == StackTypes.Of(declared) || (!element.IsValueType && !declared.IsValueType);

    private Type ElementType(Instruction x) => x.Code switch
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

    private void LoadField(Instruction x)
    {
        var (owner, field) = (_env.Pop(), Field(x));
        if (owner is Aggregate whole) _env.Push(whole.Fields[FieldIndex(whole.Type, field)]);
        else if (owner is Scalar { Value: { Type.IsValueType: true } value } && value.Type != typeof(nint)) Push(_tape.Unpack([field], value));
        else _env.Push(Load(FieldOf(owner, field, x), x));
    }

    private static int FieldIndex(Type type, FieldInfo field) => Array.FindIndex(Structs.Fields(type), f => f.MetadataToken == field.MetadataToken && f.Module == field.Module);

    private Held FieldOf(Held owner, FieldInfo field, Instruction x)
    {
        if (owner is Either either) return new Either(either.Condition, FieldOf(either.Then, field, x), FieldOf(either.Else, field, x));
        if (owner is Pointer pointer)
        {
            if (Structs.IsExplicit(field.DeclaringType!) && Structs.HasFloat(field.DeclaringType!))
                throw Refuse(x, $"the struct {field.DeclaringType!.Name} has explicit layout (a union); use separate fields");
            return pointer.Field(field);
        }

        return Pointer.ToMemory(PlaceKind.Field, field.DeclaringType!, field.FieldType, [field], Plain(owner, x));
    }

    private Pointer StaticField(Instruction x)
    {
        var field = Field(x);
        return Pointer.ToMemory(PlaceKind.Static, field.DeclaringType!, field.FieldType, [field]);
    }

    private Held LoadAs(Type type, Instruction x)
    {
        var pointer = _env.Pop();
        CheckReinterpretation(pointer, type, x);
        return Load(pointer, x);
    }

    private void StoreAs(Type type, Held value, Instruction x)
    {
        var pointer = _env.Pop();
        CheckReinterpretation(pointer, type, x);
        Store(pointer, value, x);
    }

    /// <summary>Reading a double as a long (or the other way) would lose its derivative.</summary>
    private void CheckReinterpretation(Held held, Type type, Instruction x)
    {
        if (held is not Pointer pointer) return;
        var (target, wanted) = (StackTypes.Of(pointer.Target), StackTypes.Of(type));
        if (target != wanted && (target.IsValueType || wanted.IsValueType))
            throw Refuse(x, $"memory of type {TapePrinter.TypeName(pointer.Target)} is accessed as {TapePrinter.TypeName(type)} (a bit cast); convert the value instead");
    }

    /// <summary>Reads what a pointer points to: structs leaf by leaf.</summary>
    private Held Load(Held held, Instruction x)
    {
        if (held is Either either) return Choose(either, x);
        var pointer = held as Pointer ?? throw UnknownTarget(held, x);
        if (pointer.Cell is { } cell) return LoadCell(_env.Cells[cell], pointer.Path, x);
        FieldInfo[][] leaves = [.. Structs.Leaves(pointer.Target)];
        var next = 0;
        return Build(pointer.Target, _ => _tape.Load(PlaceOf(pointer, leaves[next++]), isChecked: true, pointer.Operands));
    }

    private NotDifferentiableException UnknownTarget(Held held, Instruction x) => Refuse(x, held is Poison poison
        ? $"a reference {poison.Reason}, which is not supported; use separate variables"
        : "memory is accessed through a pointer whose target is not known; use the variable or the array itself");

    /// <summary>Reads through one of two pointers.</summary>
    private Held Choose(Either either, Instruction x)
    {
        var (outer, a, b) = (_tape, _tape.Arm(), _tape.Arm());
        _tape = a;
        var then = Load(either.Then, x);
        _tape = b;
        var otherwise = Load(either.Else, x);
        _tape = outer;
        var results = outer.If(either.Condition, a, [.. Leaves(then)], b, [.. Leaves(otherwise)]);
        var next = 0;
        return then.Map(_ => results[next++]);
    }

    /// <summary>Writes through one of two pointers: slots keep their value where the other one is meant.</summary>
    private void StoreEither(Either either, Held value, Instruction x)
    {
        var at = Outcome.At(0, _env.Stack.Count);
        var (tape, env) = (_tape, _env);
        Environment Arm(Held pointer, TapeBuilder arm)
        {
            (_tape, _env) = (arm, env.Copy());
            Store(pointer, value, x);
            return _env;
        }

        var (a, b) = (tape.Arm(), tape.Arm());
        var (then, otherwise) = (Arm(either.Then, a), Arm(either.Else, b));
        (_tape, _env) = (tape, env);
        Join(either.Condition, (at, a, then), (at, b, otherwise));
    }

    private static Place PlaceOf(Pointer pointer, FieldInfo[] leaf) => new(pointer.Kind, pointer.Root!, [.. pointer.Path, .. leaf]);

    private Held LoadCell(Held held, ReadOnlySpan<FieldInfo> path, Instruction x)
    {
        foreach (var field in path)
        {
            held = held switch
            {
                Aggregate whole => whole.Fields[FieldIndex(whole.Type, field)],
                Scalar scalar => new Scalar(_tape.Unpack([field], scalar.Value)),
                Pointer p => Load(p.Field(field), x),
                _ => throw Refuse(x, "a field is read of a struct that was not assigned on every path"),
            };
        }

        return held;
    }

    private void Store(Held held, Held value, Instruction x)
    {
        if (held is Either either)
        {
            StoreEither(either, value, x);
            return;
        }

        var pointer = held as Pointer ?? throw UnknownTarget(held, x);
        if (pointer.Cell is { } cell)
        {
            _env.Cells[cell] = Replace(_env.Cells[cell], pointer.Path, Stored(value, pointer.Target), x);
            return;
        }

        FieldInfo[][] leaves = [.. Structs.Leaves(pointer.Target)];
        if (value is Pointer or Poison) Plain(value, x);
        Value[] values = Structs.IsSplit(pointer.Target) && value is Scalar { Value: var packed }
            ? [.. leaves.Select(l => _tape.Unpack(l, packed))]
            : [.. Leaves(Stored(value, pointer.Target))];
        for (var i = 0; i < leaves.Length; i++) _tape.Store(PlaceOf(pointer, leaves[i]), [.. pointer.Operands, values[i]]);
    }

    private Held Replace(Held held, ReadOnlySpan<FieldInfo> path, Held value, Instruction x)
    {
        if (path.Length == 0) return value;
        if (held is not Aggregate whole) throw Refuse(x, "a field is written of a struct that is not split into its fields");
        var index = FieldIndex(whole.Type, path[0]);
        return whole.With(index, Replace(whole.Fields[index], path[1..], value, x));
    }

    private void Box(Instruction x)
    {
        var type = _frame.Code.ResolveType(x.Int);
        if (!type.IsValueType) return;
        Push(_tape.Primitive(Primitive.Box, type, Plain(_env.Pop(), x)));
    }

    /// <summary>Unboxing gives back what was boxed in the same trace; from an unknown object a derivative could be lost.</summary>
    private void Unbox(Instruction x)
    {
        var (type, value) = (_frame.Code.ResolveType(x.Int), Pop(x));
        if (value.Definition is PrimitiveOp { Code: Primitive.Box } box && box.Operand == type) Push(box.Inputs[0]);
        else if (!type.IsValueType) Push(_tape.Primitive(Primitive.Castclass, type, value));
        else if (Structs.HasFloat(type)) throw Refuse(x, $"a boxed {TapePrinter.TypeName(type)} is unboxed and its derivative would be lost; keep the number in a typed variable");
        else Push(_tape.Primitive(Primitive.Unbox_Any, type, value));
    }

    private Value Cast(Primitive code, Instruction x)
    {
        var (type, value) = (_frame.Code.ResolveType(x.Int), Pop(x));
        return type.IsAssignableFrom(value.Type) && value.Constant is null ? value : _tape.Primitive(code, type, value);
    }
}
