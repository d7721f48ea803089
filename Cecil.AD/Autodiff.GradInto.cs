using Cecil.AD.Compile;

namespace Cecil.AD;

public static partial class Autodiff
{
    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<double[], double[], double> GradInto(Func<double[], double> f) => GradInto<double[]>(f);

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<double[,], double[,], double> GradInto(Func<double[,], double> f) => GradInto<double[,]>(f);

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<double[][], double[][], double> GradInto(Func<double[][], double> f) => GradInto<double[][]>(f);

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<double[], double[], double[], double[], double> GradInto(Func<double[], double[], double> f) => GradInto<double[], double[]>(f);

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<float[], float[], float> GradInto(Func<float[], float> f) => GradInto<float[]>(f);

    /// <summary>
    /// A delegate (x, dx) that adds the gradient of a function of one to seven arrays into buffers that the caller owns and returns
    /// the function's value. It allocates nothing once warm, apart from what the function itself allocates.
    /// </summary>
    /// <param name="f">A compiled function; its IL is read, its source is not needed.</param>
    /// <exception cref="NotDifferentiableException">Thrown by the first call of the gradient, before any code of <paramref name="f"/> runs.</exception>
    public static Func<T1, T1, double> GradInto<T1>(Func<T1, double> f) where T1 : class
    {
        var gradient = new LazyGradient<Func<T1, T1, double>>(f, GradientKind.Into);
        return (a, da) => gradient.Delegate(a, da);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T1, T2, double> GradInto<T1, T2>(Func<T1, T2, double> f) where T1 : class where T2 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T1, T2, double>>(f, GradientKind.Into);
        return (a, b, da, db) => gradient.Delegate(a, b, da, db);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T1, T2, T3, double> GradInto<T1, T2, T3>(Func<T1, T2, T3, double> f) where T1 : class where T2 : class where T3 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T1, T2, T3, double>>(f, GradientKind.Into);
        return (a, b, c, da, db, dc) => gradient.Delegate(a, b, c, da, db, dc);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T1, T2, T3, T4, double> GradInto<T1, T2, T3, T4>(Func<T1, T2, T3, T4, double> f) where T1 : class
        where T2 : class where T3 : class where T4 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T1, T2, T3, T4, double>>(f, GradientKind.Into);
        return (a, b, c, d, da, db, dc, dd) => gradient.Delegate(a, b, c, d, da, db, dc, dd);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T1, T2, T3, T4, T5, double> GradInto<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, double> f)
        where T1 : class where T2 : class where T3 : class where T4 : class where T5 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T1, T2, T3, T4, T5, double>>(f, GradientKind.Into);
        return (a, b, c, d, e, da, db, dc, dd, de) => gradient.Delegate(a, b, c, d, e, da, db, dc, dd, de);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T1, T2, T3, T4, T5, T6, double> GradInto<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, double> f) where T1 : class where T2 : class where T3 : class where T4 : class where T5 : class
        where T6 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T1, T2, T3, T4, T5, T6, double>>(f, GradientKind.Into);
        return (a, b, c, d, e, f, da, db, dc, dd, de, df) => gradient.Delegate(a, b, c, d, e, f, da, db, dc, dd, de, df);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, T1, T2, T3, T4, T5, T6, T7, double> GradInto<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, double> f) where T1 : class where T2 : class where T3 : class where T4 : class where T5 : class
        where T6 : class where T7 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, T1, T2, T3, T4, T5, T6, T7, double>>(f, GradientKind.Into);
        return (a, b, c, d, e, f, g, da, db, dc, dd, de, df, dg) => gradient.Delegate(a, b, c, d, e, f, g, da, db, dc, dd, de, df, dg);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T1, float> GradInto<T1>(Func<T1, float> f) where T1 : class
    {
        var gradient = new LazyGradient<Func<T1, T1, float>>(f, GradientKind.Into);
        return (a, da) => gradient.Delegate(a, da);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T1, T2, float> GradInto<T1, T2>(Func<T1, T2, float> f) where T1 : class where T2 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T1, T2, float>>(f, GradientKind.Into);
        return (a, b, da, db) => gradient.Delegate(a, b, da, db);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T1, T2, T3, float> GradInto<T1, T2, T3>(Func<T1, T2, T3, float> f) where T1 : class where T2 : class where T3 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T1, T2, T3, float>>(f, GradientKind.Into);
        return (a, b, c, da, db, dc) => gradient.Delegate(a, b, c, da, db, dc);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T1, T2, T3, T4, float> GradInto<T1, T2, T3, T4>(Func<T1, T2, T3, T4, float> f) where T1 : class
        where T2 : class where T3 : class where T4 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T1, T2, T3, T4, float>>(f, GradientKind.Into);
        return (a, b, c, d, da, db, dc, dd) => gradient.Delegate(a, b, c, d, da, db, dc, dd);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T1, T2, T3, T4, T5, float> GradInto<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, float> f)
        where T1 : class where T2 : class where T3 : class where T4 : class where T5 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T1, T2, T3, T4, T5, float>>(f, GradientKind.Into);
        return (a, b, c, d, e, da, db, dc, dd, de) => gradient.Delegate(a, b, c, d, e, da, db, dc, dd, de);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T1, T2, T3, T4, T5, T6, float> GradInto<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, float> f) where T1 : class where T2 : class where T3 : class where T4 : class where T5 : class
        where T6 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T1, T2, T3, T4, T5, T6, float>>(f, GradientKind.Into);
        return (a, b, c, d, e, f, da, db, dc, dd, de, df) => gradient.Delegate(a, b, c, d, e, f, da, db, dc, dd, de, df);
    }

    /// <inheritdoc cref="GradInto{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, T1, T2, T3, T4, T5, T6, T7, float> GradInto<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, float> f) where T1 : class where T2 : class where T3 : class where T4 : class where T5 : class
        where T6 : class where T7 : class
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, T1, T2, T3, T4, T5, T6, T7, float>>(f, GradientKind.Into);
        return (a, b, c, d, e, f, g, da, db, dc, dd, de, df, dg) => gradient.Delegate(a, b, c, d, e, f, g, da, db, dc, dd, de, df, dg);
    }
}
