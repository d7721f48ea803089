namespace Cecil.AD.Tests.Fuzz;

/// <summary>
/// The members of <see cref="Enumerable"/> that are written for each number type, on dual numbers; in the library's order.
/// </summary>
public static class DualLinq
{
    public static Dual Sum(this IEnumerable<Dual> source)
    {
        Dual sum = 0.0;
        foreach (var v in source)
        {
            sum += v;
        }
        return sum;
    }

    public static Dual Sum<T>(this IEnumerable<T> source, Func<T, Dual> selector) => source.Select(selector).Sum();

    public static Dual Average(this IEnumerable<Dual> source)
    {
        var all = source.ToArray();
        return all.Length > 0 ? all.Sum() / all.Length : throw new InvalidOperationException();
    }

    public static Dual Average<T>(this IEnumerable<T> source, Func<T, Dual> selector) => source.Select(selector).Average();

    public static Dual Max(this IEnumerable<Dual> source) => source.Aggregate((a, b) => b.Value > a.Value ? b : a);

    public static Dual Max<T>(this IEnumerable<T> source, Func<T, Dual> selector) => source.Select(selector).Max();

    public static Dual Min(this IEnumerable<Dual> source) => source.Aggregate((a, b) => b.Value < a.Value ? b : a);

    public static Dual Min<T>(this IEnumerable<T> source, Func<T, Dual> selector) => source.Select(selector).Min();
}
