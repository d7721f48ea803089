using Cecil.AD.Compile;
using Cecil.AD.Explain;
using Cecil.AD.Tapes;

namespace Cecil.AD;

/// <summary>
/// Derivatives of compiled functions. With <c>using static Cecil.AD.Autodiff;</c> the gradient of a function <c>f</c> is
/// <c>Grad(f)</c>.
/// </summary>
public static partial class Autodiff
{
    /// <summary>Returns its argument; its derivative is zero.</summary>
    public static T StopGradient<T>(T x) => x;

    /// <summary>The function as a tape: what was read of its IL, optimised. Print it with <c>ToString()</c>.</summary>
    /// <exception cref="NotDifferentiableException">The function contains something that is not supported.</exception>
    public static Tape Trace(Delegate f) => Driver.Trace(new Pipeline(f.Method.Module.Assembly), GradientCache.Source(f).Function).Tape;

    /// <summary>
    /// How the gradient of a function is computed: the tape, the reverse pass, the whole gradient, what loops save for the reverse
    /// pass, and the IL that is run.
    /// </summary>
    /// <exception cref="NotDifferentiableException">The function contains something that is not supported.</exception>
    public static string Explain(Delegate f) => Explanation.Of(GradientCache.Source(f).Function);
}
