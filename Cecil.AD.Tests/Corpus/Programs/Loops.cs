namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 1, L1 to L16: loops of every written form.</summary>
public static class Loops
{
    // L1
    [Point(3, Gradient = [27.0], Value = 27)]
    [Point(-0.5)]
    public static double Cube(double x)
    {
        var t = 1.0;
        for (var i = 0; i < 3; i++) t *= x;
        return t;
    }

    // L2
    [Point(3, Gradient = [59049.0])]
    public static double NestedNinthPower(double x)
    {
        double t = 1;
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++)
                t *= x;
        return t;
    }

    // L3
    [Point(3, Gradient = [27.0])]
    public static double MultiplyInIncrement(double x)
    {
        double t = 1;
        for (var i = 0; i < 3; t *= x) i++;
        return t;
    }

    // L4
    [Point(3, Gradient = [1.0], Value = 13)]
    public static double ArgumentIncremented(double x)
    {
        for (var i = 0; i < 10; i++) x++;
        return x;
    }

    // L5
    [Point(3, Gradient = [21.0])]
    public static double LoopLocalValue(double x)
    {
        double res = 0;
        for (var i = 0; i < 3; ++i)
        {
            var n = x + i;
            res += x * n;
        }
        return res;
    }

    private static double Square(double x) => x * x;

    // L6
    [Point(new[] { 1.0, 2, 3, 4, 5 }, Gradient = [new[] { 2.0, 4, 6, 8, 10 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double SumOfSquaresByFor(double[] p)
    {
        double s = 0;
        for (var i = 0; i < p.Length; i++) s += Square(p[i]);
        return s;
    }

    // L6
    [Point(new[] { 1.0, 2, 3, 4, 5 }, Gradient = [new[] { 2.0, 4, 6, 8, 10 }])]
    [Point(new[] { -7.0 }, Gradient = [new[] { -14.0 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double SumOfSquaresByForeach(double[] p)
    {
        double s = 0;
        foreach (var v in p) s += Square(v);
        return s;
    }

    // L7
    [Point(new[] { 1.0, 2, 3, 4, 5 }, 1, 2, Gradient = [new[] { 0, -.25, -.5, -.75, -1 }, 2.5, 3.5])]
    public static double LogGaussian(double[] means, double x, double sigma)
    {
        double power = 0;
        foreach (var mean in means) power += Square(x - mean);
        power = -power / (2 * Square(sigma));
        var density = 1 / Math.Sqrt(Math.Pow(2 * Math.PI, means.Length) * sigma) * Math.Exp(power);
        return Math.Log(density);
    }

    // L8
    [Point(3, 5, Gradient = [21.0, 33.0])]
    public static double SeveralTemporaries(double i, double j)
    {
        double a = 0;
        var n = 3;
        while (n > 0)
        {
            var b = i * i;
            var c = j * j;
            b += j;
            a += b + c + i;
            n--;
        }
        return a;
    }

    // L9
    [Point(3, 5, Gradient = [18.0, 3.0])]
    public static double WhilePostDecrement(double i, double j)
    {
        double a = 0;
        var counter = 3;
        while (counter-- > 0) a += i * i + j;
        return a;
    }

    // L9
    [Point(3, 5, Gradient = [18.0, 3.0])]
    public static double DoInsideWhile(double i, double j)
    {
        double a = 0;
        var outer = 1;
        while (outer-- > 0)
        {
            var counter = 3;
            do
            {
                a += i * i + j;
            } while (--counter > 0);
        }
        return a;
    }

    // L9
    [Point(3, 5, Gradient = [18.0, 3.0])]
    public static double DoWhile(double i, double j)
    {
        double a = 0;
        var counter = 3;
        do
        {
            a += i * i + j;
            counter -= 1;
        } while (counter != 0);
        return a;
    }

    // L10
    [Point(3, 5, Gradient = [54.0, 9.0])]
    public static double NestedWhileWithReset(double i, double j)
    {
        int outer = 3, inner = 3;
        double a = 0;
        while (outer-- > 0)
        {
            while (inner-- > 0) a += i * i + j;
            inner = 3;
        }
        return a;
    }

    // L11
    [Point(3, 5, Gradient = [54.0, 18.0])]
    public static double DoInDoInDo(double i, double j)
    {
        int outer = 3;
        double a = 0;
        do
        {
            var middle = 3;
            do
            {
                do
                {
                    a += i * i + j;
                } while (false);
                a += j;
            } while (--middle > 0);
        } while (--outer > 0);
        return a;
    }

    // L12
    [Point(3, 5, Gradient = [20.0, 12.0])]
    public static double ConditionAssignsAccumulator(double i, double j)
    {
        double res = 0;
        for (var c = 0; !double.IsNaN(res += i * j) && c < 3; ++c) { }
        return res;
    }

    private static bool AddAndTest(ref double sum, double term, bool goOn)
    {
        sum += term;
        return goOn;
    }

    // L12
    [Point(3, 5, Gradient = [20.0, 12.0])]
    public static double ConditionAddsByReference(double i, double j)
    {
        double res = 0;
        for (var c = 0; AddAndTest(ref res, i * j, c < 3); ++c) { }
        return res;
    }

    // L13
    [Point(3, 5, Gradient = [40.0, 24.0])]
    public static double ConditionAssignsBodyOverwrites(double i, double j)
    {
        double res = 0;
        for (var c = 0; AddAndTest(ref res, i * j, c < 3); ++c)
        {
            if (c == 1) break;
            res = 7 * i * j;
        }
        return res;
    }

    // L14
    [Point(3, 5, Gradient = [5.0, 3.0])]
    public static double IncrementOverwritesAfterBreak(double i, double j)
    {
        double res = 0;
        for (var c = 0; c < 3; c++, res = 2 * i * j)
        {
            if (c == 0)
            {
                res += i * j;
                break;
            }
        }
        return res;
    }

    // L14, the clause that does run
    [Point(3, 5, Gradient = [15.0, 9.0])]
    public static double IncrementOverwrites(double i, double j)
    {
        double res = 100 * i;
        for (var c = 0; c < 3; c++, res = 2 * i * j)
        {
            if (c != 2) continue;
            res += i * j;
            break;
        }
        return res;
    }

    // L15
    [Point(3, 5, Gradient = [10.0, 6.0])]
    public static double BodyOverwritesUntilBreak(double i, double j)
    {
        double res = i;
        for (var c = 0; ; ++c)
        {
            res = c * i * j;
            if (c == 2) break;
        }
        return res;
    }

    // L16
    [Point(3, 5, Gradient = [45.0, 27.0])]
    public static double NestedConditionsAssign(double i, double j)
    {
        double res = 0;
        for (var c = 0; !double.IsNaN(res += i * j) && c < 2; ++c)
            for (var d = 0; !double.IsNaN(res += i * j) && d < 2; ++d) { }
        return res;
    }
}
