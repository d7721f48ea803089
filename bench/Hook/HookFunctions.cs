namespace Cecil.AD.Bench.Hook;

/// <summary>One short function behind every kind of call that is bound at run time, and inlined; each sums <see cref="Calls"/> of them.</summary>
internal static class HookFunctions
{
    public const int Calls = 1000;

    /// <summary>Thrown behind the loop, before the reverse pass begins: what ran until then is the forward pass.</summary>
    public sealed class ForwardEnds : Exception;

    private static readonly ForwardEnds s_end = new();

    public abstract class Curve
    {
        public abstract double At(double x);
    }

    public interface ICurve
    {
        double At(double x);
    }

    /// <summary>No field: the object has no shadow.</summary>
    public sealed class Parabola : Curve, ICurve
    {
        public override double At(double x) => x * (1 - x);
    }

    /// <summary>The same numbers from another type.</summary>
    public sealed class Logistic : Curve
    {
        public override double At(double x) => x * (1 - x);
    }

    /// <summary>A number in a field: every call adds to the object's shadow.</summary>
    public sealed class Scaled(double scale) : Curve
    {
        public override double At(double x) => scale * x * (1 - x);
    }

    public static double Inlined(double x, bool forwardOnly)
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++)
            sum += Value(x + 1e-3 * i);
        return End(sum, forwardOnly);
    }

    public static double InlinedScaled(double scale, double x, bool forwardOnly)
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++)
            sum += scale * Value(x + 1e-3 * i);
        return End(sum, forwardOnly);
    }

    public static double Virtual(Curve curve, double x, bool forwardOnly)
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++)
            sum += curve.At(x + 1e-3 * i);
        return End(sum, forwardOnly);
    }

    /// <summary>Two objects in turn at one call.</summary>
    public static double InTurn(Curve[] curves, double x, bool forwardOnly)
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++)
            sum += curves[i & 1].At(x + 1e-3 * i);
        return End(sum, forwardOnly);
    }

    public static double Interface(ICurve curve, double x, bool forwardOnly)
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++)
            sum += curve.At(x + 1e-3 * i);
        return End(sum, forwardOnly);
    }

    public static double Delegate(Func<double, double> curve, double x, bool forwardOnly)
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++)
            sum += curve(x + 1e-3 * i);
        return End(sum, forwardOnly);
    }

    private static double Value(double x) => x * (1 - x);

    private static double End(double sum, bool forwardOnly)
    {
        if (forwardOnly) throw s_end;
        return sum;
    }
}
