using Cecil.AD.Compile;

namespace Cecil.AD;

public static partial class Autodiff
{
    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double, (double Value, double Gradient)> ValueAndGrad(Func<double, double> f) => ValueAndGrad<double>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double[], (double Value, double[] Gradient)> ValueAndGrad(Func<double[], double> f) => ValueAndGrad<double[]>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double[,], (double Value, double[,] Gradient)> ValueAndGrad(Func<double[,], double> f) => ValueAndGrad<double[,]>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double[][], (double Value, double[][] Gradient)> ValueAndGrad(Func<double[][], double> f) => ValueAndGrad<double[][]>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double, double, (double Value, (double, double) Gradient)> ValueAndGrad(Func<double, double, double> f) =>
        ValueAndGrad<double, double>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double, double, double, (double Value, (double, double, double) Gradient)> ValueAndGrad(
        Func<double, double, double, double> f) => ValueAndGrad<double, double, double>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double[], double[], (double Value, (double[], double[]) Gradient)> ValueAndGrad(
        Func<double[], double[], double> f) => ValueAndGrad<double[], double[]>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double, double, double, double, (double Value, (double, double, double, double) Gradient)> ValueAndGrad(
        Func<double, double, double, double, double> f) => ValueAndGrad<double, double, double, double>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double, double, double, double, double,
        (double Value, (double, double, double, double, double) Gradient)> ValueAndGrad(
        Func<double, double, double, double, double, double> f) => ValueAndGrad<double, double, double, double, double>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double[], double, (double Value, (double[], double) Gradient)> ValueAndGrad(Func<double[], double, double> f) =>
        ValueAndGrad<double[], double>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<double, double[], (double Value, (double, double[]) Gradient)> ValueAndGrad(Func<double, double[], double> f) =>
        ValueAndGrad<double, double[]>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<float, (float Value, float Gradient)> ValueAndGrad(Func<float, float> f) => ValueAndGrad<float>(f);

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<float[], (float Value, float[] Gradient)> ValueAndGrad(Func<float[], float> f) => ValueAndGrad<float[]>(f);

    /// <summary>Value and gradient of a function in one call; the value is bit for bit that of the function. See <c>Grad</c>.</summary>
    /// <param name="f">A compiled function; its IL is read, its source is not needed.</param>
    /// <exception cref="NotDifferentiableException">Thrown by the first call of the gradient, before any code of <paramref name="f"/> runs.</exception>
    public static Func<T1, (double Value, T1 Gradient)> ValueAndGrad<T1>(Func<T1, double> f)
    {
        var gradient = new LazyGradient<Func<T1, (double Value, T1 Gradient)>>(f, GradientKind.ValueAndGradient);
        return a => gradient.Delegate(a);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, (double Value, (T1, T2) Gradient)> ValueAndGrad<T1, T2>(Func<T1, T2, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, (double Value, (T1, T2) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b) => gradient.Delegate(a, b);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, (double Value, (T1, T2, T3) Gradient)> ValueAndGrad<T1, T2, T3>(Func<T1, T2, T3, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, (double Value, (T1, T2, T3) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c) => gradient.Delegate(a, b, c);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, (double Value, (T1, T2, T3, T4) Gradient)> ValueAndGrad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, (double Value, (T1, T2, T3, T4) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c, d) => gradient.Delegate(a, b, c, d);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, (double Value, (T1, T2, T3, T4, T5) Gradient)> ValueAndGrad<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, (double Value, (T1, T2, T3, T4, T5) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e) => gradient.Delegate(a, b, c, d, e);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, (double Value, (T1, T2, T3, T4, T5, T6) Gradient)> ValueAndGrad<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, (double Value, (T1, T2, T3, T4, T5, T6) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e, f) => gradient.Delegate(a, b, c, d, e, f);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, (double Value, (T1, T2, T3, T4, T5, T6, T7) Gradient)> ValueAndGrad<T1, T2, T3, T4, T5,
        T6, T7>(Func<T1, T2, T3, T4, T5, T6, T7, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, (double Value, (T1, T2, T3, T4, T5, T6, T7) Gradient)>>(
            f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e, f, g) => gradient.Delegate(a, b, c, d, e, f, g);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, T8, (double Value, (T1, T2, T3, T4, T5, T6, T7, T8) Gradient)> ValueAndGrad<T1, T2, T3,
        T4, T5, T6, T7, T8>(Func<T1, T2, T3, T4, T5, T6, T7, T8, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, T8, (double Value, (T1, T2, T3, T4, T5, T6, T7, T8) Gradient)>>(
            f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e, f, g, h) => gradient.Delegate(a, b, c, d, e, f, g, h);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, (float Value, T1 Gradient)> ValueAndGrad<T1>(Func<T1, float> f)
    {
        var gradient = new LazyGradient<Func<T1, (float Value, T1 Gradient)>>(f, GradientKind.ValueAndGradient);
        return a => gradient.Delegate(a);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, (float Value, (T1, T2) Gradient)> ValueAndGrad<T1, T2>(Func<T1, T2, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, (float Value, (T1, T2) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b) => gradient.Delegate(a, b);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, (float Value, (T1, T2, T3) Gradient)> ValueAndGrad<T1, T2, T3>(Func<T1, T2, T3, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, (float Value, (T1, T2, T3) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c) => gradient.Delegate(a, b, c);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, (float Value, (T1, T2, T3, T4) Gradient)> ValueAndGrad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, (float Value, (T1, T2, T3, T4) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c, d) => gradient.Delegate(a, b, c, d);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, (float Value, (T1, T2, T3, T4, T5) Gradient)> ValueAndGrad<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, (float Value, (T1, T2, T3, T4, T5) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e) => gradient.Delegate(a, b, c, d, e);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, (float Value, (T1, T2, T3, T4, T5, T6) Gradient)> ValueAndGrad<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, (float Value, (T1, T2, T3, T4, T5, T6) Gradient)>>(f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e, f) => gradient.Delegate(a, b, c, d, e, f);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, (float Value, (T1, T2, T3, T4, T5, T6, T7) Gradient)> ValueAndGrad<T1, T2, T3, T4, T5,
        T6, T7>(Func<T1, T2, T3, T4, T5, T6, T7, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, (float Value, (T1, T2, T3, T4, T5, T6, T7) Gradient)>>(
            f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e, f, g) => gradient.Delegate(a, b, c, d, e, f, g);
    }

    /// <inheritdoc cref="ValueAndGrad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, T8, (float Value, (T1, T2, T3, T4, T5, T6, T7, T8) Gradient)> ValueAndGrad<T1, T2, T3,
        T4, T5, T6, T7, T8>(Func<T1, T2, T3, T4, T5, T6, T7, T8, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, T8, (float Value, (T1, T2, T3, T4, T5, T6, T7, T8) Gradient)>>(
            f, GradientKind.ValueAndGradient);
        return (a, b, c, d, e, f, g, h) => gradient.Delegate(a, b, c, d, e, f, g, h);
    }
}
