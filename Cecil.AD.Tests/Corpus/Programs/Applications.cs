namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 8: finance and ordinary differential equations.</summary>
public static class Applications
{
    // A1
    [Point(.04, Gradient = [-851.4667395285612])]
    public static double BondPriceFromYield(double y)
    {
        const double coupon = 5, face = 100;
        const int years = 10;
        double price = 0;
        for (var t = 1; t <= years; t++) price += coupon / Math.Pow(1 + y, t);
        return price + face / Math.Pow(1 + y, years);
    }

    // Marsaglia 2004: the series runs until adding a term changes nothing.
    private static double NormalDistribution(double x)
    {
        double sum = x, last = 0, term = x, square = x * x, i = 1;
        while (sum != last) sum = (last = sum) + (term *= square / (i += 2));
        return .5 + sum * Math.Exp(-.5 * square - .91893853320467274178);
    }

    // A2
    [Point(100, 90, 1, .05, .2, Gradient = [.809703, -.714121, 5.929801, 64.270858, 27.162579], Tolerance = 1e-6)]
    [Point(100, 120, .5, .01, .4)]
    public static double BlackScholesCall(double spot, double strike, double time, double rate, double volatility)
    {
        var root = volatility * Math.Sqrt(time);
        var d1 = (Math.Log(spot / strike) + (rate + .5 * volatility * volatility) * time) / root;
        var d2 = d1 - root;
        return spot * NormalDistribution(d1) - strike * Math.Exp(-rate * time) * NormalDistribution(d2);
    }

    // A3; at the money one node of the last row is a tie between exercise and zero, of which each gets half
    [Point(100, 100, 1, .05, .2, 64,
        Gradient = [-.4252351005, .4860103612, 2.2311942929, -30.2229931429, 37.4234395001, null], Value = 6.077526066883)]
    [Point(100, 100, 1, .05, .2, 1)]
    [Point(100, 103, 1, .05, .2, 2)]
    public static double AmericanPutOnLattice(double spot, double strike, double time, double rate, double volatility, int steps)
    {
        var dt = time / steps;
        var up = Math.Exp(volatility * Math.Sqrt(dt));
        var down = 1 / up;
        var discount = Math.Exp(-rate * dt);
        var p = (Math.Exp(rate * dt) - down) / (up - down);
        var values = new double[steps + 1];
        for (var i = 0; i <= steps; i++) values[i] = Math.Max(strike - spot * Math.Pow(up, 2 * i - steps), 0);
        for (var t = steps - 1; t >= 0; t--)
        {
            for (var i = 0; i <= t; i++)
            {
                var hold = discount * (p * values[i + 1] + (1 - p) * values[i]);
                values[i] = Math.Max(hold, strike - spot * Math.Pow(up, 2 * i - t));
            }
        }
        return values[0];
    }

    // A4
    [Point(new[] { .05, .051, .049, .052, .05, .053 }, new[] { .3, -.5, .8 })]
    public static double LiborPortfolio(double[] startRates, double[] normals)
    {
        const double delta = .25, strike = .045, volatility = .2;
        var rates = (double[])startRates.Clone();
        var discount = 1.0;
        for (var n = 0; n < normals.Length; n++)
        {
            var shock = Math.Sqrt(delta) * normals[n];
            double drift = 0;
            for (var i = n + 1; i < rates.Length; i++)
            {
                var lambda = volatility * (1 + .05 * (i - n));
                var con = delta * lambda;
                drift += con * rates[i] / (1 + delta * rates[i]);
                rates[i] *= Math.Exp(con * drift + lambda * (shock - .5 * con));
            }
        }
        double value = 0, annuity = 0;
        for (var i = normals.Length; i < rates.Length; i++)
        {
            discount /= 1 + delta * rates[i];
            annuity += delta * discount;
            var swap = (1 - discount) - strike * annuity;
            if (swap > 0) value += 100 * swap;
        }
        for (var n = 0; n < normals.Length; n++) value /= 1 + delta * rates[n];
        return value;
    }

    // A5
    [Point(.7, 20, Gradient = [-0.49658530379140951, null], Tolerance = 1e-6)]
    [Point(.7, 0, Gradient = [0.0, null])]
    [Point(.7, 1)]
    public static double RungeKutta4(double p, int steps)
    {
        double y = 1, h = 1.0 / Math.Max(steps, 1);
        for (var i = 0; i < steps; i++)
        {
            var k1 = -p * y;
            var k2 = -p * (y + .5 * h * k1);
            var k3 = -p * (y + .5 * h * k2);
            var k4 = -p * (y + h * k3);
            y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return y;
    }

    // A6
    [Point(1.0, Gradient = [-0.36143305429464256], Tolerance = .1)]
    [Point(2.1, Gradient = [-0.09655150839], Tolerance = .1)]
    public static double DormandPrince(double end)
    {
        double x = 1, t = 0, h = .1;
        while (t < end)
        {
            if (t + h > end) h = end - t;
            var k1 = -1.2 * x;
            var k2 = -1.2 * (x + h * (1 / 5.0 * k1));
            var k3 = -1.2 * (x + h * (3 / 40.0 * k1 + 9 / 40.0 * k2));
            var k4 = -1.2 * (x + h * (44 / 45.0 * k1 - 56 / 15.0 * k2 + 32 / 9.0 * k3));
            var k5 = -1.2 * (x + h * (19372 / 6561.0 * k1 - 25360 / 2187.0 * k2 + 64448 / 6561.0 * k3 - 212 / 729.0 * k4));
            var k6 = -1.2 * (x + h * (9017 / 3168.0 * k1 - 355 / 33.0 * k2 + 46732 / 5247.0 * k3 + 49 / 176.0 * k4 - 5103 / 18656.0 * k5));
            var next = x + h * (35 / 384.0 * k1 + 500 / 1113.0 * k3 + 125 / 192.0 * k4 - 2187 / 6784.0 * k5 + 11 / 84.0 * k6);
            var k7 = -1.2 * next;
            var error = Math.Abs(h * (71 / 57600.0 * k1 - 71 / 16695.0 * k3 + 71 / 1920.0 * k4 - 17253 / 339200.0 * k5
                + 22 / 525.0 * k6 - 1 / 40.0 * k7));
            if (error <= 1e-9)
            {
                t += h;
                x = next;
            }
            var scale = error == 0 ? 2 : .9 * Math.Pow(1e-9 / error, .2);
            h *= Math.Min(2, Math.Max(.2, scale));
        }
        return x;
    }

    // A7
    [Point(1.0, 1.2, Gradient = [-.432, -.36])]
    public static double ThreeEulerSteps(double t, double a)
    {
        var y = 1.0;
        var h = t / 3;
        for (var i = 0; i < 3; i++) y -= h * a * y;
        return y;
    }

    [Point(new[] { 1, .5, .3 }, 30)]
    public static double LotkaVolterra(double[] rates, int steps)
    {
        double prey = 2, predators = 1;
        const double dt = .05;
        for (var i = 0; i < steps; i++)
        {
            var born = rates[0] * prey;
            var eaten = rates[1] * prey * predators;
            var dying = rates[2] * predators;
            (prey, predators) = (prey + dt * (born - eaten), predators + dt * (.4 * eaten - dying));
        }
        return prey * predators;
    }

    [Point(100, .05, .2, new[] { .3, -.2, 1.1, -.7 })]
    public static double AsianOptionOnOnePath(double spot, double rate, double volatility, double[] normals)
    {
        var dt = 1.0 / normals.Length;
        double sum = 0;
        foreach (var z in normals)
        {
            spot *= Math.Exp((rate - volatility * volatility / 2) * dt + volatility * Math.Sqrt(dt) * z);
            sum += spot;
        }
        return Math.Exp(-rate) * Math.Max(sum / normals.Length - 95, 0);
    }

    [Point(100, 105, 1.0, .03, 10.45)]
    public static double ImpliedVolatility(double spot, double strike, double time, double rate, double price)
    {
        var sigma = .3;
        for (var i = 0; i < 20; i++)
        {
            var value = BlackScholesCall(spot, strike, time, rate, sigma);
            var root = Math.Sqrt(time);
            var d1 = (Math.Log(spot / strike) + (rate + .5 * sigma * sigma) * time) / (sigma * root);
            var vega = spot * root * Math.Exp(-.5 * d1 * d1) * .3989422804014327;
            sigma -= (value - price) / vega;
        }
        return sigma;
    }
}
