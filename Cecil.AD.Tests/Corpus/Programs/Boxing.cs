using System.Collections.Generic;
using System.Globalization;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Numbers that may be missing (<c>double?</c>) and numbers kept as objects: boxed, tested, matched by patterns, unboxed.</summary>
public static class Boxing
{
    private static double? Reciprocal(double x) => x == 0 ? null : 1 / x;

    [Point(.5, Gradient = [-4.0])]
    public static double NullableValue(double x) => Reciprocal(x)!.Value;

    [Point(.5, 3, Gradient = [-4.0, 0.0])]
    public static double NullableOrDefault(double x, double y) => Reciprocal(x) ?? y;

    [Point(.5, true, Gradient = [1.0, null])]
    [Point(.5, false, Gradient = [2.0, null])]
    public static double NullableFromBranches(double x, bool missing)
    {
        double? value = missing ? null : x;
        return value.HasValue ? 2 * value.Value : value.GetValueOrDefault() + x;
    }

    [Point(.5, 3, true, Gradient = [3.0, .5, null])]
    [Point(.5, 3, false, Gradient = [1.0, 0.0, null])]
    public static double LiftedOperators(double x, double y, bool both)
    {
        double? a = x, b = both ? y : null;
        var product = a * b;
        return product > -1 ? product.Value : x;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    [Point(new double[0])]
    public static double NullableCarriedByALoop(double[] x)
    {
        double? best = null;
        foreach (var v in x)
            if (best is null || v * v > best)
                best = v * v;
        return best ?? 0;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double ArrayOfNullables(double[] x)
    {
        var values = new double?[x.Length];
        for (var i = 0; i < x.Length; i += 2) values[i] = x[i] * x[i];
        double sum = 0;
        foreach (var v in values) sum += v ?? .5;
        return sum * values[2].GetValueOrDefault(7);
    }

    private static double Scaled(double x, double? scale = null) => x * (scale ?? 2) + (scale is { } s and > 1 ? s : 0);

    [Point(.5, 3)]
    public static double OptionalNullableArgument(double x, double y) => Scaled(x) + Scaled(x, y) + Scaled(x, null) * Scaled(y, x);

    [Point(.5, true)]
    [Point(.5, false)]
    public static double NullableStruct(double x, bool missing)
    {
        Vector3? v = missing ? null : new Vector3(x, x * x, 1);
        return v?.Length ?? x * 3;
    }

    [Point(3, Gradient = [6.0])]
    public static double BoxedAndUnboxed(double x)
    {
        object boxed = x;
        return (double)boxed * x;
    }

    [Point(3, Gradient = [6.0])]
    public static double BoxIsACopy(double x)
    {
        var y = x * x;
        object boxed = y;
        y = 0;
        return (double)boxed + y;
    }

    private static object Pick(double x, int kind) => kind switch
    {
        0 => x * x,
        1 => (float)2,
        2 => 5,
        3 => new[] { x, 2 * x },
        _ => "text",
    };

    private static double Read(object value, double x) => value switch
    {
        double d when d > 100 => 100,
        double d => d * x,
        float f => f * x,
        int n => n + x,
        double[] { Length: 2 } a => a[0] * a[1],
        _ => -x,
    };

    [Point(3, 0, Gradient = [27.0, null])]
    [Point(3, 1, Gradient = [2.0, null])]
    [Point(3, 2, Gradient = [1.0, null])]
    [Point(3, 3, Gradient = [12.0, null])]
    [Point(3, 4, Gradient = [-1.0, null])]
    [Point(30, 0, Gradient = [0.0, null])]
    public static double SwitchOverBoxedTypes(double x, int kind) => Read(Pick(x, kind), x);

    [Point(3, true, Gradient = [6.0, null])]
    [Point(3, false, Gradient = [1.0, null])]
    public static double IsDouble(double x, bool number)
    {
        object value = number ? x : "none";
        return value is double d ? d * d : x;
    }

    [Point(3, true, Gradient = [6.0, null])]
    [Point(3, false, Gradient = [1.0, null])]
    public static double AsNullable(double x, bool number)
    {
        object value = number ? x : (object)1;
        return value as double? is { } d ? d * d : x;
    }

    private static double Sum(params object[] values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            if (value is double d) sum += d;
            else if (value is int n) sum += n;
        }
        return sum;
    }

    [Point(3, 4, Gradient = [14.0, null])]
    public static double ParamsOfObjects(double x, int n) => Sum(x, n, x * x) * Sum(2, "a", null!) + Sum();

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double ArrayOfBoxes(double[] x)
    {
        var boxes = new object[x.Length];
        for (var i = 0; i < x.Length; i++) boxes[i] = x[i] * x[i];
        double sum = 0;
        foreach (var box in boxes) sum = sum * .5 + (double)box;
        return sum;
    }

    [Point(.7)]
    public static double StructBoxedAsItself(double x)
    {
        var v = new Vector3(x, 1, 2);
        object boxed = v;
        v.Scale(x);
        return ((Vector3)boxed).Length * v.Length;
    }

    [Point(3, 4)]
    [Point(4, 3)]
    public static double ComparedAsObjects(double x, double y)
    {
        IComparable a = x;
        return a.CompareTo(y) < 0 ? x * y : x.Equals((object)x) ? x - y : 0;
    }

    [Point(3, Gradient = [9.0])]
    public static double ConvertClass(double x) => Convert.ToDouble((object)x, CultureInfo.InvariantCulture) * 3 + Convert.ToDouble(x) * 6;

    [Point(.7, 3, Gradient = [3.0, null])]
    public static double BoxedIntegerIsConstant(double x, int n)
    {
        object boxed = n;
        return x * (int)boxed;
    }

    private readonly struct Maybe<T>(T value)
    {
        public bool Exists { get; } = true;

        public TResult Match<TResult>(Func<T, TResult> some, Func<TResult> none) => Exists ? some(value) : none();
    }

    [Point(.7, true)]
    [Point(.7, false)]
    public static double OptionStruct(double x, bool exists)
    {
        var option = exists ? new Maybe<double>(x * x) : default;
        return option.Match(v => v * x, () => 2 * x);
    }

    [Point(.7, 3, Gradient = [6.0, 1.4])]
    public static double TupleOfObjects(double x, double y)
    {
        (object First, object Second) pair = (x, y);
        var (a, b) = ((double)pair.First, (double)pair.Second);
        return 2 * a * b;
    }

    [Point(.7, 3)]
    public static double BoxesInAList(double x, int n)
    {
        var list = new List<object> { x, n, x * x };
        double product = 1;
        foreach (var item in list) product *= item is double d ? d : (int)item;
        return product;
    }

    [Point(.7, 1)]
    [Point(.7, 3)]
    [Point(.7, 12)]
    public static double RelationalPatterns(double x, int n) => (x * n) switch
    {
        < 1 => x * x,
        >= 1 and < 5 => x + n,
        var large => large * x,
    };
}
