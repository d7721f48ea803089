using System.Globalization;
using System.Text;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Active numbers that are also written as text: the text is made once and has no derivative.</summary>
public static class Text
{
    [Point(.7, Gradient = [1.4])]
    public static double ToStringIsUnused(double x)
    {
        var text = x.ToString(CultureInfo.InvariantCulture);
        return text.Length > 100 ? 0 : x * x;
    }

    [Point(.75, 3)]
    public static double InterpolatedLength(double x, int n)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{x:F2}|{n,4}|{x * n:E1}");
        return x * text.Length;
    }

    [Point(.75, 3, Gradient = [5.25, null])]
    public static double ParsedBackIsConstant(double x, int n)
    {
        var constant = double.Parse((x * n).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return x * (constant + n);
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double LoggedToABuilder(double x, int n)
    {
        var log = new StringBuilder();
        for (var i = 0; i < n; i++)
        {
            x = Math.Sin(x) + i;
            log.Append(i).Append(' ').AppendFormat(CultureInfo.InvariantCulture, "{0:F1}", x).AppendLine();
        }
        return x * (log.Length > 0 ? 2 : 1);
    }

    private sealed record Sample(double Value, string Name)
    {
        public override string ToString() => Name + "=" + Value.ToString("F1", CultureInfo.InvariantCulture);
    }

    [Point(.7, "speed")]
    public static double TextOfARecord(double x, string name)
    {
        var sample = new Sample(x * x, name);
        var shown = sample.ToString();
        return shown.StartsWith(name, StringComparison.Ordinal) ? sample.Value * shown.Length : 0;
    }

    [Point(.7, "multiply")]
    [Point(.7, "add")]
    [Point(.7, "")]
    public static double SwitchOverText(double x, string operation) => operation switch
    {
        "multiply" => x * x,
        "add" => x + x,
        _ => 1,
    };

    [Point(.7, "2x+x")]
    [Point(.7, "")]
    public static double CharactersDecide(double x, string program)
    {
        double value = 1;
        foreach (var c in program)
        {
            if (char.IsDigit(c)) value *= c - '0';
            else if (c == 'x') value *= x;
            else value += 1;
        }
        return value;
    }

    [Point(.7, 3)]
    public static double MessageOfAGuard(double x, int n)
    {
        if (n < 0) throw new ArgumentException($"{x} and {n} do not fit", nameof(n));
        var parts = string.Join(",", new object[] { x, n }).Split(',');
        return x * parts.Length;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double DatesDecideWeights(double x, int n)
    {
        var date = new DateTime(2024, 1, 31);
        var sum = TimeSpan.FromHours(12).TotalDays * x;
        for (var i = 0; i < n; i++)
        {
            var next = date.AddMonths(1);
            sum = sum * x + (next - date).TotalDays / 365;
            date = next.AddDays(i);
        }
        return sum;
    }
}
