using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Pricers as a team would write them: curves and models behind interfaces, strategies, factories, caches, cash-flow lists.</summary>
public static class Pricing
{
    private interface ICurve
    {
        double Discount(double time);

        double Forward(double from, double to) => Math.Log(Discount(from) / Discount(to)) / (to - from);
    }

    private sealed class FlatCurve(double rate) : ICurve
    {
        public double Discount(double time) => Math.Exp(-rate * time);
    }

    private sealed class ZeroCurve : ICurve
    {
        private readonly SortedList<double, double> _nodes = [];

        public ZeroCurve(params (double Time, double Rate)[] nodes)
        {
            foreach (var (time, rate) in nodes) _nodes.Add(time, rate);
        }

        public double Discount(double time) => Math.Exp(-Zero(time) * time);

        private double Zero(double time)
        {
            var times = _nodes.Keys;
            if (time <= times[0]) return _nodes.Values[0];
            for (var i = 1; i < times.Count; i++)
            {
                if (time > times[i]) continue;
                var weight = (time - times[i - 1]) / (times[i] - times[i - 1]);
                return (1 - weight) * _nodes.Values[i - 1] + weight * _nodes.Values[i];
            }
            return _nodes.Values[^1];
        }
    }

    private sealed class ShiftedCurve(ICurve inner, double shift) : ICurve
    {
        public double Discount(double time) => inner.Discount(time) * Math.Exp(-shift * time);
    }

    [Point(new[] { .02, .025, .03 }, .001)]
    public static double SwapOnAShiftedZeroCurve(double[] rates, double shift)
    {
        ICurve curve = new ShiftedCurve(new ZeroCurve((1, rates[0]), (2, rates[1]), (5, rates[2])), shift);
        double annuity = 0, floating = 0;
        for (var year = 1; year <= 4; year++)
        {
            annuity += curve.Discount(year);
            floating += curve.Forward(year - 1 + .25, year) * curve.Discount(year);
        }
        return floating / annuity;
    }

    private enum OptionKind
    {
        Call,
        Put,
        Digital,
    }

    private readonly record struct Contract(OptionKind Kind, double Strike, double Expiry)
    {
        public double Payoff(double spot) => Kind switch
        {
            OptionKind.Call => Math.Max(spot - Strike, 0),
            OptionKind.Put => Math.Max(Strike - spot, 0),
            OptionKind.Digital => spot > Strike ? 1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(spot), "unknown kind"),
        };
    }

    private abstract class PathGenerator(int seed)
    {
        private readonly Random _random = new(seed);

        public IEnumerable<double> Paths(double spot, double rate, double expiry, int count)
        {
            for (var i = 0; i < count; i++)
            {
                var radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
                yield return Evolve(spot, rate, expiry, radius * Math.Cos(2 * Math.PI * _random.NextDouble()));
            }
        }

        protected abstract double Evolve(double spot, double rate, double expiry, double normal);
    }

    private sealed class LogNormal(double volatility) : PathGenerator(7)
    {
        protected override double Evolve(double spot, double rate, double expiry, double normal) =>
            spot * Math.Exp((rate - volatility * volatility / 2) * expiry + volatility * Math.Sqrt(expiry) * normal);
    }

    private sealed class Normal(double volatility) : PathGenerator(11)
    {
        protected override double Evolve(double spot, double rate, double expiry, double normal) =>
            spot * (1 + rate * expiry) + volatility * Math.Sqrt(expiry) * normal;
    }

    [Point(100, .03, .2, true)]
    [Point(100, .03, 15, false)]
    public static double MonteCarloOfAStrategy(double spot, double rate, double volatility, bool logNormal)
    {
        PathGenerator model = logNormal ? new LogNormal(volatility) : new Normal(volatility);
        var contract = new Contract(OptionKind.Call, 95, 1.5);
        var sum = 0.0;
        foreach (var end in model.Paths(spot, rate, contract.Expiry, 40)) sum += contract.Payoff(end);
        return Math.Exp(-rate * contract.Expiry) * sum / 40;
    }

    private interface IPosition
    {
        double Quantity { get; }

        double Value(double spot);
    }

    private sealed record Stock(double Quantity) : IPosition
    {
        public double Value(double spot) => Quantity * spot;
    }

    private sealed record Forward(double Quantity, double Strike, double Discount) : IPosition
    {
        public double Value(double spot) => Quantity * (spot - Strike * Discount);
    }

    private sealed record Straddle(double Quantity, double Strike) : IPosition
    {
        public double Value(double spot) => Quantity * Math.Abs(spot - Strike);
    }

    [Point(101, .98)]
    public static double PortfolioByLinq(double spot, double discount)
    {
        List<IPosition> book = [new Stock(2), new Forward(-1, 99, discount), new Straddle(.5, 100 * discount), new Stock(-.25)];
        var gross = book.Sum(p => Math.Abs(p.Value(spot)));
        var net = book.Where(p => p.Quantity > 0).Select(p => p.Value(spot)).Aggregate((a, b) => a + b);
        return net / gross;
    }

    [Point(101, .98)]
    public static double PortfolioGroupedByType(double spot, double discount)
    {
        IPosition[] book = [new Stock(2), new Forward(-1, 99, discount), new Stock(3), new Straddle(.5, 100 * discount)];
        var risk = 0.0;
        foreach (var group in book.GroupBy(p => p.GetType().Name))
        {
            var subtotal = group.Sum(p => p.Value(spot));
            risk += subtotal * subtotal;
        }
        return Math.Sqrt(risk);
    }

    private delegate double Payoff(ReadOnlySpan<double> path);

    [Point(100, .3, 0)]
    [Point(100, .3, 1)]
    [Point(100, .3, 2)]
    public static double ExoticPayoffsBySpan(double spot, double volatility, int kind)
    {
        Payoff payoff = kind == 0 ? static path => path[^1] - path[0] : kind == 1 ? Mean : DropFromTheTop;
        Span<double> path = stackalloc double[5];
        path[0] = spot;
        for (var i = 1; i < path.Length; i++) path[i] = path[i - 1] * Math.Exp(volatility * Math.Sin(i * i));
        return payoff(path);

        static double Mean(ReadOnlySpan<double> path)
        {
            double sum = 0;
            foreach (var v in path) sum += v;
            return sum / path.Length;
        }

        static double DropFromTheTop(ReadOnlySpan<double> path)
        {
            var max = path[0];
            foreach (ref readonly var v in path[1..]) max = Math.Max(max, v);
            return max - path[^1];
        }
    }

    private sealed class Cache
    {
        private readonly Dictionary<(int Step, int Node), double> _known = [];

        public int Hits { get; private set; }

        public double GetOrAdd((int Step, int Node) key, Func<(int Step, int Node), double> make)
        {
            if (_known.TryGetValue(key, out var known))
            {
                Hits++;
                return known;
            }
            return _known[key] = make(key);
        }
    }

    [Point(100, .05, .25, 5)]
    [Point(100, .05, .25, 0)]
    public static double TreeWithAMemo(double spot, double rate, double volatility, int steps)
    {
        var cache = new Cache();
        var up = Math.Exp(volatility * Math.Sqrt(.2));
        var p = (Math.Exp(rate * .2) - 1 / up) / (up - 1 / up);
        return Value((0, 0)) + cache.Hits;

        double Value((int Step, int Node) at) => at.Step == steps
            ? Math.Max(spot * Math.Pow(up, at.Node) - 97.3, 0)
            : Math.Exp(-rate * .2) * (p * cache.GetOrAdd((at.Step + 1, at.Node + 1), Value) + (1 - p) * cache.GetOrAdd((at.Step + 1, at.Node - 1), Value));
    }

    private sealed record CashFlow(double Time, double Amount);

    private static IEnumerable<CashFlow> Coupons(double coupon, int years)
    {
        for (var t = 1; t < years; t++) yield return new CashFlow(t, coupon);
        yield return new(years, 100 + coupon);
    }

    [Point(.04, 4.5, 6)]
    [Point(.04, 4.5, 1)]
    public static double DurationAndConvexity(double yield, double coupon, int years)
    {
        var flows = Coupons(coupon, years).Select(f => (f.Time, Present: f.Amount * Math.Exp(-yield * f.Time))).ToList();
        var price = flows.Sum(f => f.Present);
        var duration = flows.Sum(f => f.Time * f.Present) / price;
        return duration + flows.Aggregate(0.0, (sum, f) => sum + f.Time * f.Time * f.Present) / price;
    }

    [Point(98.5, 4.5, 6)]
    public static double YieldByNewtonOnCashFlows(double price, double coupon, int years)
    {
        CashFlow[] flows = [.. Coupons(coupon, years)];
        var guess = .05;
        for (var iteration = 0; iteration < 50; iteration++)
        {
            var (value, slope) = flows.Aggregate((Value: 0.0, Slope: 0.0), (sum, f) =>
            {
                var present = f.Amount * Math.Exp(-guess * f.Time);
                return (sum.Value + present, sum.Slope - f.Time * present);
            });
            var step = (value - price) / slope;
            guess -= step;
            if (Math.Abs(step) < 1e-14) break;
        }
        return guess;
    }

    private sealed class SwaptionBuilder
    {
        private double _strike, _notional = 1;
        private Func<double, double> _volatility = _ => .2;

        public SwaptionBuilder Strike(double strike)
        {
            _strike = strike;
            return this;
        }

        public SwaptionBuilder Notional(double notional)
        {
            _notional = notional;
            return this;
        }

        public SwaptionBuilder Smile(double level, double skew)
        {
            _volatility = k => level + skew * (k - .03) * (k - .03);
            return this;
        }

        public double Price(double forward, double expiry)
        {
            var deviation = _volatility(_strike) * Math.Sqrt(expiry);
            var d = (Math.Log(forward / _strike) + deviation * deviation / 2) / deviation;
            return _notional * (forward * Logistic(d) - _strike * Logistic(d - deviation));
        }

        private static double Logistic(double d) => 1 / (1 + Math.Exp(-1.702 * d));
    }

    [Point(.031, .035, .22, 9.5)]
    public static double FluentBuilderWithASmile(double forward, double strike, double level, double skew) =>
        new SwaptionBuilder().Strike(strike).Smile(level, skew).Notional(1e4).Price(forward, 2);
}
