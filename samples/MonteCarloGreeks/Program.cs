// Greeks by Monte Carlo. A simulated price is an ordinary function of spot, rate, volatility and maturity; its gradient, one call,
// is delta, rho, vega and minus theta. These are the pathwise estimators, without deriving one of them. The gradients are written
// into the program by the build, so that NativeAOT can compile them ahead of time:
//
//     dotnet publish samples/MonteCarloGreeks

using System.Diagnostics;
using MonteCarloGreeks;
using static Cecil.AD.Autodiff;

const double Spot = 100, Rate = 0.03, Volatility = 0.2, Maturity = 1.5;
string[] names = ["price", "delta", "rho", "vega", "-theta"];
var failed = false;

// 1. A European call, to compare with Black and Scholes. Its gradient is a method that Pricer declares with [GradientOf].
var european = Pricer.EuropeanCallWithGreeks;
Pricer.Draw(seed: 1);
var start = Stopwatch.GetTimestamp();
european(Spot, Rate, Volatility, Maturity);
var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
CompareWithClosedForm("European call", Estimate(european), dates: 1);

// 2. A call on the geometric mean over twelve dates: a loop in a loop, and there is a closed form again. A call of Autodiff is woven
// as well, where its function is written right there.
var geometric = ValueAndGrad((double spot, double rate, double volatility, double maturity) =>
    Pricer.AsianCall(spot, rate, volatility, maturity, geometric: true));
CompareWithClosedForm("Asian call, geometric mean", Estimate(geometric), Pricer.Dates);

// 3. A call on the arithmetic mean, with a control variate. The gradient goes through the whole estimator, so the control variate
// makes the errors of the Greeks smaller too; less so for delta and rho, since the slope of a payoff jumps at the strike. The
// reference is central differences on the same paths.
var plain = ValueAndGrad((double spot, double rate, double volatility, double maturity) =>
    Pricer.AsianCall(spot, rate, volatility, maturity, geometric: false));
var without = Estimate(plain);
var controlled = Estimate(ValueAndGrad(Pricer.ArithmeticAsianCall));
var differences = Estimate(Differences);
Console.WriteLine("\nAsian call, arithmetic mean, with a control variate");
Console.WriteLine("             estimate     error   error without   differences");
for (var i = 0; i < names.Length; i++)
{
    var ((mean, error), difference) = (controlled[i], differences[i].Mean);
    Console.WriteLine($"{names[i],-8} {mean,12:F5} {error,9:F5} {without[i].Error,15:F5} {difference,13:F5}");
    Check(Math.Abs(mean - difference) < 1e-4 * Math.Abs(difference), $"{names[i]} differs from central differences");
    Check(error < 0.5 * without[i].Error, $"the control variate does not help {names[i]}");
}

// 4. What it costs.
Console.WriteLine("\nMilliseconds per call");
Console.WriteLine($"first gradient of the European call  {first,8:F2}");
PrintTimes("European call, 240000 paths", Pricer.EuropeanCall, european);
PrintTimes("Asian call, 20000 paths, 12 dates", (s, r, v, t) => Pricer.AsianCall(s, r, v, t, geometric: false), plain);

return failed ? 1 : 0;

// Mean and standard error of price and Greeks over batches of fresh paths.
static (double Mean, double Error)[] Estimate(Func<double, double, double, double, (double, (double, double, double, double))> gradient)
{
    const int batches = 20;
    var (sums, squares) = (new double[5], new double[5]);
    for (var batch = 1; batch <= batches; batch++)
    {
        Pricer.Draw(seed: batch);
        var (price, (delta, rho, vega, minusTheta)) = gradient(Spot, Rate, Volatility, Maturity);
        double[] sample = [price, delta, rho, vega, minusTheta];
        for (var i = 0; i < sample.Length; i++)
        {
            sums[i] += sample[i];
            squares[i] += sample[i] * sample[i];
        }
    }
    var result = new (double, double)[5];
    for (var i = 0; i < result.Length; i++)
    {
        var mean = sums[i] / batches;
        result[i] = (mean, Math.Sqrt((squares[i] / batches - mean * mean) / (batches - 1)));
    }
    return result;
}

void CompareWithClosedForm(string title, (double Mean, double Error)[] estimates, int dates)
{
    Console.WriteLine($"\n{title}");
    Console.WriteLine("             estimate     error   closed form   difference / error");
    var exact = ClosedForm.PriceAndGreeks(Spot, Rate, Volatility, Maturity, dates);
    for (var i = 0; i < names.Length; i++)
    {
        var (mean, error) = estimates[i];
        Console.WriteLine($"{names[i],-8} {mean,12:F5} {error,9:F5} {exact[i],13:F5} {(mean - exact[i]) / error,20:F1}");
        Check(Math.Abs(mean - exact[i]) < 4 * error, $"{title}: {names[i]} is more than four standard errors from the closed form");
    }
}

static (double, (double, double, double, double)) Differences(double spot, double rate, double volatility, double maturity)
{
    const double step = 1e-5;
    return (Pricer.ArithmeticAsianCall(spot, rate, volatility, maturity), (
        Slope(x => Pricer.ArithmeticAsianCall(x, rate, volatility, maturity), spot),
        Slope(x => Pricer.ArithmeticAsianCall(spot, x, volatility, maturity), rate),
        Slope(x => Pricer.ArithmeticAsianCall(spot, rate, x, maturity), volatility),
        Slope(x => Pricer.ArithmeticAsianCall(spot, rate, volatility, x), maturity)));

    static double Slope(Func<double, double> f, double x) => (f(x * (1 + step)) - f(x * (1 - step))) / (2 * x * step);
}

static void PrintTimes(string title, Func<double, double, double, double, double> price,
    Func<double, double, double, double, (double, (double, double, double, double))> gradient)
{
    var primal = Time(() => price(Spot, Rate, Volatility, Maturity));
    var both = Time(() => gradient(Spot, Rate, Volatility, Maturity));
    Console.WriteLine($"{title,-36} {primal,8:F2}   with gradient {both,8:F2}   ratio {both / primal:F1}");
}

// The fastest of 30 calls, once the JIT has settled.
static double Time(Action action)
{
    for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < 300;)
        action();
    var best = double.MaxValue;
    for (var call = 0; call < 30; call++)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
    return best;
}

void Check(bool condition, string failure)
{
    if (condition)
        return;
    failed = true;
    Console.Error.WriteLine($"FAILED: {failure}");
}
