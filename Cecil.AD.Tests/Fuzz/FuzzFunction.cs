using System.Reflection;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>A gradient at a point: the value, the derivatives (scalars first) and what the function left in its array.</summary>
internal sealed record FuzzResult(double Value, double[] Gradient, double[] ArrayAfter);

/// <summary>Compiles the gradient of a generated method; Cecil.AD or a stand-in.</summary>
internal delegate Func<FuzzPoint, FuzzResult> Differentiator(MethodInfo method, FuzzShape shape);

/// <summary>Calls generated methods at points.</summary>
internal static class FuzzFunction
{
    /// <summary>The plain function.</summary>
    public static Func<FuzzPoint, (double Value, double[] ArrayAfter)> Plain(MethodInfo method, FuzzShape shape)
    {
        switch (shape)
        {
            case FuzzShape.ArrayCount:
                var arrayCount = method.CreateDelegate<Func<double[], int, double>>();
                return p => Copy(p) is var x ? (arrayCount(x, p.N), x) : default;
            case FuzzShape.ScalarsArrayCount:
                var all = method.CreateDelegate<Func<double, double, double[], int, double>>();
                return p => Copy(p) is var x ? (all(p.A, p.B, x, p.N), x) : default;
            case FuzzShape.Array:
                var array = method.CreateDelegate<Func<double[], double>>();
                return p => Copy(p) is var x ? (array(x), x) : default;
            case FuzzShape.Scalars:
                var scalars = method.CreateDelegate<Func<double, double, double>>();
                return p => (scalars(p.A, p.B), Copy(p));
            default:
                throw new ArgumentOutOfRangeException(nameof(shape));
        }
    }

    /// <summary>The gradient by Cecil.AD.</summary>
    public static Func<FuzzPoint, FuzzResult> ByCecil(MethodInfo method, FuzzShape shape)
    {
        switch (shape)
        {
            case FuzzShape.ArrayCount:
                var arrayCount = Autodiff.ValueAndGrad<double[], int>(method.CreateDelegate<Func<double[], int, double>>());
                return p =>
                {
                    var x = Copy(p);
                    var (value, (dx, _)) = arrayCount(x, p.N);
                    return new(value, dx, x);
                };
            case FuzzShape.ScalarsArrayCount:
                var all = Autodiff.ValueAndGrad<double, double, double[], int>(
                    method.CreateDelegate<Func<double, double, double[], int, double>>());
                return p =>
                {
                    var x = Copy(p);
                    var (value, (da, db, dx, _)) = all(p.A, p.B, x, p.N);
                    return new(value, [da, db, .. dx], x);
                };
            case FuzzShape.Array:
                var array = Autodiff.ValueAndGrad<double[]>(method.CreateDelegate<Func<double[], double>>());
                return p =>
                {
                    var x = Copy(p);
                    var (value, dx) = array(x);
                    return new(value, dx, x);
                };
            case FuzzShape.Scalars:
                var scalars = Autodiff.ValueAndGrad<double, double>(method.CreateDelegate<Func<double, double, double>>());
                return p =>
                {
                    var (value, (da, db)) = scalars(p.A, p.B);
                    return new(value, [da, db], Copy(p));
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(shape));
        }
    }

    /// <summary>The function on dual numbers, once for each derivative: the reference.</summary>
    public static Func<FuzzPoint, Dual[]> Reference(MethodInfo method, FuzzShape shape)
    {
        Func<FuzzPoint, int, Dual> once;
        switch (shape)
        {
            case FuzzShape.ArrayCount:
                var arrayCount = method.CreateDelegate<Func<Dual[], int, Dual>>();
                once = (p, k) => arrayCount(Seeded(p, k), p.N);
                break;
            case FuzzShape.ScalarsArrayCount:
                var all = method.CreateDelegate<Func<Dual, Dual, Dual[], int, Dual>>();
                once = (p, k) => all(Seeded(p.A, k == 0), Seeded(p.B, k == 1), Seeded(p, k - 2), p.N);
                break;
            case FuzzShape.Array:
                var array = method.CreateDelegate<Func<Dual[], Dual>>();
                once = (p, k) => array(Seeded(p, k));
                break;
            case FuzzShape.Scalars:
                var scalars = method.CreateDelegate<Func<Dual, Dual, Dual>>();
                once = (p, k) => scalars(Seeded(p.A, k == 0), Seeded(p.B, k == 1));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape));
        }
        return p => [.. Enumerable.Range(0, p.Dimension(shape)).Select(k => once(p, k))];
    }

    private static double[] Copy(FuzzPoint point) => (double[])point.X.Clone();

    private static Dual[] Seeded(FuzzPoint point, int index) => [.. point.X.Select((v, i) => Seeded(v, i == index))];

    private static Dual Seeded(double value, bool active) => active ? Dual.Variable(value) : value;
}
