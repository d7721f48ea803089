using System.Collections.Generic;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Lambdas, local functions and delegates: what they capture, where they are kept, how they are passed on and called.</summary>
public static class Closures
{
    [Point(3, Gradient = [6.0])]
    public static double LambdaWithoutCapture(double x)
    {
        Func<double, double> square = v => v * v;
        return square(x);
    }

    // C7
    [Point(2, 3, Gradient = [3.0, 2.0])]
    public static double LambdaThatCapturesItsFactor(double x, double y)
    {
        Func<double, double> times = z => x * z;
        return times(y);
    }

    [Point(3, Gradient = [27.0])]
    public static double CapturedVariableReadAfterItChanged(double x)
    {
        var factor = x;
        Func<double> product = () => factor * x;
        factor *= x;
        return product();
    }

    [Point(.7, 4)]
    [Point(.7, 0)]
    public static double LambdaWritesToCapturedVariable(double x, int n)
    {
        var sum = 1.0;
        Action<double> add = v => sum += v * sum;
        for (var i = 0; i < n; i++) add(x + i);
        return sum * x;
    }

    [Point(.7, 4)]
    [Point(.7, 0)]
    public static double ClosureOverTheLoopVariable(double x, int n)
    {
        var parts = new Func<double>[n];
        for (var i = 0; i < n; i++)
        {
            var weight = x * i;
            parts[i] = () => weight * x;
        }
        double sum = 0;
        foreach (var part in parts) sum += part();
        return sum;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double ClosureSharesTheForVariable(double x, int n)
    {
        Func<double> last = () => x;
        for (var i = 0; i < n; i++) last = () => x * i;
        return last() * last();
    }

    [Point(new[] { .5, 1.5, 2.5 })]
    [Point(new double[0])]
    public static double ClosureOverTheForeachVariable(double[] x)
    {
        var functions = new List<Func<double, double>>();
        foreach (var v in x) functions.Add(t => t * v + 1);
        var result = 1.0;
        foreach (var function in functions) result = function(result);
        return result;
    }

    [Point(.7, 3)]
    public static double TwoLambdasShareAVariable(double x, double by)
    {
        var state = x;
        Action<double> multiply = v => state *= v;
        Func<double> read = () => state + x;
        multiply(by);
        var first = read();
        multiply(first);
        return first * read();
    }

    [Point(.7, .9)]
    public static double NestedLambdas(double x, double y)
    {
        Func<double, Func<double, double>> outer = a => b => Math.Sin(a * b + x);
        return outer(y)(x) * outer(x)(2);
    }

    [Point(.7, .9)]
    public static double ScopesWithinScopes(double x, double y)
    {
        var a = x * y;
        Func<double> result;
        {
            var b = a + x;
            result = () => a * b;
            b += y;
        }
        a += 1;
        return result();
    }

    [Point(.7, 3)]
    public static double LocalFunctionWithStructClosure(double x, int n)
    {
        var scale = x * x;
        double Scaled(double v) => v * scale;
        void Double() => scale *= 2;
        for (var i = 0; i < n; i++) Double();
        return Scaled(x) + Scaled(2);
    }

    [Point(.7, 3)]
    public static double LocalFunctionAsDelegate(double x, int n)
    {
        var count = 0.0;
        double Next(double v)
        {
            count += v;
            return count * x;
        }
        Func<double, double> next = Next;
        double sum = 0;
        for (var i = 0; i < n; i++) sum += next(x) + Next(1);
        return sum + count;
    }

    private static double Cube(double x) => x * x * x;

    private static double Apply(Func<double, double> f, double x) => f(x);

    private static Func<double, double> Compose(Func<double, double> f, Func<double, double> g) => x => g(f(x));

    private static Func<double, double> Scale(double by) => x => by * x;

    private static double Integrate(Func<double, double> f, double from, double to, int n)
    {
        double sum = 0, h = (to - from) / n;
        for (var i = 0; i < n; i++) sum += f(from + (i + .5) * h) * h;
        return sum;
    }

    [Point(2, Gradient = [12.0])]
    public static double MethodGroup(double x) => Apply(Cube, x);

    [Point(.7)]
    public static double MethodGroupOfALibraryMethod(double x) => Apply(Math.Sin, x) * Apply(Math.Exp, x);

    [Point(.7, 1.3)]
    public static double FunctionsComposed(double x, double by) => Compose(Compose(Math.Sin, Scale(by)), Cube)(x);

    [Point(.7, 5)]
    [Point(.7, 0)]
    public static double ComposedInALoop(double x, int n)
    {
        Func<double, double> f = v => v;
        for (var i = 0; i < n; i++)
        {
            var g = f;
            f = v => Math.Sin(g(v)) + x;
        }
        return f(x);
    }

    [Point(.5, 2, .7, 8)]
    public static double IntegralOfALambda(double from, double to, double rate, int n) =>
        Integrate(t => Math.Exp(-rate * t) * t, from, to, n);

    [Point(.5, 2, 4)]
    public static double DoubleIntegral(double a, double b, int n) =>
        Integrate(x => Integrate(y => Math.Sin(a * x * y), 0, b, n), a, b, n);

    [Point(.7, true)]
    [Point(.7, false)]
    public static double DelegateChosenByFlag(double x, bool sine)
    {
        Func<double, double> f = sine ? Math.Sin : Cube;
        return f(x) * f(2 * x);
    }

    [Point(.7)]
    [Point(-.7)]
    public static double LambdaChosenByTheNumber(double x)
    {
        Func<double, double> f;
        if (x > 0) f = v => v * x;
        else f = v => v - x * x;
        return f(x) + f(1);
    }

    [Point(.7, 1.3, 7)]
    [Point(.7, 1.3, 0)]
    public static double TableOfDelegates(double x, double by, int n)
    {
        Func<double, double>[] table = [Math.Sin, Cube, v => v * by, Scale(x)];
        for (var i = 0; i < n; i++) x = table[i % table.Length](x) + .5;
        return x;
    }

    private sealed class Layer(Func<double, double> activation)
    {
        public Func<double, double> Activation { get; set; } = activation;

        public double Bias;

        public double Run(double x) => Activation(x + Bias);
    }

    // C10
    [Point(3, Gradient = [6.0])]
    public static double DelegateInAField(double x) => new Layer(v => v * v).Run(x);

    [Point(.7, .2)]
    public static double DelegateInAFieldReplaced(double x, double bias)
    {
        var layer = new Layer(Math.Tanh) { Bias = bias };
        var first = layer.Run(x);
        layer.Activation = v => v * bias;
        return first * layer.Run(first);
    }

    [Point(.7, .2)]
    public static double MethodGroupOfAnInstance(double x, double bias)
    {
        var layer = new Layer(Cube) { Bias = bias };
        Func<double, double> run = layer.Run;
        layer.Bias += x;
        return Apply(run, x);
    }

    private delegate void Update(ref double value, double by);

    [Point(.7, .2)]
    public static double DelegateWithReference(double x, double by)
    {
        Update update = (ref double v, double b) => v = v * v + b;
        var value = x;
        update(ref value, by);
        update(ref value, value);
        return value;
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double ActionOverElements(double[] x)
    {
        double product = 1;
        Array.ForEach(x, v => product *= v + 1);
        return product;
    }

    [Point(new[] { 1.0, 2, 3 }, .5)]
    [Point(new double[0], .5)]
    public static double ConvertAll(double[] x, double by)
    {
        var y = Array.ConvertAll(x, v => Math.Exp(-v * by));
        double sum = 0;
        foreach (var v in y) sum += v * v;
        return sum;
    }

    [Point(.7, 3)]
    public static double StaticLambdaAndExplicitType(double x, int n)
    {
        var power = static (double v, int k) =>
        {
            var p = 1.0;
            for (var i = 0; i < k; i++) p *= v;
            return p;
        };
        return power(x, n) + power.Invoke(x, 0);
    }

    [Point(.7, 5)]
    [Point(.7, 0)]
    public static double GeneratorWithState(double x, int n)
    {
        Func<double> Make()
        {
            double a = 0, b = x;
            return () =>
            {
                (a, b) = (b, a * x + b);
                return a;
            };
        }
        Func<double> first = Make(), second = Make();
        double sum = second();
        for (var i = 0; i < n; i++) sum += first();
        return sum * second();
    }

    // C10
    [Point(3, Gradient = [6.0])]
    public static unsafe double FunctionPointer(double x)
    {
        delegate*<double, double, double> multiply = &Multiply;
        return multiply(x, x);
    }

    private unsafe struct Operation(delegate*<double, double> function, double value)
    {
        public delegate*<double, double> Function = function;
        public double Value = value;
    }

    private static double Squared(double a) => a * a;

    // C10
    [Point(3, Gradient = [6.0])]
    public static unsafe double FunctionPointerInAStruct(double x)
    {
        var operation = new Operation(&Squared, x);
        return operation.Function(operation.Value);
    }

    private static double Multiply(double a, double b) => a * b;

    [Point(.7)]
    public static double NullDelegateIsSkipped(double x)
    {
        Func<double, double>? none = null;
        return (none?.Invoke(x) ?? x) * x;
    }
}
