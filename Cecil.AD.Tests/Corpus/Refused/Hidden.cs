using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cecil.AD.Tests.Corpus.Refused;

/// <summary>Ways for a number to get through the library unseen: functions that it calls, times, decimals, reflection, inline arrays in memory.</summary>
public static class Hidden
{
    public static int Runs { get; private set; }

    [Refused("calls a function that it is given")]
    public static double EvaluatorOfARegex(double x)
    {
        Runs++;
        var y = x;
        var text = Regex.Replace("aaa", "a", _ =>
        {
            y *= x;
            return "b";
        });
        return y * text.Length;
    }

    [Refused("calls a function that it is given")]
    public static double MakerOfText(double x)
    {
        Runs++;
        var y = x;
        var text = string.Create(3, 0, (span, _) =>
        {
            y *= x;
            span.Clear();
        });
        return y * text.Length;
    }

    [Refused("becomes a")]
    public static double Duration(double x)
    {
        Runs++;
        return TimeSpan.FromSeconds(x).TotalSeconds;
    }

    [Refused("becomes a")]
    public static double Date(double x)
    {
        Runs++;
        var start = new DateTime(2020, 1, 1);
        return (start.AddDays(x) - start).TotalDays;
    }

    [Refused("reflection")]
    public static double MethodByName(double x)
    {
        Runs++;
        return (double)typeof(Math).GetMethod(nameof(Math.Sqrt))!.Invoke(null, [x])!;
    }

    [Refused("reflection")]
    public static double FieldByName(double x)
    {
        Runs++;
        var box = new StrongBox<double>(x);
        typeof(StrongBox<double>).GetField("Value")!.SetValue(box, x * x);
        return box.Value;
    }

    [InlineArray(3)]
    private struct Three
    {
        private double _first;
    }

    [Refused("inline array")]
    public static double InlineArraysInAnArray(double x)
    {
        Runs++;
        var a = new Three[2];
        a[1][0] = x;
        return a[1][0];
    }

    [Refused("inline array")]
    public static double InlineArrayInABox(double x)
    {
        Runs++;
        var a = new Three();
        a[0] = x;
        object box = a;
        a[0] = 1;
        return ((Three)box)[0];
    }

    private static double Power(Three a, int n)
    {
        if (n == 0) return a[0];
        a[0] *= a[0];
        return Power(a, n - 1);
    }

    [Refused("inline array")]
    public static double InlineArrayInARecursion(double x)
    {
        Runs++;
        var a = new Three();
        a[0] = x;
        return Power(a, 3);
    }

    [Refused("becomes a Decimal")]
    public static double DecimalCast(double x)
    {
        Runs++;
        return (double)((decimal)x * 2);
    }

    [Refused("becomes a Decimal")]
    public static double DecimalMade(double x)
    {
        Runs++;
        return (double)new decimal(x * x);
    }

    [Refused("becomes a Decimal")]
    public static double DecimalSumInLoop(double[] x)
    {
        Runs++;
        var sum = 0m;
        foreach (var v in x) sum += Convert.ToDecimal(v);
        return (double)sum;
    }

    [Refused("becomes a TimeSpan")]
    public static double ScaledTime(double x)
    {
        Runs++;
        return (TimeSpan.FromHours(1) * x).TotalHours;
    }
}
