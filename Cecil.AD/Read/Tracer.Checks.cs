using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>Whether an instruction will throw, asked before it runs, with its operands on the evaluation stack.</summary>
internal sealed partial class Tracer
{
    private sealed record Failure(Value Condition, Value Exception);

    /// <summary>Null where it cannot.</summary>
    private Failure? WouldThrow(IlInstruction x) => x.Code switch
    {
        Code.Call or Code.Callvirt => CannotBeCalled((System.Reflection.MethodBase)_frame.Code.Resolve(x.Int), x),
        Code.Ldfld or Code.Ldflda or Code.Ldlen => IsNullAt(0),
        Code.Stfld => IsNullAt(1),
        Code.Ldelema or Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref) => IsOutside(1, x),
        Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref) => DoesNotTake(x) ?? IsOutside(2, x),
        Code.Newarr => IsNegative(Plain(At(0), x)),
        Code.Castclass or Code.Unbox or Code.Unbox_Any => DoesNotFit(_frame.Code.ResolveType(x.Int), x),
        Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => DoesNotDivide(x),
        _ => Overflows(x),
    };

    private AbstractValue At(int depth) => _state.Stack[^(depth + 1)];

    private Failure? If(Value condition, Type exception) =>
        IsRuledOut(condition) ? null : new Failure(condition, New(exception, condition));

    /// <summary>A new exception where the condition holds, else null.</summary>
    private Value New(Type exception, Value condition)
    {
        var (then, otherwise) = (_tape.Arm(), _tape.Arm());
        var made = then.Call(Callee.Inactive(exception.GetConstructor([])!, []), [], exception)[0];
        return _tape.If(condition, then, [made], otherwise, [otherwise.Literal(null, exception)])[0];
    }

    /// <summary>What the operation itself would throw.</summary>
    private Failure? Ask(Failing operation, Type[] types, params Value[] operands)
    {
        var exception = RuntimeCalls.ErrorOf(_tape, operation, types, operands);
        return new Failure(exception, exception);
    }

    private Failure? IsNullAt(int depth)
    {
        var held = At(depth);
        return held switch
        {
            Optional optional => If(_tape.Primitive(Primitive.Ceq, optional.IsThere, _tape.Int(0)), typeof(NullReferenceException)),
            Scalar { Value: var v } when !v.Type.IsValueType && !IsNeverNull(v) =>
                If(_tape.Primitive(Primitive.Ceq, v, _tape.Literal(null, v.Type)), typeof(NullReferenceException)),
            Select { Slot: not null } either when IsThere(either) is { } isThere =>
                If(_tape.Primitive(Primitive.Ceq, isThere, _tape.Int(0)), typeof(NullReferenceException)),
            _ => null,
        };
    }

    private Failure? CannotBeCalled(System.Reflection.MethodBase method, IlInstruction x)
    {
        var parameters = method.GetParameters();
        if (method.DeclaringType is not { IsArray: true } array) return x.Code == Code.Callvirt ? IsNullAt(parameters.Length) : null;
        if (At(parameters.Length) is not Scalar { Value: var matrix }) return null;
        var isNull = _tape.Primitive(Primitive.Ceq, matrix, _tape.Literal(null, matrix.Type));
        var getLength = Callee.Pure(((Func<int, int>)Array.Empty<int>().GetLength).Method);
        var (then, otherwise) = (_tape.Arm(), _tape.Arm());
        var inRange = otherwise.Int(1);
        for (var i = 0; i < array.GetArrayRank(); i++)
        {
            var length = otherwise.Call(getLength, [matrix, otherwise.Int(i)], typeof(int))[0];
            inRange = otherwise.Primitive(Primitive.And, inRange, otherwise.Primitive(Primitive.Clt_Un, Plain(At(parameters.Length - 1 - i), x), length));
        }

        return OutOfRange(matrix, _tape.If(isNull, then, [then.Int(1)], otherwise, [otherwise.Primitive(Primitive.Ceq, inRange, otherwise.Int(0))])[0]);
    }

    /// <summary>An array of references takes only those of its own element type, which may be a more special one than declared.</summary>
    private Failure? DoesNotTake(IlInstruction x) =>
        At(2) is Scalar { Value: { Type.IsArray: true } array }
        && At(0) is Scalar { Value: { Type.IsValueType: false, Constant: null } stored }
        && array.Type.GetElementType() is { IsValueType: false, IsSealed: false } && array.Definition is not NewArrayOp
        ? Ask(Failing.Store, [], array, _tape.Primitive(Primitive.Conv_I, Plain(At(1), x)), stored) : null;

    private Failure? IsNegative(Value length) => If(_tape.Primitive(Primitive.Clt, length, _tape.Zero(length.Type)), typeof(OverflowException));

    private Failure? IsOutside(int depth, IlInstruction x)
    {
        if (At(depth) is not Scalar { Value: { Type.IsArray: true } array }) return null;
        var index = Plain(At(depth - 1), x);
        var inRange = RuntimeCalls.InRange(_tape, array.Type.GetElementType()!, array, _tape.Primitive(Primitive.Conv_I, index));
        var isOutside = _tape.Primitive(Primitive.Ceq, inRange, _tape.Int(0));
        return OutOfRange(array, isOutside);
    }

    private Failure? OutOfRange(Value array, Value isOutside)
    {
        if (IsRuledOut(isOutside)) return null;
        var (then, otherwise) = (_tape.Arm(), _tape.Arm());
        var made = RuntimeCalls.OutOfRange(then, array);
        return new Failure(isOutside, _tape.If(isOutside, then, [made], otherwise, [otherwise.Literal(null, typeof(Exception))])[0]);
    }

    private Failure? DoesNotFit(Type type, IlInstruction x)
    {
        var held = At(0);
        var isUnboxed = x.Code != Code.Castclass && type.IsValueType;
        if (held is Optional) return isUnboxed && Nullable.GetUnderlyingType(type) is null ? IsNullAt(0) : null;
        var fits = isUnboxed ? ExactType(held) is { } boxed && boxed == (Nullable.GetUnderlyingType(type) ?? type)
            : ExactType(held) is { } exact && type.IsAssignableFrom(exact) || held is Scalar { Value.Type: var declared } && type.IsAssignableFrom(declared);
        return fits || held is not (Scalar or VirtualObject or Closure) ? null : Ask(isUnboxed ? Failing.Unbox : Failing.Cast, [type], Plain(held, x));
    }

    private Failure? DoesNotDivide(IlInstruction x)
    {
        if (At(0) is not Scalar { Value: var by } || At(1) is not Scalar { Value: var number } || by.IsFloat || number.IsFloat
            || by.Constant?.Literal is int and not 0 and not -1) return null;
        if (x.Code is Code.Div_Un or Code.Rem_Un) return If(_tape.Primitive(Primitive.Ceq, by, _tape.Zero(by.Type)), typeof(DivideByZeroException));
        (number, by) = SameWidth(number, by);
        return Ask(x.Code == Code.Div ? Failing.Division : Failing.Remainder, [by.Type], number, by);
    }

    private Failure? Overflows(IlInstruction x)
    {
        var code = PrimitiveOf[x.Code];
        if (code.IsConversion())
        {
            var value = Plain(At(0), x);
            var (from, to) = (IsUnsigned(x.Code) ? Unsigned(value.Type) : value.Type, ConvertedTo(x.Code));
            return Ask(Failing.Conversion, [from, to], value);
        }

        if (At(0) is not Scalar { Value: var b } || At(1) is not Scalar { Value: var a }) return null;
        (a, b) = SameWidth(a, b);
        var type = IsUnsigned(x.Code) ? Unsigned(a.Type) : a.Type;
        return Ask(x.Code is Code.Add_Ovf or Code.Add_Ovf_Un ? Failing.Addition : x.Code is Code.Sub_Ovf or Code.Sub_Ovf_Un ? Failing.Subtraction
            : Failing.Multiplication, [type], a, b);
    }

    private (Value, Value) SameWidth(Value a, Value b) => a.Type == b.Type ? (a, b) : (AsNative(_tape, a), AsNative(_tape, b));

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

    /// <summary>What the branches say that were taken on the way to a tape, by their condition.</summary>
    private readonly Dictionary<Value, List<(TapeBuilder Tape, bool Holds)>> _taken = [];

    /// <summary>From here on, in this tape, a condition is known.</summary>
    private void Assume(Value condition, bool holds)
    {
        for (var v = TapeBuilder.Canonical(condition); ; v = TapeBuilder.Canonical(v.Definition!.Inputs[0]), holds = !holds)
        {
            if (!_taken.TryGetValue(v, out var known)) _taken.Add(v, known = []);
            known.Add((_tape, holds));
            if (!(v.Definition is PrimitiveOp { Code: Primitive.Ceq } negation && negation.Inputs[1].IsInt(0))) return;
        }
    }

    /// <summary>Is the condition known not to hold?</summary>
    private bool IsRuledOut(Value condition) => condition.Constant is { } known ? !Literals.IsTrue(known.Literal)
        : _taken.TryGetValue(TapeBuilder.Canonical(condition), out var taken) && taken.Exists(t => !t.Holds && _tape.IsWithin(t.Tape));
}
