using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read;

/// <summary>Whether an instruction will throw, asked before it runs, with its operands on the evaluation stack.</summary>
internal sealed class ThrowChecks(Trace trace, Flow flow)
{
    /// <summary>Null where it cannot.</summary>
    public Failure? WouldThrow(IlInstruction x) => x.Code switch
    {
        Code.Call or Code.Callvirt => CannotBeCalled((MethodBase)flow.Frame.Code.Resolve(x.Int), x),
        Code.Ldfld or Code.Ldflda or Code.Ldlen => IsNullAt(0),
        Code.Stfld => IsNullAt(1),
        Code.Ldelema or Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref) => IsOutside(1),
        Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref) => DoesNotTake() ?? IsOutside(2),
        Code.Newarr => IsNegative(trace.Values.Plain(At(0))),
        Code.Castclass or Code.Unbox or Code.Unbox_Any => DoesNotFit(flow.Frame.Code.ResolveType(x.Int), x),
        Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => DoesNotDivide(x),
        _ => Overflows(x),
    };

    private AbstractValue At(int depth) => trace.State.Stack[^(depth + 1)];

    private Failure? If(Value condition, Type exception) =>
        flow.TakenBranches.IsRuledOut(condition) ? null : new Failure(condition, flow.Handlers.New(exception, condition));

    /// <summary>What the operation itself would throw.</summary>
    private Failure? Ask(Failing operation, Type[] types, params Value[] operands)
    {
        var exception = RuntimeCalls.ErrorOf(trace.Tape, operation, types, operands);
        return new Failure(exception, exception);
    }

    private Failure? IsNullAt(int depth) => IsNull(At(depth));

    private Failure? IsNull(AbstractValue held) => held switch
    {
        Optional optional => If(trace.Tape.Primitive(Primitive.Ceq, optional.IsThere, trace.Tape.Int(0)), typeof(NullReferenceException)),
        Scalar { Value: var v } when !v.Type.IsValueType && !References.IsNeverNull(v) =>
            If(trace.Tape.Primitive(Primitive.Ceq, v, trace.Tape.Literal(null, v.Type)), typeof(NullReferenceException)),
        Select { Slot: not null } either when trace.References.IsThere(either) is { } isThere =>
            If(trace.Tape.Primitive(Primitive.Ceq, isThere, trace.Tape.Int(0)), typeof(NullReferenceException)),
        _ => null,
    };

    private Failure? CannotBeCalled(MethodBase method, IlInstruction x)
    {
        var parameters = method.GetParameters();
        if (method.DeclaringType is not { IsArray: true } array) return x.Code == Code.Callvirt ? HasNoObject(x, At(parameters.Length)) : null;
        if (At(parameters.Length) is not Scalar { Value: var matrix }) return null;
        var isNull = trace.Tape.Primitive(Primitive.Ceq, matrix, trace.Tape.Literal(null, matrix.Type));
        var getLength = Callee.Pure(((Func<int, int>)Array.Empty<int>().GetLength).Method);
        var (then, otherwise) = (trace.Tape.Arm(), trace.Tape.Arm());
        var inRange = otherwise.Int(1);
        for (var i = 0; i < array.GetArrayRank(); i++)
        {
            var length = otherwise.Call(getLength, [matrix, otherwise.Int(i)], typeof(int))[0];
            var isInside = otherwise.Primitive(Primitive.Clt_Un, trace.Values.Plain(At(parameters.Length - 1 - i)), length);
            inRange = otherwise.Primitive(Primitive.And, inRange, isInside);
        }

        return OutOfRange(matrix, trace.Tape.If(isNull, then, [then.Int(1)], otherwise, [otherwise.Primitive(Primitive.Ceq, inRange, otherwise.Int(0))])[0]);
    }

    /// <summary>Behind the prefix there is the place of a reference in place of the reference.</summary>
    private Failure? HasNoObject(IlInstruction x, AbstractValue self) =>
        x.Constraint is not { } token ? IsNull(self)
        : flow.Frame.Code.ResolveType(token).IsValueType ? null
        : IsNull(self is AccessPath or Select ? trace.Memory.Load(self) : self);

    /// <summary>An array of references takes only those of its own element type, which may be a more special one than declared.</summary>
    private Failure? DoesNotTake() =>
        At(2) is Scalar { Value: { Type.IsArray: true } array }
        && At(0) is Scalar { Value: { Type.IsValueType: false, Constant: null } stored }
        && array.Type.GetElementType() is { IsValueType: false, IsSealed: false } && array.Definition is not NewArrayOp
        ? Ask(Failing.Store, [], array, trace.Tape.Primitive(Primitive.Conv_I, trace.Values.Plain(At(1))), stored) : null;

    private Failure? IsNegative(Value length) => If(trace.Tape.Primitive(Primitive.Clt, length, trace.Tape.Zero(length.Type)), typeof(OverflowException));

    private Failure? IsOutside(int depth)
    {
        if (At(depth) is not Scalar { Value: { Type.IsArray: true } array }) return null;
        var index = trace.Values.Plain(At(depth - 1));
        var inRange = RuntimeCalls.InRange(trace.Tape, array.Type.GetElementType()!, array, trace.Tape.Primitive(Primitive.Conv_I, index));
        var isOutside = trace.Tape.Primitive(Primitive.Ceq, inRange, trace.Tape.Int(0));
        return OutOfRange(array, isOutside);
    }

    private Failure? OutOfRange(Value array, Value isOutside)
    {
        if (flow.TakenBranches.IsRuledOut(isOutside)) return null;
        var (then, otherwise) = (trace.Tape.Arm(), trace.Tape.Arm());
        var made = RuntimeCalls.OutOfRange(then, array);
        return new Failure(isOutside, trace.Tape.If(isOutside, then, [made], otherwise, [otherwise.Literal(null, typeof(Exception))])[0]);
    }

    private Failure? DoesNotFit(Type type, IlInstruction x)
    {
        var held = At(0);
        var isUnboxed = x.Code != Code.Castclass && type.IsValueType;
        if (held is Optional) return isUnboxed && Nullable.GetUnderlyingType(type) is null ? IsNullAt(0) : null;
        var exact = trace.References.ExactType(held);
        var fits = isUnboxed ? exact is not null && exact == (Nullable.GetUnderlyingType(type) ?? type)
            : exact is not null && type.IsAssignableFrom(exact) || held is Scalar { Value.Type: var declared } && type.IsAssignableFrom(declared);
        if (fits || held is not (Scalar or VirtualObject or Closure)) return null;
        return Ask(isUnboxed ? Failing.Unbox : Failing.Cast, [type], trace.Values.Plain(held));
    }

    private Failure? DoesNotDivide(IlInstruction x)
    {
        if (At(0) is not Scalar { Value: var by } || At(1) is not Scalar { Value: var number } || by.IsFloat || number.IsFloat
            || by.Constant?.Literal is int and not 0 and not -1) return null;
        if (x.Code is Code.Div_Un or Code.Rem_Un) return If(trace.Tape.Primitive(Primitive.Ceq, by, trace.Tape.Zero(by.Type)), typeof(DivideByZeroException));
        (number, by) = SameWidth(number, by);
        return Ask(x.Code == Code.Div ? Failing.Division : Failing.Remainder, [by.Type], number, by);
    }

    private Failure? Overflows(IlInstruction x)
    {
        var code = Instructions.PrimitiveOf[x.Code];
        if (code.IsConversion())
        {
            var value = trace.Values.Plain(At(0));
            var (from, to) = (IsUnsigned(x.Code) ? Unsigned(value.Type) : value.Type, ConvertedTo(x.Code));
            return Ask(Failing.Conversion, [from, to], value);
        }

        if (At(0) is not Scalar { Value: var b } || At(1) is not Scalar { Value: var a }) return null;
        (a, b) = SameWidth(a, b);
        var type = IsUnsigned(x.Code) ? Unsigned(a.Type) : a.Type;
        return Ask(x.Code is Code.Add_Ovf or Code.Add_Ovf_Un ? Failing.Addition : x.Code is Code.Sub_Ovf or Code.Sub_Ovf_Un ? Failing.Subtraction
            : Failing.Multiplication, [type], a, b);
    }

    private (Value, Value) SameWidth(Value a, Value b) => a.Type == b.Type ? (a, b) : (AsNative(trace.Tape, a), AsNative(trace.Tape, b));

    private static bool IsUnsigned(Code code) => code.ToString().EndsWith("_Un", StringComparison.Ordinal);

    private static Type Unsigned(Type type) =>
        type == typeof(int) ? typeof(uint) : type == typeof(long) ? typeof(ulong) : type == typeof(nint) ? typeof(nuint) : type;

    private static Type ConvertedTo(Code code) => code switch
    {
        Code.Conv_Ovf_I1 or Code.Conv_Ovf_I1_Un => typeof(sbyte),
        Code.Conv_Ovf_I2 or Code.Conv_Ovf_I2_Un => typeof(short),
        Code.Conv_Ovf_I4 or Code.Conv_Ovf_I4_Un => typeof(int),
        Code.Conv_Ovf_I8 or Code.Conv_Ovf_I8_Un => typeof(long),
        Code.Conv_Ovf_I or Code.Conv_Ovf_I_Un => typeof(nint),
        Code.Conv_Ovf_U1 or Code.Conv_Ovf_U1_Un => typeof(byte),
        Code.Conv_Ovf_U2 or Code.Conv_Ovf_U2_Un => typeof(ushort),
        Code.Conv_Ovf_U4 or Code.Conv_Ovf_U4_Un => typeof(uint),
        Code.Conv_Ovf_U8 or Code.Conv_Ovf_U8_Un => typeof(ulong),
        _ => typeof(nuint),
    };
}
