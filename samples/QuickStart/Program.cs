using System.Diagnostics;
using Cecil.AD;
using static Cecil.AD.Autodiff;

// 1. A function of four numbers: its gradient is four Greeks. The series inside NormalCdf stops when it has converged.
Heading("Black–Scholes: price and Greeks of a call struck at 105");
Func<double, double, double, double, double> price =
    (spot, rate, volatility, maturity) => Models.Call(spot, 105, rate, volatility, maturity);
var (value, greeks) = ValueAndGrad(price)(100, 0.03, 0.2, 1.5);
Console.WriteLine($"price  {value,12:F8}     central differences");
Console.WriteLine($"delta  {greeks.Item1,12:F8} {Slope(x => price(x, 0.03, 0.2, 1.5), 100),12:F8}");
Console.WriteLine($"rho    {greeks.Item2,12:F8} {Slope(x => price(100, x, 0.2, 1.5), 0.03),12:F8}");
Console.WriteLine($"vega   {greeks.Item3,12:F8} {Slope(x => price(100, 0.03, x, 1.5), 0.2),12:F8}");
Console.WriteLine($"-theta {greeks.Item4,12:F8} {Slope(x => price(100, 0.03, 0.2, x), 1.5),12:F8}");

// 2. The derivative is an ordinary delegate, so it can be differentiated again.
var gamma = Grad(Grad((double spot) => Models.Call(spot, 105, 0.03, 0.2, 1.5)));
Console.WriteLine($"gamma  {gamma(100),12:F8} {Slope(x => ValueAndGrad(price)(x, 0.03, 0.2, 1.5).Gradient.Item1, 100),12:F8}");

// 3. A while loop that ends when the data says so: Newton's iteration for the square root.
Heading("Newton's square root");
Console.WriteLine($"derivative at 3: {Grad(Models.SquareRoot)(3):F12}, 1/(2√3) = {0.5 / Math.Sqrt(3):F12}");

// 4. A loss over an array, its data captured by the lambda. GradInto writes into buffers of yours.
Heading("Logistic regression: 20 weights, 1000 rows");
var (rows, labels) = Models.Sample(1000, 20);
var weights = new double[20];
Func<double[], double> loss = w => Models.LogLoss(w, rows, labels);
var gradInto = GradInto(loss);
var slopes = new double[20];
Console.WriteLine($"loss {gradInto(weights, slopes):F8}, gradient [{slopes[0]:F6}, {slopes[1]:F6}, …]");
var check = GradCheck.Run(loss, weights);
Console.WriteLine($"agrees with finite differences: {check.Passed}, largest relative error {check.MaxRelativeError:0.0e+00}");
for (var step = 0; step < 100; step++)
{
    Array.Clear(slopes);
    gradInto(weights, slopes);
    for (var i = 0; i < weights.Length; i++)
        weights[i] -= 2 * slopes[i];
}
Console.WriteLine($"loss after 100 steps down the gradient: {loss(weights):F8}");

// 5. What it costs.
Heading("Microseconds per call");
Console.WriteLine($"the loss itself         {Time(() => loss(weights)),10:F1}");
Console.WriteLine($"gradient, Cecil.AD      {Time(() => gradInto(weights, slopes)),10:F1}");
Console.WriteLine($"gradient, by hand       {Time(() => Models.LogLossByHand(weights, rows, labels, slopes)),10:F1}");
Console.WriteLine($"gradient, differences   {Time(() => Models.LogLossByDifferences(weights, rows, labels, slopes)),10:F1}");

// 6. What Cecil.AD read from the compiled code.
Heading("The tape of a loop");
Console.WriteLine(Trace(Models.Power));

static void Heading(string title) => Console.WriteLine($"\n{title}\n{new string('-', title.Length)}");

static double Slope(Func<double, double> f, double x)
{
    var step = 1e-5 * Math.Max(1, Math.Abs(x));
    return (f(x + step) - f(x - step)) / (2 * step);
}

// The fastest of 20 slices, once the JIT has settled.
static double Time(Action action)
{
    var best = double.MaxValue;
    for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < 300;)
        action();
    for (var slice = 0; slice < 20; slice++)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < 20; call++)
            action();
        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / 20);
    }
    return best;
}

/// <summary>Ordinary C#: nothing here knows that it will be differentiated.</summary>
internal static class Models
{
    public static double Call(double spot, double strike, double rate, double volatility, double maturity)
    {
        var deviation = volatility * Math.Sqrt(maturity);
        var d = (Math.Log(spot / strike) + rate * maturity) / deviation + 0.5 * deviation;
        return spot * NormalCdf(d) - strike * Math.Exp(-rate * maturity) * NormalCdf(d - deviation);
    }

    /// <summary>Marsaglia's series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), summed until nothing changes.</summary>
    private static double NormalCdf(double x)
    {
        var (sum, last, term, i) = (x, 0.0, x, 1);
        while (sum != last)
        {
            last = sum;
            i += 2;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);
    }

    public static double SquareRoot(double x)
    {
        var root = x;
        while (Math.Abs(root * root - x) > 1e-14 * x)
            root = 0.5 * (root + x / root);
        return root;
    }

    public static double Power(double x, int n)
    {
        var result = 1.0;
        for (var i = 0; i < n; i++)
            result *= x;
        return result;
    }

    /// <summary>The mean negative log-likelihood of a logistic regression.</summary>
    public static double LogLoss(double[] weights, double[][] rows, bool[] labels)
    {
        var loss = 0.0;
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r];
            var score = 0.0;
            for (var i = 0; i < weights.Length; i++)
                score += weights[i] * row[i];
            loss += Math.Log(1 + Math.Exp(labels[r] ? -score : score));
        }
        return loss / rows.Length;
    }

    public static double LogLossByHand(double[] weights, double[][] rows, bool[] labels, double[] slopes)
    {
        var loss = 0.0;
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r];
            var score = 0.0;
            for (var i = 0; i < weights.Length; i++)
                score += weights[i] * row[i];
            var sign = labels[r] ? -1 : 1;
            var exp = Math.Exp(sign * score);
            loss += Math.Log(1 + exp);
            var dScore = sign * exp / (1 + exp) / rows.Length;
            for (var i = 0; i < weights.Length; i++)
                slopes[i] += dScore * row[i];
        }
        return loss / rows.Length;
    }

    public static double LogLossByDifferences(double[] weights, double[][] rows, bool[] labels, double[] slopes)
    {
        const double step = 1e-7;
        var loss = LogLoss(weights, rows, labels);
        for (var i = 0; i < weights.Length; i++)
        {
            var old = weights[i];
            weights[i] = old + step;
            slopes[i] += (LogLoss(weights, rows, labels) - loss) / step;
            weights[i] = old;
        }
        return loss;
    }

    /// <summary>Rows of uniform numbers, and labels that depend on them with some noise.</summary>
    public static (double[][] Rows, bool[] Labels) Sample(int count, int width)
    {
        var random = new Random(1);
        var rows = new double[count][];
        var labels = new bool[count];
        for (var r = 0; r < count; r++)
        {
            rows[r] = new double[width];
            var score = random.NextDouble() - 0.5;
            for (var i = 0; i < width; i++)
            {
                rows[r][i] = 2 * random.NextDouble() - 1;
                score += i % 2 == 0 ? rows[r][i] : -rows[r][i];
            }
            labels[r] = score > 0;
        }
        return (rows, labels);
    }
}
