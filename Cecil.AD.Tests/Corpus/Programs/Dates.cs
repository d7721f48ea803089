using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Dates, times and decimals are constants, whatever is computed from them; the numbers around them are not.</summary>
public static class Dates
{
    private readonly record struct CashFlow(DateOnly Due, double Amount);

    private sealed class Account
    {
        public decimal Balance { get; init; } = 250.75m;
    }

    /// <summary>Σ aᵢ e^(−r tᵢ), tᵢ in years of 365 days.</summary>
    [Point(0.03)]
    [Point(-0.01)]
    public static double BondByDays(double rate)
    {
        var today = new DateOnly(2024, 1, 31);
        var flows = Enumerable.Range(1, 5).Select(i => new CashFlow(today.AddYears(i), i == 5 ? 105 : 5)).ToList();
        return flows.Sum(f => f.Amount * Math.Exp(-rate * (f.Due.DayNumber - today.DayNumber) / 365.0));
    }

    [Point(0.03, 5)]
    public static double BondByDateTime(double yield, double coupon)
    {
        var today = new DateTime(2024, 1, 1);
        var flows = new SortedDictionary<DateTime, double>();
        for (var i = 4; i >= 1; i--) flows[today.AddMonths(6 * i)] = coupon + (i == 4 ? 100 : 0);
        var value = 0.0;
        foreach (var (due, amount) in flows) value += amount * Math.Pow(1 + yield, -(due - today).TotalDays / 365.25);
        return value;
    }

    [Point(0.5, 12, Gradient = [2.0 * 12, null])]
    public static double LengthOfInterval(double x, int hours)
    {
        var span = TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(60.0 * hours);
        return x * span.TotalHours;
    }

    [Point(0.5, 0.25)]
    public static double StoppedTime(double x, double t)
    {
        var start = new DateTimeOffset(2024, 2, 28, 0, 0, 0, TimeSpan.Zero);
        var end = start.AddDays(4 * Autodiff.StopGradient(2.0));
        return Math.Exp(-x * t * (end - start).TotalDays);
    }

    [Point(0.3, Gradient = [250.75 + 7.5])]
    public static double DecimalParts(double x)
    {
        decimal[] fees = [1.25m, 2.5m, 3.75m];
        var total = new Account().Balance;
        foreach (var fee in fees) total += fee;
        return x * (double)total;
    }

    [Point(2.0, Gradient = [Math.PI * 2])]
    public static double RoundedDecimal(double x) => x * x / 2 * Math.PI + (double)Math.Round(2.345m, 2) * (double)decimal.Zero;
}
