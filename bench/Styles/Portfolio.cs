using Cecil.AD.Bench.Cases;

namespace Cecil.AD.Bench.Styles;

/// <summary>
/// The value of European calls and puts by Black and Scholes, in four styles. p is spot, rate, and a volatility for each position.
/// </summary>
internal sealed class Portfolio(double[] strikes, double[] maturities, double[] quantities)
{
    public double Loops(double[] p)
    {
        var sum = 0.0;
        for (var i = 0; i < strikes.Length; i++)
        {
            var price = SmallFunctions.Call(p[0], strikes[i], p[1], p[2 + i], maturities[i]);
            if (i % 3 == 0)
                price += strikes[i] * Math.Exp(-p[1] * maturities[i]) - p[0];
            sum += quantities[i] * price;
        }
        return sum;
    }

    public double Closures(double[] p)
    {
        var (spot, rate, sum) = (p[0], p[1], 0.0);
        Func<int, double> volatility = i => p[2 + i], present = i => strikes[i] * Math.Exp(-rate * maturities[i]);
        Func<int, double> call = i => SmallFunctions.Call(spot, strikes[i], rate, volatility(i), maturities[i]);
        Func<int, double> put = i => call(i) + present(i) - spot;
        Action<int, Func<int, double>> add = (i, price) => sum += quantities[i] * price(i);
        for (var i = 0; i < strikes.Length; i++)
            add(i, i % 3 == 0 ? put : call);
        return sum;
    }

    public double Linq(double[] p)
    {
        var (spot, rate) = (p[0], p[1]);
        var calls = p.Skip(2).Select((v, i) => SmallFunctions.Call(spot, strikes[i], rate, v, maturities[i])).ToList();
        var parity = strikes.Zip(maturities, (k, t) => k * Math.Exp(-rate * t) - spot).Where((_, i) => i % 3 == 0);
        return calls.Zip(quantities, (price, q) => price * q).Sum()
            + parity.Zip(quantities.Where((_, i) => i % 3 == 0), (d, q) => d * q).Aggregate(0.0, (a, b) => a + b);
    }

    public double Objects(double[] p)
    {
        var market = new Market(p[0], p[1]);
        var sum = 0.0;
        foreach (var position in Positions(p).ToList())
            sum += position.Quantity * position.Instrument.Price(market);
        return sum;
    }

    private IEnumerable<Position> Positions(double[] p)
    {
        for (var i = 0; i < strikes.Length; i++)
        {
            Instrument instrument = i % 3 == 0 ? new Put(strikes[i], maturities[i], p[2 + i]) : new Call(strikes[i], maturities[i], p[2 + i]);
            yield return new Position(instrument, quantities[i]);
        }
    }

    private sealed record Market(double Spot, double Rate);

    private sealed record Position(Instrument Instrument, double Quantity);

    private abstract class Instrument(double strike, double maturity, double volatility)
    {
        public abstract double Price(Market market);

        protected double CallPrice(Market market) => SmallFunctions.Call(market.Spot, strike, market.Rate, volatility, maturity);

        protected double Present(Market market) => strike * Math.Exp(-market.Rate * maturity);
    }

    private sealed class Call(double strike, double maturity, double volatility) : Instrument(strike, maturity, volatility)
    {
        public override double Price(Market market) => CallPrice(market);
    }

    private sealed class Put(double strike, double maturity, double volatility) : Instrument(strike, maturity, volatility)
    {
        public override double Price(Market market) => CallPrice(market) + Present(market) - market.Spot;
    }
}
