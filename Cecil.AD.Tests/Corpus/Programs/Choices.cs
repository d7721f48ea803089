using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Objects and functions that conditions choose: which one it is tells the target of each call on it.</summary>
public static class Choices
{
    private interface IPayoff
    {
        double Value(double spot);
    }

    private sealed class Call(double strike) : IPayoff
    {
        public double Value(double spot) => Math.Max(spot - strike, 0) + strike * 0.01 * spot;
    }

    private sealed class Put(double strike) : IPayoff
    {
        public double Value(double spot) => Math.Max(strike - spot, 0) * spot;
    }

    /// <summary>With a state: what it was asked for before.</summary>
    private sealed class Average(double strike, double weight) : IPayoff
    {
        public double Seen { get; set; }

        public double Value(double spot)
        {
            Seen += spot;
            return weight * (spot - strike) + Seen * strike;
        }
    }

    private struct Forward : IPayoff
    {
        public double Strike;

        public readonly double Value(double spot) => Strike * spot;
    }

    private abstract record Shape;

    private sealed record Circle(double Radius) : Shape;

    private sealed record Square(double Side) : Shape;

    private sealed record Rectangle(double Width, double Height) : Shape;

    private sealed class Model
    {
        public IPayoff? Payoff;

        public Func<double, double>? Curve;
    }

    private sealed class Quiet : IDisposable
    {
        public void Dispose()
        {
        }
    }

    private sealed class Counting : IDisposable
    {
        public int Times;

        public void Dispose() => Times++;
    }

    private static double Area(Shape shape) => shape switch
    {
        Circle c => Math.PI * c.Radius * c.Radius,
        Square s => s.Side * s.Side,
        Rectangle(var width, var height) => width * height,
        _ => 0,
    };

    private static IPayoff Make(int kind, double strike) => kind switch
    {
        0 => new Call(strike),
        1 => new Put(strike),
        _ => new Average(strike, 2),
    };

    private static double Sum(IPayoff payoff, double spot, int n)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += payoff.Value(spot + 0.1 * i) * spot;
        return sum;
    }

    private static double Deep(IPayoff payoff, double spot, int n) => n == 0 ? payoff.Value(spot) : Deep(payoff, spot + payoff.Value(spot) * 0.1, n - 1);

    private static double Apply(Func<double, double> f, double x) => f(x);

    private static IEnumerable<double> Multiples(double x, int n)
    {
        for (var i = 0; i < n; i++) yield return x * i;
    }

    private static IEnumerable<double> Powers(double x)
    {
        yield return x;
        yield return x * x;
    }

    [Point(1.3, true)]
    [Point(1.3, false)]
    public static double PayoffByFlag(double x, bool isCall)
    {
        IPayoff payoff = isCall ? new Call(0.5 * x) : new Put(2 * x);
        return Sum(payoff, x, 5) + Sum(payoff, 2 * x, 2);
    }

    [Point(1.9)]
    [Point(0.7)]
    [Point(-0.6)]
    public static double OneOfThree(double x)
    {
        IPayoff payoff = x > 1 ? new Call(0.5 * x) : x > 0 ? new Put(2 * x) : new Average(x, 2 * x);
        return Sum(payoff, x, 5);
    }

    [Point(1.9)]
    [Point(0.7)]
    [Point(-0.6)]
    public static double ShapeByPattern(double x)
    {
        Shape shape = x > 1 ? new Circle(x) : x > 0 ? new Square(2 * x) : new Rectangle(x, x * x);
        return Area(shape) * x;
    }

    [Point(1.9)]
    [Point(0.7)]
    [Point(0.3)]
    public static double PatternTwice(double x)
    {
        Shape shape = x > 1 ? new Circle(x) : new Square(2 * x);
        if (shape is Circle c) return c.Radius * x + Area(shape);
        return shape is not Square { Side: > 1 } ? Area(shape) : Area(shape) * x;
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double LambdaByCondition(double x)
    {
        var k = x * x;
        Func<double, double> f = x > 1 ? y => k * y : y => k + y * y;
        var sum = 0.0;
        for (var i = 0; i < 4; i++) sum += f(x + i);
        return sum + f(k);
    }

    [Point(0.7, 0)]
    [Point(0.7, 1)]
    [Point(0.7, 2)]
    public static double MethodGroupBySwitch(double x, int kind)
    {
        Func<double, double> f = kind switch { 0 => Math.Sin, 1 => Math.Exp, _ => y => y * y * x };
        return f(x) * f(x * x);
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double OneTypeInBothArms(double x)
    {
        var box = x > 1 ? new Rectangle(x, 2) : new Rectangle(3, x * x);
        var wider = box with { Width = box.Width * x };
        return wider.Width * wider.Height + box.Width;
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double OneTypeWithState(double x)
    {
        Average average;
        if (x > 1)
        {
            average = new Average(x, 2);
            average.Seen = x;
        }
        else
        {
            average = new Average(2, x) { Seen = 3 };
        }

        var first = average.Value(x);
        return first * average.Seen + average.Value(first);
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double ObjectsKnownByOtherNames(double x)
    {
        var (a, b) = (new Average(x, 1), new Average(2, x));
        var chosen = x > 1 ? a : b;
        chosen.Seen += x * x;
        return a.Seen * 3 + b.Seen * x + chosen.Value(x);
    }

    [Point(1.9, 0)]
    [Point(0.7, 1)]
    [Point(0.7, 6)]
    public static double ObjectsTakenInTurn(double x, int n)
    {
        var (a, b) = (new Average(x, 1), new Average(2, x));
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            var chosen = i % 2 == 0 ? a : b;
            chosen.Seen += x * i;
            sum += chosen.Value(x);
        }

        return sum + a.Seen * b.Seen;
    }

    [Point(1.9, 1)]
    [Point(0.7, 7)]
    public static double NewPayoffEachTime(double x, int n)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += Make(i % 4, x * i).Value(x + i);
        return sum;
    }

    [Point(1.9, 5)]
    [Point(0.7, 2)]
    [Point(0.7, 5)]
    public static double BestSoFar(double x, int n)
    {
        var best = new Circle(x);
        for (var i = 1; i < n; i++)
        {
            var candidate = new Circle(x * i - i * i * 0.3);
            if (candidate.Radius > best.Radius) best = candidate;
        }

        return best.Radius * best.Radius;
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double ChosenAndStored(double x)
    {
        List<IPayoff> payoffs = [];
        for (var i = 0; i < 4; i++) payoffs.Add(i % 2 == 0 ? new Call(x * i) : new Put(x));
        return payoffs.Sum(p => p.Value(x + 1));
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double FieldsByCondition(double x)
    {
        var model = new Model { Payoff = x > 1 ? new Call(x) : new Put(x) };
        if (x > 1) model.Curve = y => y * x;
        else model.Curve = y => y + x * y;
        return model.Curve(model.Curve(x)) + Sum(model.Payoff, x, 3);
    }

    [Point(1.9)]
    [Point(0.7)]
    [Point(-0.6)]
    public static double OrNull(double x)
    {
        IPayoff? payoff = x > 1.5 ? new Call(x) : x > 0 ? new Put(x) : null;
        return payoff?.Value(x) ?? x * x;
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double WhichOneItIs(double x)
    {
        var (circle, square) = (new Circle(x), new Square(x));
        Shape shape = x > 1 ? circle : square;
        return ReferenceEquals(shape, circle) ? x * x : shape == square ? 3 * x : x;
    }

    [Point(1.9)]
    [Point(0.7)]
    [Point(0.3)]
    public static double ChosenByTheChosen(double x)
    {
        Func<double, double> f = x > 1 ? y => y * x : y => y + x;
        Func<double, double> g = x > 0.5 ? y => f(y) * 2 : y => f(f(y));
        return g(x) + f(x);
    }

    [Point(1.9)]
    [Point(0.7)]
    [Point(-0.6)]
    public static double HandedOn(double x) => Apply(x > 1 ? y => y * x : y => y * y * x, x) + Apply(x > 0 ? Math.Sin : Math.Cos, x);

    [Point(1.9, 4)]
    [Point(0.7, 1)]
    public static double SwappedEachTime(double x, int n)
    {
        IPayoff a = new Call(x), b = new Put(2 * x);
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            sum += a.Value(x + 1);
            (a, b) = (b, a);
        }

        return sum;
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double ChosenThenRecursive(double x)
    {
        IPayoff payoff = x > 1 ? new Call(x) : new Put(x);
        return Deep(payoff, x, 3);
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double StructOrClass(double x)
    {
        IPayoff payoff = x > 1 ? new Forward { Strike = x } : new Put(x);
        IPayoff boxed = x > 1 ? new Forward { Strike = x } : new Forward { Strike = 3 };
        return payoff.Value(x) * 2 + boxed.Value(x);
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double IteratorByCondition(double x)
    {
        var terms = x > 1 ? Multiples(x, 3) : Powers(x);
        var sum = 0.0;
        foreach (var v in terms) sum += v * x;
        return sum + (x > 1 ? terms.Select(v => v * v) : terms.Where(v => v > 0)).Sum();
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double DisposedWhicheverItIs(double x)
    {
        var counting = new Counting();
        using (IDisposable used = x > 1 ? counting : new Quiet()) x *= x;
        return x * (1 + counting.Times);
    }

    [Point(1.9)]
    [Point(0.7)]
    public static double OrThrow(double x)
    {
        IPayoff payoff = x > 1 ? new Call(x) : x > -5 ? new Put(x) : throw new ArgumentOutOfRangeException(nameof(x));
        return payoff.Value(x + 1);
    }

    private sealed class Fixed(double amount) : IPayoff
    {
        public double Amount => amount;

        public double Value(double spot) => amount * spot;
    }

    private static IPayoff Exercised(IPayoff held) => held is Fixed { Amount: > 0.5 } large ? new Put(large.Amount) : held;

    // Which of the objects it is was asked before and is asked again behind a branch of its own on either way.
    [Point(1.9)]
    [Point(0.7)]
    [Point(0.3)]
    public static double AskedBehindAQuery(double x)
    {
        double[] known = [x, 0.25];
        IPayoff held = new Fixed(known[0]);
        held = Exercised(held);
        known[1] = new[] { 0.5, 0.5, x }.FirstOrDefault(v => v > 0.6);
        return held switch { Fixed f => f.Amount * x, Put p => p.Value(0.25) * x, _ => 0.5 } * (1 + known[1]);
    }

    // A choice that a nest of loops does not touch, beside an object that it changes: 0.5 x or sin x, times what is left of three.
    [Point(1.9)]
    [Point(0.7)]
    public static double FunctionBesideANest(double x)
    {
        var (fuel, left) = (40, 3);
        double Half(double t) => t * 0.5 + left;
        Func<double, double> f = x > 1 ? Math.Sin : Half;
        for (var i = 0L; i < 3; i++)
        {
            do left--; while (fuel-- > 0 && left > 1);
        }

        return f(x) * left;
    }
}
