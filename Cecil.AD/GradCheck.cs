using System.Runtime.CompilerServices;

namespace Cecil.AD;

/// <summary>The outcome of <see cref="GradCheck"/>.</summary>
/// <param name="Passed">Whether every derivative agrees within the tolerance.</param>
/// <param name="MaxRelativeError">The largest |gradient − difference| / max(1, |gradient|, |difference|).</param>
/// <param name="Where">The number with the largest error, as an index expression such as <c>[3]</c> or <c>.Item2[0, 1]</c>.</param>
/// <param name="Gradient">The derivative there by <see cref="Autodiff"/>.</param>
/// <param name="FiniteDifference">The derivative there by differences.</param>
/// <param name="Step">The step with which the differences were taken.</param>
public sealed record GradCheckResult(bool Passed, double MaxRelativeError, string Where, double Gradient, double FiniteDifference, double Step);

/// <summary>Compares a gradient with finite differences; for users' tests as for ours.</summary>
public static class GradCheck
{
    /// <summary>
    /// Compares at one point. The reference is a central difference extrapolated over halved steps (C. J. F. Ridders, "Accurate
    /// computation of F'(x) and F'(x) F''(x)", 1982), so that about ten digits are right where the function is smooth. Where a neighbour is
    /// outside the function's domain the difference is one-sided.
    /// </summary>
    /// <param name="f">The function; it is called about twenty times for each number of the argument.</param>
    /// <param name="at">A number, an array of any rank or nesting, or a tuple or struct of such.</param>
    /// <param name="tolerance">The largest relative error that passes.</param>
    /// <exception cref="NotDifferentiableException">The function contains something that is not supported.</exception>
    public static GradCheckResult Run<T>(Func<T, double> f, T at, double tolerance = 1e-6)
    {
        var gradient = Leaves.Of(Autodiff.Grad<T>(f)(Leaves.Copy(at))).ToArray();
        var worst = new GradCheckResult(true, 0, "", 0, 0, 0);
        var places = Leaves.Of(at).ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            var (index, x) = (i, places[i].Number);
            var (difference, step) = Difference(h => f(Leaves.Replace(at, index, x + h)), (places[i].IsSingle ? 0.1 : 0.02) * Math.Max(1, Math.Abs(x)));
            var error = Error(gradient[i].Number, difference);
            if (!(error <= worst.MaxRelativeError))
                worst = new GradCheckResult(error <= tolerance, error, places[i].Path, gradient[i].Number, difference, step);
        }

        return worst;
    }

    private static double Error(double a, double b) => a.Equals(b) ? 0 : Math.Abs(a - b) / Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    /// <summary>Central; at the edge of the function's domain from the side where there is one.</summary>
    private static (double Derivative, double Step) Difference(Func<double, double> at, double step)
    {
        var central = Ridders(h => (at(h) - at(-h)) / (2 * h), step, order: 2);
        if (!double.IsNaN(central.Derivative)) return central;
        var value = at(0);
        var forward = Ridders(h => (at(h) - value) / h, step, order: 1);
        return double.IsNaN(forward.Derivative) ? Ridders(h => (value - at(-h)) / h, step, order: 1) : forward;
    }

    /// <param name="slope">The quotient for a step.</param>
    /// <param name="step">The first step.</param>
    /// <param name="order">Its error goes down by powers of the step that are multiples of this.</param>
    private static (double Derivative, double Step) Ridders(Func<double, double> slope, double step, int order)
    {
        const int Rows = 10;
        const double Shrink = 1.6;
        var table = new double[Rows, Rows];
        var (best, bestError, bestStep) = (double.NaN, double.PositiveInfinity, step);
        for (var i = 0; i < Rows; i++, step /= Shrink)
        {
            table[0, i] = slope(step);
            var ratio = order == 1 ? Shrink : Shrink * Shrink;
            var factor = ratio;
            for (var j = 1; j <= i; j++, factor *= ratio)
            {
                table[j, i] = (table[j - 1, i] * factor - table[j - 1, i - 1]) / (factor - 1);
                var error = Math.Max(Math.Abs(table[j, i] - table[j - 1, i]), Math.Abs(table[j, i] - table[j - 1, i - 1]));
                if (error <= bestError) (best, bestError, bestStep) = (table[j, i], error, step);
            }
        }

        return (best, bestStep);
    }
}

/// <summary>The floating-point numbers in a value, in a fixed order.</summary>
internal static class Leaves
{
    public readonly record struct Leaf(string Path, double Number, bool IsSingle);

    public static IEnumerable<Leaf> Of(object? value)
    {
        List<Leaf> leaves = [];
        Rebuild(value, "", (path, x, single) =>
        {
            leaves.Add(new Leaf(path, x, single));
            return x;
        });
        return leaves;
    }

    public static T Copy<T>(T value) => (T)Rebuild(value, "", (_, x, _) => x)!;

    /// <summary>A copy in which number <paramref name="index"/> is another.</summary>
    public static T Replace<T>(T value, int index, double number)
    {
        var at = 0;
        return (T)Rebuild(value, "", (_, x, _) => at++ == index ? number : x)!;
    }

    private static object? Rebuild(object? value, string path, Func<string, double, bool, double> leaf)
    {
        switch (value)
        {
            case double x: return leaf(path, x, false);
            case float x: return (float)leaf(path, x, true);
            case Array source:
                var copy = (Array)source.Clone();
                foreach (var index in Indices(source))
                    copy.SetValue(Rebuild(source.GetValue(index), $"{path}[{string.Join(", ", index)}]", leaf), index);
                return copy;
            case ValueType when !value.GetType().IsPrimitive && !value.GetType().IsEnum:
                var whole = RuntimeHelpers.GetObjectValue(value);
                foreach (var field in Tapes.Structs.Fields(value.GetType()))
                    field.SetValue(whole, Rebuild(field.GetValue(value), $"{path}.{field.Name}", leaf));
                return whole;
            default: return value;
        }
    }

    private static IEnumerable<int[]> Indices(Array array)
    {
        for (var i = 0; i < array.Length; i++)
        {
            var (index, rest) = (new int[array.Rank], i);
            for (var d = array.Rank - 1; d >= 0; rest /= array.GetLength(d), d--) index[d] = rest % array.GetLength(d);
            yield return index;
        }
    }
}
