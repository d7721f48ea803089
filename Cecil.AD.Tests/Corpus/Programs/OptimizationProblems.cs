namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 8, A8 and A9: test functions of optimisation; section 7 where one derivative is enough.</summary>
public static class OptimizationProblems
{
    // A8
    [Point(new[] { -1.2, 1, .5, 2, -.3 }, Gradient = [new[] { -215.6, 112, -451, 3792, -860 }])]
    [Point(new[] { 1.0, 1, 1, 1, 1 }, Gradient = [new[] { 0.0, 0, 0, 0, 0 }])]
    public static double Rosenbrock(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < x.Length - 1; i++)
        {
            var a = x[i + 1] - x[i] * x[i];
            var b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    // A8
    [Point(new[] { .5, -.2, .3, 1, -1.5 },
        Gradient = [new[] { 0.3958977266859536, -1.1368511219981696, 1.2160306673353605, 0.7917954533719067, -1.1876931800578607 }])]
    public static double Ackley(double[] x)
    {
        double squares = 0, cosines = 0;
        foreach (var v in x)
        {
            squares += v * v;
            cosines += Math.Cos(2 * Math.PI * v);
        }
        return -20 * Math.Exp(-.2 * Math.Sqrt(squares / x.Length)) - Math.Exp(cosines / x.Length) + 20 + Math.E;
    }

    // A9: gradients of the formulas by hand
    [Point(1, 1, Gradient = [0.0, 27.75])]
    [Point(3, .5, Gradient = [0.0, 0.0])]
    public static double Beale(double x, double y)
    {
        double sum = 0, power = 1;
        double[] targets = { 1.5, 2.25, 2.625 };
        foreach (var target in targets)
        {
            power *= y;
            var r = target - x * (1 - power);
            sum += r * r;
        }
        return sum;
    }

    // A9
    [Point(new[] { 2.5, .5, -.5, -.1 },
        Gradient = [new[] { -1032848.3695853127, -3921369.3450490569, 9368.9075560704878, -4169.1384820927967 }])]
    public static double BrownDennis(double[] x)
    {
        double sum = 0;
        for (var i = 1; i <= 20; i++)
        {
            var t = i / 5.0;
            var a = x[0] + t * x[1] - Math.Exp(t);
            var b = x[2] + Math.Sin(t) * x[3] - Math.Cos(t);
            var r = a * a + b * b;
            sum += r * r;
        }
        return sum;
    }

    // A9
    [Point(-3, -1, -3, -1, Gradient = [-12008.0, -2080.0, -10808.0, -1880.0])]
    public static double Wood(double a, double b, double c, double d) =>
        100 * (b - a * a) * (b - a * a) + (1 - a) * (1 - a) + 90 * (d - c * c) * (d - c * c) + (1 - c) * (1 - c)
        + 10.1 * ((b - 1) * (b - 1) + (d - 1) * (d - 1)) + 19.8 * (b - 1) * (d - 1);

    // A9
    [Point(new[] { 3.0, -1, 0, 1 }, Gradient = [new[] { 306.0, -144, -2, -310 }])]
    public static double PowellSingular(double[] x)
    {
        var a = x[0] + 10 * x[1];
        var b = Math.Sqrt(5) * (x[2] - x[3]);
        var c = (x[1] - 2 * x[2]) * (x[1] - 2 * x[2]);
        var d = Math.Sqrt(10) * (x[0] - x[3]) * (x[0] - x[3]);
        return a * a + b * b + c * c + d * d;
    }

    // A9
    [Point(-1, .3, .2, Gradient = [-388.31558241357703, -1263.7390419726268, -866.82642092225766])]
    [Point(1, .3, .2, Gradient = [-14.682255140212997, 79.587083206673311, -52.373579077742344])]
    public static double HelicalValley(double x, double y, double z)
    {
        var theta = Math.Atan(y / x) / (2 * Math.PI);
        if (x < 0) theta += .5;
        var a = 10 * (z - 10 * theta);
        var b = 10 * (Math.Sqrt(x * x + y * y) - 1);
        return a * a + b * b + z * z;
    }

    private static readonly double[] _meyer =
        [34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872];

    // A9
    [Point(.02, 4000, 250, Gradient = [-87276662983.666997, -5619363.1342361859, 72479077.054149246])]
    public static double Meyer(double a, double b, double c)
    {
        double sum = 0;
        for (var i = 0; i < _meyer.Length; i++)
        {
            double t = 45 + 5 * (i + 1);
            var r = a * Math.Exp(b / (t + c)) - _meyer[i];
            sum += r * r;
        }
        return sum;
    }

    // A9
    [Point(.3, .4, Gradient = [33796.558823846981, 87402.146670344895])]
    [Point(.25, .25, Gradient = [-956.08076099871791, -956.08076099871791])]
    public static double JennrichSampson(double a, double b)
    {
        double sum = 0;
        for (var i = 1; i <= 10; i++)
        {
            var r = 2 + 2 * i - (Math.Exp(i * a) + Math.Exp(i * b));
            sum += r * r;
        }
        return sum;
    }

    [Point(new[] { 1.0, 2, -.5 })]
    public static double Griewank(double[] x)
    {
        double sum = 0, product = 1;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * x[i] / 4000;
            product *= Math.Cos(x[i] / Math.Sqrt(i + 1));
        }
        return 1 + sum - product;
    }

    // H1
    [Point(1.23, Gradient = [0.33423772712450261], Tolerance = 1e-9)]
    public static double TaylorSine(double x)
    {
        double sum = 0, term = 1;
        for (var i = 0; i < 24; i++)
        {
            if (i > 0) term *= x / i;
            if (i % 2 == 0) continue;
            sum += i % 4 == 1 ? term : -term;
        }
        return sum;
    }

    // H3
    [Point(4, Gradient = [-.0625])]
    public static double Reciprocal(double x) => 1 / x;

    // H4
    [Point(.7, Gradient = [.426207], Tolerance = 1e-6)]
    public static double SineOfFanOut(double x) => Math.Sin(Math.Sin(x) + Math.Sin(x));

    // H5
    [Point(2, Gradient = [0.0])]
    public static double ConstantFunction(double x) => 42;

    // H5
    [Point(2, Gradient = [1.0])]
    public static double Identity(double x) => x;

    // H6
    [Point(new[] { 1.0, -2, 3 }, Gradient = [new[] { 2.0, -4, 6 }])]
    public static double DotWithItself(double[] v)
    {
        double s = 0;
        for (var i = 0; i < v.Length; i++) s += v[i] * v[i];
        return s;
    }

    // H7: Newton's method for y² = x³, whose derivative is 1.5√x by the implicit function theorem
    [Point(5, Gradient = [3.3541019662496847])]
    public static double RootOfCubeByNewton(double x)
    {
        var y = x;
        for (var i = 0; i < 30; i++) y -= (y * y - x * x * x) / (2 * y);
        return y;
    }
}
