using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.Intrinsics;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Cecil.AD.Types;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>Instructions on arrays, fields, pointers and boxes.</summary>
internal sealed class MemoryInstructions(Trace trace, Flow flow)
{
    public bool Play(IlInstruction x)
    {
        switch (x.Code)
        {
            case Code.Newarr:
                trace.Push(trace.Tape.NewArray(TypeOf(x).MakeArrayType(), trace.Pop()));
                return true;
            case Code.Ldlen:
                trace.Push(trace.Tape.Primitive(Primitive.Ldlen, trace.Pop()));
                return true;
            case Code.Ldelema:
                var element = PopElement(TypeOf(x));
                trace.State.Push(element);
                // Taking the address throws for a bad index even if nothing is done with it; a read behind it is this same load.
                if (Structs.Leaves(element.Target).FirstOrDefault() is { } first)
                    trace.Tape.Load(State.Memory.PlaceOf(element, first), isChecked: true, element.Operands);
                return true;
            case Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref):
                trace.State.Push(trace.Memory.Load(PopElement(ElementType(x))));
                return true;
            case Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref):
                var stored = trace.State.Pop();
                trace.Memory.Store(PopElement(ElementType(x)), stored);
                return true;
            case Code.Ldfld: LoadField(x); return true;
            case Code.Ldflda: trace.State.Push(trace.Memory.FieldOf(trace.State.Pop(), Field(x))); return true;
            case Code.Stfld:
                var value = trace.State.Pop();
                trace.Memory.Store(trace.Memory.FieldOf(trace.State.Pop(), Field(x)), value);
                return true;
            case Code.Ldsfld: LoadStatic(x); return true;
            case Code.Ldsflda: trace.State.Push(StaticField(x)); return true;
            case Code.Stsfld:
                var assigned = trace.State.Pop();
                if (!KnownFields.IsDelegateCache(Field(x))) trace.Memory.Store(StaticField(x), assigned);
                return true;
            case Code.Ldobj: trace.State.Push(LoadAs(TypeOf(x))); return true;
            case >= Code.Ldind_I1 and <= Code.Ldind_Ref: trace.State.Push(LoadAs(TypeIn(x.Code))); return true;
            case Code.Stobj or (>= Code.Stind_Ref and <= Code.Stind_R8) or Code.Stind_I:
                var indirect = trace.State.Pop();
                StoreAs(x.Code == Code.Stobj ? TypeOf(x) : TypeIn(x.Code), indirect);
                return true;
            case Code.Cpobj:
                var source = LoadAs(TypeOf(x));
                StoreAs(TypeOf(x), source);
                return true;
            case Code.Initobj: StoreAs(TypeOf(x), trace.Values.Default(TypeOf(x))); return true;
            case Code.Localloc: trace.State.Push(new StackMemory(new object(), trace.Pop(), null)); return true;
            case Code.Box: trace.Boxes.Box(TypeOf(x)); return true;
            case Code.Unbox_Any or Code.Unbox: trace.Boxes.Unbox(TypeOf(x), address: x.Code == Code.Unbox); return true;
            case Code.Isinst when x.Operand is ExceptionHandlingClause clause: trace.Push(flow.Handlers.Catches(clause, trace.Pop())); return true;
            case Code.Castclass when x.Operand is ExceptionHandlingClause clause: flow.Handlers.EnterHandler(clause); return true;
            case Code.Castclass or Code.Isinst: trace.State.Push(trace.References.CastTo(TypeOf(x), trace.State.Pop(), x.Code == Code.Isinst)); return true;
            default: return false;
        }
    }

    private Type TypeOf(IlInstruction x) => flow.Frame.Code.ResolveType(x.Int);

    private FieldInfo Field(IlInstruction x) => (FieldInfo)flow.Frame.Code.Resolve(x.Int);

    private AccessPath PopElement(Type declared)
    {
        var index = trace.Pop();
        var array = trace.Pop();
        var element = array.Type.IsArray && Compatible(array.Type.GetElementType()!, declared) ? array.Type.GetElementType()! : declared;
        return AccessPath.ToMemory(PlaceKind.Element, element.MakeArrayType(), element, [], array, index);
    }

    /// <summary>ldelem.r8 on what is known to be double[], ldelem.ref on string[]: the array's own type says more.</summary>
    private static bool Compatible(Type element, Type declared) =>
        StackTypes.Of(element) == StackTypes.Of(declared) || (!element.IsValueType && !declared.IsValueType);

    /// <summary>The type that an access to an element names, or has in its name.</summary>
    private Type ElementType(IlInstruction x) => x.Code is Code.Ldelem_Any or Code.Stelem_Any ? TypeOf(x) : TypeIn(x.Code);

    /// <summary>The type that is in the name of an access to an element, or to what a pointer leads to.</summary>
    private static Type TypeIn(Code code) => code switch
    {
        Code.Ldelem_I1 or Code.Stelem_I1 or Code.Ldind_I1 or Code.Stind_I1 => typeof(sbyte),
        Code.Ldelem_U1 or Code.Ldind_U1 => typeof(byte),
        Code.Ldelem_I2 or Code.Stelem_I2 or Code.Ldind_I2 or Code.Stind_I2 => typeof(short),
        Code.Ldelem_U2 or Code.Ldind_U2 => typeof(ushort),
        Code.Ldelem_I4 or Code.Stelem_I4 or Code.Ldind_I4 or Code.Stind_I4 => typeof(int),
        Code.Ldelem_U4 or Code.Ldind_U4 => typeof(uint),
        Code.Ldelem_I8 or Code.Stelem_I8 or Code.Ldind_I8 or Code.Stind_I8 => typeof(long),
        Code.Ldelem_I or Code.Stelem_I or Code.Ldind_I or Code.Stind_I => typeof(nint),
        Code.Ldelem_R4 or Code.Stelem_R4 or Code.Ldind_R4 or Code.Stind_R4 => typeof(float),
        Code.Ldelem_R8 or Code.Stelem_R8 or Code.Ldind_R8 or Code.Stind_R8 => typeof(double),
        _ => typeof(object),
    };

    private void LoadField(IlInstruction x)
    {
        var (owner, field) = (trace.State.Pop(), Field(x));
        if (owner is Aggregate whole) trace.State.Push(whole.Fields[State.Memory.FieldIndex(whole.Type, field)]);
        else if (owner is Scalar { Value: { Type.IsValueType: true } value } && value.Type != typeof(nint)) trace.Push(trace.Tape.Unpack([field], value));
        else trace.State.Push(trace.Memory.Load(trace.Memory.FieldOf(owner, field)));
    }

    private void LoadStatic(IlInstruction x)
    {
        var field = Field(x);
        if (KnownFields.IsDelegateCache(field)) trace.Push(trace.Tape.Literal(null, field.FieldType));
        else if (KnownFields.IsLambdaHolder(field)) trace.State.Push(trace.Objects.NewVirtual(field.FieldType, trace.Values.Zeroed(field.FieldType)));
        else if (KnownFields.IsEmptyArray(field)) trace.Push(trace.Tape.NewArray(field.FieldType, trace.Tape.Int(0)));
        else trace.State.Push(KnownObject(trace.Memory.Load(StaticField(x)), field));
    }

    /// <summary>An object that the library keeps for good (a comparer, say) has a type that cannot change.</summary>
    private AbstractValue KnownObject(AbstractValue loaded, FieldInfo field)
    {
        if (field is { IsInitOnly: true, FieldType.IsValueType: false } && Library.Contains(field.DeclaringType!)
            && loaded is Scalar { Value: var value } && field.GetValue(null) is { } known)
            trace.References.Learn(value, known.GetType());
        return loaded;
    }

    private AccessPath StaticField(IlInstruction x)
    {
        var field = Field(x);
        return AccessPath.ToMemory(PlaceKind.Static, field.DeclaringType!, field.FieldType, [field]);
    }

    private AbstractValue LoadAs(Type type)
    {
        var pointer = trace.Pointers.Typed(trace.State.Pop(), type);
        trace.Memory.CheckReinterpretation(pointer, type);
        return trace.Memory.Load(pointer);
    }

    private void StoreAs(Type type, AbstractValue value)
    {
        var pointer = trace.Pointers.Typed(trace.State.Pop(), type);
        trace.Memory.CheckReinterpretation(pointer, type);
        trace.Memory.Store(pointer, value);
    }
}
