namespace Cecil.AD.Tapes;

/// <summary>
/// What is known of a primitive's result without running it. Floating-point identities are only those that hold for every operand,
/// NaN, infinities and signed zeros included: x·0 is not 0, x + 0 is not x (−0 + 0 is +0), but x·1, x/1 and x − 0 are x.
/// </summary>
internal static class Folding
{
    /// <summary>Returns a value that is already there, or a literal, or (null, null).</summary>
    public static (Value? Same, object? Literal) Fold(Primitive code, ReadOnlySpan<Value> inputs)
    {
        var a = inputs[0];
        if (inputs.Length == 1) return FoldUnary(code, a);
        var b = inputs[1];
        if (a.Constant?.Literal is { } x && b.Constant?.Literal is { } y && Evaluate(code, x, y) is { } literal) return (null, literal);
        var same = code switch
        {
            Primitive.Add when b.IsInt(0) => a,
            Primitive.And when a.IsInt(1) && IsBoolean(b) => b,
            Primitive.And when b.IsInt(1) && IsBoolean(a) => a,
            Primitive.Add when a.IsInt(0) => b,
            Primitive.Sub when b.IsInt(0) || IsFloat(b, 0.0) => a,
            Primitive.Mul when b.IsInt(1) || IsFloat(b, 1.0) => a,
            Primitive.Mul when a.IsInt(1) || IsFloat(a, 1.0) => b,
            Primitive.Div when b.IsInt(1) || IsFloat(b, 1.0) => a,
            Primitive.Add when IsFloat(b, -0.0) => a,
            Primitive.Add when IsFloat(a, -0.0) => b,
            _ => null,
        };
        if (same is not null && same.Type == Primitives.ResultType(code, null, inputs)) return (same, null);
        if (ReferenceEquals(a, b) && !a.IsFloat && code.IsComparison()) return (null, code == Primitive.Ceq ? 1 : 0);
        if (code == Primitive.Mul && (a.IsInt(0) || b.IsInt(0)) && a.Type == typeof(int)) return (null, 0);
        return FoldTest(code, a, b);
    }

    /// <summary>Comparing what a branch chose between two literals is the branch's own condition.</summary>
    private static (Value?, object?) FoldTest(Primitive code, Value a, Value b)
    {
        if (code != Primitive.Ceq || b.Constant?.Literal is not int k || a.Definition is not IfOp branch) return default;
        var i = IndexOf(branch.Results, a);
        if (branch.Then.Outputs[i].Constant?.Literal is not int then || branch.Else.Outputs[i].Constant?.Literal is not int otherwise) return default;
        if (then != k && otherwise != k) return (null, 0);
        var condition = branch.Inputs[0];
        return then == k && otherwise != k && IsBoolean(condition) ? (condition, null) : default;
    }

    public static bool IsBoolean(Value v) =>
        v.Definition is PrimitiveOp { Code: var code } && code.IsComparison() || v.IsInt(0) || v.IsInt(1);

    public static int IndexOf(IReadOnlyList<Value> values, Value v)
    {
        for (var i = 0; i < values.Count; i++) if (ReferenceEquals(values[i], v)) return i;
        return -1;
    }

    private static bool IsFloat(Value v, double x) => v.Constant?.Literal switch
    {
        double d => BitConverter.DoubleToInt64Bits(d) == BitConverter.DoubleToInt64Bits(x),
        float f => BitConverter.SingleToInt32Bits(f) == BitConverter.SingleToInt32Bits((float)x),
        _ => false,
    };

    private static (Value?, object?) FoldUnary(Primitive code, Value a)
    {
        var isNoOp = code switch
        {
            Primitive.Conv_I4 or Primitive.Conv_U4 => a.Type == typeof(int),
            Primitive.Conv_I8 or Primitive.Conv_U8 => a.Type == typeof(long),
            Primitive.Conv_I or Primitive.Conv_U => a.Type == typeof(nint),
            Primitive.Conv_R4 => a.Type == typeof(float),
            Primitive.Conv_R8 => a.Type == typeof(double),
            Primitive.Conv_I1 or Primitive.Conv_I2 or Primitive.Conv_U1 or Primitive.Conv_U2 => IsBoolean(a),
            _ => false,
        };
        if (isNoOp) return (a, null);
        if (code == Primitive.Conv_I4 && a.Definition is PrimitiveOp { Code: Primitive.Conv_I or Primitive.Conv_I8 } widening
            && widening.Inputs[0].Type == typeof(int)) return (widening.Inputs[0], null);
        return (null, a.Constant?.Literal is { } x ? Evaluate(code, x) : null);
    }

    private static object? Evaluate(Primitive code, object x) => (code, x) switch
    {
        (Primitive.Neg, int a) => -a,
        (Primitive.Neg, long a) => -a,
        (Primitive.Neg, double a) => -a,
        (Primitive.Neg, float a) => -a,
        (Primitive.Not, int a) => ~a,
        (Primitive.Conv_R8, int a) => (double)a,
        (Primitive.Conv_R8, long a) => (double)a,
        (Primitive.Conv_R8, float a) => (double)a,
        (Primitive.Conv_R4, int a) => (float)a,
        (Primitive.Conv_R4, double a) => (float)a,
        (Primitive.Conv_I8, int a) => (long)a,
        (Primitive.Conv_U8, int a) => (long)(uint)a,
        (Primitive.Conv_U1, int a) => (int)(byte)a,
        (Primitive.Conv_I1, int a) => (int)(sbyte)a,
        (Primitive.Conv_U2, int a) => (int)(ushort)a,
        (Primitive.Conv_I2, int a) => (int)(short)a,
        (Primitive.Conv_I, int a) => (nint)a,
        (Primitive.Conv_U, int a) => (nint)(uint)a,
        _ => null,
    };

    private static object? Evaluate(Primitive code, object x, object y) => (x, y) switch
    {
        (int a, int b) => Evaluate(code, a, b),
        (long a, long b) => code switch { Primitive.Add => a + b, Primitive.Sub => a - b, Primitive.Mul => a * b, _ => null },
        (double a, double b) => Evaluate(code, a, b),
        (float a, float b) => code switch
        {
            Primitive.Add => a + b,
            Primitive.Sub => a - b,
            Primitive.Mul => a * b,
            Primitive.Div => a / b,
            _ => null,
        },
        _ => null,
    };

    private static object? Evaluate(Primitive code, int a, int b) => code switch
    {
        Primitive.Add => a + b,
        Primitive.Sub => a - b,
        Primitive.Mul => a * b,
        Primitive.And => a & b,
        Primitive.Or => a | b,
        Primitive.Xor => a ^ b,
        Primitive.Div when b != 0 && b != -1 => a / b,
        Primitive.Rem when b != 0 && b != -1 => a % b,
        Primitive.Ceq => a == b ? 1 : 0,
        Primitive.Cgt => a > b ? 1 : 0,
        Primitive.Cgt_Un => (uint)a > (uint)b ? 1 : 0,
        Primitive.Clt => a < b ? 1 : 0,
        Primitive.Clt_Un => (uint)a < (uint)b ? 1 : 0,
        _ => null,
    };

    private static object? Evaluate(Primitive code, double a, double b) => code switch
    {
        Primitive.Add => a + b,
        Primitive.Sub => a - b,
        Primitive.Mul => a * b,
        Primitive.Div => a / b,
        Primitive.Ceq => a == b ? 1 : 0,
        Primitive.Cgt => a > b ? 1 : 0,
        Primitive.Cgt_Un => a > b || double.IsNaN(a) || double.IsNaN(b) ? 1 : 0,
        Primitive.Clt => a < b ? 1 : 0,
        Primitive.Clt_Un => a < b || double.IsNaN(a) || double.IsNaN(b) ? 1 : 0,
        _ => null,
    };
}
