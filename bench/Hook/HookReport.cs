using Cecil.AD.Bench.Cases;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.Hook;

/// <summary>
/// What a call that is bound at run time costs in a gradient, once warm: nanoseconds per call more than the same loop with the
/// function inlined.
/// </summary>
internal static class HookReport
{
    private const double X = 0.3;

    public static void Print()
    {
        var table = new Table(
            $"Run-time hook, {HookFunctions.Calls} calls", "ns per call", "primal", "gradient", "inlined", "difference", "quartiles",
                "forward", "pullback", "Find", "B", "error");
        Func<double, bool, double> plain = HookFunctions.Inlined;
        const double scale = 0.7;
        Func<double, bool, double> scaled = (x, end) => HookFunctions.InlinedScaled(scale, x, end);
        HookFunctions.Curve parabola = new HookFunctions.Parabola(), withField = new HookFunctions.Scaled(scale);
        HookFunctions.Curve[] curves = [parabola, new HookFunctions.Logistic()];
        var (interfaced, captured) = ((HookFunctions.ICurve)parabola, new[] { scale }[0]);
        Func<double, double> lambda = x => x * (1 - x), closure = x => captured * x * (1 - x);

        Row(table, "virtual call", (x, end) => HookFunctions.Virtual(parabola, x, end), plain, parabola);
        Row(table, "virtual call, field", (x, end) => HookFunctions.Virtual(withField, x, end), scaled, withField);
        Row(table, "virtual call, 2 types in turn", (x, end) => HookFunctions.InTurn(curves, x, end), plain, parabola);
        Row(table, "interface call", (x, end) => HookFunctions.Interface(interfaced, x, end), plain, parabola);
        Row(table, "delegate", (x, end) => HookFunctions.Delegate(lambda, x, end), plain, lambda);
        Row(table, "delegate, captured number", (x, end) => HookFunctions.Delegate(closure, x, end), scaled, closure);
        Console.WriteLine("difference: to the gradient inlined, of which forward and pullback. Find: the bare dispatch, of which each call needs two.");
    }

    private static void Row(Table table, string name, Func<double, bool, double> f, Func<double, bool, double> inlined, object receiver)
    {
        var (gradient, baseline) = (Autodiff.ValueAndGrad(f), Autodiff.ValueAndGrad(inlined));
        double[] moved = [X];
        var error = Agreement.WorstRelative(Differences.Central(moved, () => f(moved[0], false)), [gradient(X, false).Gradient.Item1]);
        var find = BareDispatch.Last(receiver);
        var paired = Paired.Run(
            () => f(X, false), () => gradient(X, false), () => baseline(X, false), () => Forward(gradient), () => Forward(baseline),
            () => BareDispatch.Repeat(find, receiver), () => BareDispatch.Repeat(BareDispatch.Nothing, receiver));
        var total = paired.Differences(1, 2).Select(PerCall).Order().ToArray();
        var forward = PerCall(Paired.MedianOf(paired.Differences(3, 4)));
        table.Row(
            name,
            Table.Number(PerCall(paired.Median(0))),
            Table.Number(PerCall(paired.Median(1))),
            Table.Number(PerCall(paired.Median(2))),
            Table.Number(Paired.MedianOf(total)),
            $"{Table.Number(total[total.Length / 4])}–{Table.Number(total[3 * total.Length / 4])}",
            Table.Number(forward),
            Table.Number(Paired.MedianOf(total) - forward),
            Table.Number(PerCall(Paired.MedianOf(paired.Differences(5, 6)))),
            Table.Number(CaseTable.Allocated(() => gradient(X, false)) / HookFunctions.Calls),
            $"{error:0.0e+00}");
    }

    private static double PerCall(double microseconds) => microseconds * 1000 / HookFunctions.Calls;

    private static void Forward(Func<double, bool, (double Value, (double, bool) Gradient)> gradient)
    {
        try
        {
            gradient(X, true);
        }
        catch (HookFunctions.ForwardEnds)
        {
        }
    }
}
