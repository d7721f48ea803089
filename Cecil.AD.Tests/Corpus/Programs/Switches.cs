namespace Cecil.AD.Tests.Corpus.Programs;

public enum Operation { Add, Subtract, Multiply, Divide }

/// <summary>PROGRAMS.md section 3, B12 to B16 and B24, and further switches: dense, sparse, expressions, patterns, in loops.</summary>
public static class Switches
{
    // B12
    [Point(3, 5, 1, Gradient = [156.0, 100.0, null])]
    [Point(3, 5, 0, Gradient = [5.0, 3.0, null])]
    [Point(3, 5, 2)]
    [Point(3, 5, 9)]
    public static double FallThrough(double i, double j, int count)
    {
        double res = 0;
        switch (count)
        {
            case 0:
                res += i * j;
                break;
            case 1:
                res += i * i;
                goto case 2;
            case 2:
                res += j * j;
                goto default;
            default:
                res += i * i * j * j;
                break;
        }
        return res;
    }

    // B13
    [Point(3, 5, Gradient = [162.0, 90.0])]
    public static double SwitchInsideWhile(double i, double j)
    {
        double res = 0;
        var counter = 2;
        while (counter-- > 0)
        {
            switch (counter)
            {
                case 0:
                    res += i * i * j * j;
                    goto case 1;
                case 1:
                    res += i * i;
                    break;
                case 2:
                    res += j * j;
                    break;
                default:
                    res += i + j;
                    break;
            }
        }
        return res;
    }

    // B14
    [Point(3, 5, 5, Gradient = [3.0, 2.0, null])]
    [Point(3, 5, 0, Gradient = [0.0, 0.0, null])]
    [Point(3, 5, 7)]
    public static double SharedLabelsInsideFor(double i, double j, int n)
    {
        double res = 0;
        for (var c = 0; c < n; ++c)
        {
            switch (c)
            {
                case 0:
                case 1:
                case 2:
                    res += i;
                    break;
                case 3:
                case 4:
                    res += j;
                    break;
                default:
                    continue;
            }
        }
        return res;
    }

    // B15
    [Point(3, 5, Operation.Add, Gradient = [1.0, 1.0, null])]
    [Point(3, 5, Operation.Subtract, Gradient = [1.0, -1.0, null])]
    [Point(3, 5, Operation.Multiply, Gradient = [5.0, 3.0, null])]
    [Point(3, 5, Operation.Divide, Gradient = [.2, -.12, null])]
    public static double DispatchOnEnum(double a, double b, Operation op)
    {
        switch (op)
        {
            case Operation.Add: return a + b;
            case Operation.Subtract: return a - b;
            case Operation.Multiply: return a * b;
            case Operation.Divide: return a / b;
            default: throw new ArgumentOutOfRangeException(nameof(op));
        }
    }

    // B15
    [Point(3, 5, Operation.Divide, Gradient = [.2, -.12, null])]
    [Point(3, 5, Operation.Add, Gradient = [1.0, 1.0, null])]
    public static double DispatchByExpression(double a, double b, Operation op) => op switch
    {
        Operation.Add => a + b,
        Operation.Subtract => a - b,
        Operation.Multiply => a * b,
        _ => a / b,
    };

    // B16
    [Point(3, 5, 0, Gradient = [6.0, 0.0, null])]
    [Point(3, 5, 1, Gradient = [5.0, 3.0, null])]
    [Point(3, 5, 2, Gradient = [0.0, 10.0, null])]
    public static double ReturnFromSwitch(double i, double j, int k)
    {
        switch (k)
        {
            case 0: return i * i;
            case 1: return i * j;
        }
        return j * j;
    }

    // B24
    [Point(-.7, Gradient = [3.0])]
    [Point(.7, Gradient = [3.0])]
    [Point(1.7, Gradient = [-0.12884449429552464])]
    [Point(2.7, Gradient = [-1.0])]
    [Point(3.7, Gradient = [-1.0])]
    public static double SwitchOnFloor(double x)
    {
        var k = (int)Math.Floor(x);
        if (k < 0) k = 0;
        switch (k)
        {
            case 0: return 3 * x;
            case 1: return Math.Sin(x);
            default: return -x;
        }
    }

    [Point(1.3, 1)]
    [Point(1.3, 100)]
    [Point(1.3, 10_000)]
    [Point(1.3, -5)]
    [Point(1.3, 3)]
    public static double SparseLabels(double x, int k)
    {
        switch (k)
        {
            case -5: x *= 2; break;
            case 1: x = Math.Exp(x); break;
            case 100: x *= x; break;
            case 10_000: x = 1 / x; break;
            case 1_000_000: x = 0; break;
        }
        return x + 1;
    }

    [Point(0.5)]
    [Point(-3)]
    [Point(7)]
    [Point(50)]
    public static double RelationalPatterns(double x) => x switch
    {
        < -1 => x * x,
        >= -1 and < 1 => 3 * x,
        > 10 and not 11 => Math.Sqrt(x),
        _ => x * x * x,
    };

    [Point(0.5, 1)]
    [Point(5, 1)]
    [Point(0.5, 2)]
    [Point(0.5, 3)]
    public static double PatternsWithWhen(double x, int k)
    {
        switch (k)
        {
            case 1 when x > 1:
                return x * x;
            case 1:
                return 2 * x;
            case int m when m % 2 == 0:
                return m * x * x;
            default:
                return -x;
        }
    }

    [Point(0.5, 2.0, true)]
    [Point(-0.5, 2.0, true)]
    [Point(0.5, 2.0, false)]
    public static double TuplePatterns(double x, double y, bool flag) => (x > 0, flag) switch
    {
        (true, true) => x * y,
        (false, true) => x / y,
        (_, false) => x - y,
    };

    [Point(1.1, 0)]
    [Point(1.1, 1)]
    [Point(1.1, 7)]
    public static double LoopsInsideSwitch(double x, int n)
    {
        var s = x;
        switch (n % 3)
        {
            case 0:
                for (var i = 0; i <= n; i++) s += x * i;
                break;
            case 1:
                while (s < 20) s *= 1.5;
                break;
            default:
                do
                {
                    s -= 1;
                } while (s > 0);
                break;
        }
        return s;
    }

    [Point(new[] { 0, 1, 2, 0, 2, 1, 3, 0 }, 0.4)]
    [Point(new int[0], 0.4)]
    public static double BytecodeLoop(int[] code, double x)
    {
        double acc = 1;
        foreach (var c in code)
        {
            acc = c switch
            {
                0 => acc + x,
                1 => acc * x,
                2 => Math.Sin(acc),
                _ => -acc,
            };
        }
        return acc;
    }

    [Point(1.2, 4)]
    [Point(1.2, 0)]
    public static double BreakOutOfLoopFromSwitch(double x, int n)
    {
        double s = 0;
        for (var i = 0; ; i++)
        {
            switch (i % 4)
            {
                case 0:
                    if (i >= n) goto done;
                    s += x;
                    break;
                case 1:
                    continue;
                case 2:
                    s *= x;
                    if (s > 100) return s;
                    break;
                default:
                    s -= x * x;
                    break;
            }
            s += 1;
        }
    done:
        return s * x;
    }

    [Point(2.0, "half")]
    [Point(2.0, "square")]
    [Point(2.0, "other")]
    public static double SwitchOnString(double x, string mode) => mode switch
    {
        "half" => x / 2,
        "square" => x * x,
        _ => x,
    };

    [Point(1.4, 'b')]
    [Point(1.4, 'z')]
    public static double SwitchOnChar(double x, char c)
    {
        switch (c)
        {
            case 'a': return x;
            case 'b': return x * x;
            case 'c': return x * x * x;
            case 'd': return Math.Exp(x);
            default: return c * x;
        }
    }

    [Point(1.4, 3_000_000_001L)]
    [Point(1.4, 5L)]
    public static double SwitchOnLong(double x, long k) => k switch
    {
        5 => x * 5,
        3_000_000_001 => x * x,
        _ => 0,
    };

    [Point(1.4, 2)]
    [Point(1.4, 5)]
    [Point(1.4, 8)]
    public static double NestedSwitch(double x, int k)
    {
        switch (k / 3)
        {
            case 0:
                switch (k % 3)
                {
                    case 0: x += 1; break;
                    case 1: x += 2; goto default;
                    default: x *= x; break;
                }
                break;
            case 1:
                x = k switch { 3 => x, 4 => 2 * x, _ => x > 1 ? x * 3 : x };
                break;
        }
        return x * x;
    }
}
