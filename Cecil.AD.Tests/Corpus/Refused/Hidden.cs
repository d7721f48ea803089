namespace Cecil.AD.Tests.Corpus.Refused;

/// <summary>Numbers that would go on in a form in which they have no derivative.</summary>
public static class Hidden
{
    public static int Runs { get; private set; }

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
    public static double Seconds(double x)
    {
        Runs++;
        return TimeSpan.FromSeconds(x).TotalMinutes;
    }

    [Refused("becomes a TimeSpan")]
    public static double ScaledTime(double x)
    {
        Runs++;
        return (TimeSpan.FromHours(1) * x).TotalHours;
    }

    [Refused("becomes a DateTime")]
    public static double Maturity(double x)
    {
        Runs++;
        var today = new DateTime(2026, 1, 1);
        return (today.AddDays(365 * x) - today).TotalDays;
    }
}
