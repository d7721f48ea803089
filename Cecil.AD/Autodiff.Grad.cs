using Cecil.AD.Compile;
using Cecil.AD.Runtime;

namespace Cecil.AD;

public static partial class Autodiff
{
    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double, double> Grad(Func<double, double> f) => Grad<double>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double[], double[]> Grad(Func<double[], double> f) => Grad<double[]>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double[,], double[,]> Grad(Func<double[,], double> f) => Grad<double[,]>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double[][], double[][]> Grad(Func<double[][], double> f) => Grad<double[][]>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double, double, (double, double)> Grad(Func<double, double, double> f) => Grad<double, double>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double, double, double, (double, double, double)> Grad(Func<double, double, double, double> f) => Grad<double, double, double>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double[], double[], (double[], double[])> Grad(Func<double[], double[], double> f) => Grad<double[], double[]>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double, double, double, double, (double, double, double, double)> Grad(
        Func<double, double, double, double, double> f) => Grad<double, double, double, double>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double, double, double, double, double, (double, double, double, double, double)> Grad(
        Func<double, double, double, double, double, double> f) => Grad<double, double, double, double, double>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double[], double, (double[], double)> Grad(Func<double[], double, double> f) => Grad<double[], double>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<double, double[], (double, double[])> Grad(Func<double, double[], double> f) => Grad<double, double[]>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<float, float> Grad(Func<float, float> f) => Grad<float>(f);

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<float[], float[]> Grad(Func<float[], float> f) => Grad<float[]>(f);

    /// <summary>
    /// The gradient of a function of one to eight arguments: a delegate that is compiled at its first call and plain from then on,
    /// safe to call from many threads. The gradient by an array is a new array of the same shape; an argument without numbers of
    /// floating-point type gets <c>default</c>. What the function captures is constant.
    /// </summary>
    /// <param name="f">A compiled function; its IL is read, its source is not needed.</param>
    /// <exception cref="NotDifferentiableException">Thrown by the first call of the gradient, before any code of <paramref name="f"/> runs.</exception>
    public static Func<T1, T1> Grad<T1>(Func<T1, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T1>>(f, GradientKind.Gradient);
        return Primals.Bind<Func<T1, T1>>(f, a => gradient.Delegate(a));
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, (T1, T2)> Grad<T1, T2>(Func<T1, T2, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, (T1, T2)>>(f, GradientKind.Gradient);
        return (a, b) => gradient.Delegate(a, b);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, (T1, T2, T3)> Grad<T1, T2, T3>(Func<T1, T2, T3, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, (T1, T2, T3)>>(f, GradientKind.Gradient);
        return (a, b, c) => gradient.Delegate(a, b, c);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, (T1, T2, T3, T4)> Grad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, (T1, T2, T3, T4)>>(f, GradientKind.Gradient);
        return (a, b, c, d) => gradient.Delegate(a, b, c, d);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)> Grad<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e) => gradient.Delegate(a, b, c, d, e);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)> Grad<T1, T2, T3, T4, T5, T6>(Func<T1, T2, T3, T4, T5, T6, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e, f) => gradient.Delegate(a, b, c, d, e, f);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)> Grad<T1, T2, T3, T4, T5, T6, T7>(Func<T1, T2, T3, T4, T5, T6, T7, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e, f, g) => gradient.Delegate(a, b, c, d, e, f, g);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, T8, (T1, T2, T3, T4, T5, T6, T7, T8)> Grad<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, double> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, T8, (T1, T2, T3, T4, T5, T6, T7, T8)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e, f, g, h) => gradient.Delegate(a, b, c, d, e, f, g, h);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T1> Grad<T1>(Func<T1, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T1>>(f, GradientKind.Gradient);
        return Primals.Bind<Func<T1, T1>>(f, a => gradient.Delegate(a));
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, (T1, T2)> Grad<T1, T2>(Func<T1, T2, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, (T1, T2)>>(f, GradientKind.Gradient);
        return (a, b) => gradient.Delegate(a, b);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, (T1, T2, T3)> Grad<T1, T2, T3>(Func<T1, T2, T3, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, (T1, T2, T3)>>(f, GradientKind.Gradient);
        return (a, b, c) => gradient.Delegate(a, b, c);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, (T1, T2, T3, T4)> Grad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, (T1, T2, T3, T4)>>(f, GradientKind.Gradient);
        return (a, b, c, d) => gradient.Delegate(a, b, c, d);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)> Grad<T1, T2, T3, T4, T5>(Func<T1, T2, T3, T4, T5, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e) => gradient.Delegate(a, b, c, d, e);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)> Grad<T1, T2, T3, T4, T5, T6>(Func<T1, T2, T3, T4, T5, T6, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e, f) => gradient.Delegate(a, b, c, d, e, f);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)> Grad<T1, T2, T3, T4, T5, T6, T7>(Func<T1, T2, T3, T4, T5, T6, T7, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, (T1, T2, T3, T4, T5, T6, T7)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e, f, g) => gradient.Delegate(a, b, c, d, e, f, g);
    }

    /// <inheritdoc cref="Grad{T1}(Func{T1, double})"/>
    public static Func<T1, T2, T3, T4, T5, T6, T7, T8, (T1, T2, T3, T4, T5, T6, T7, T8)> Grad<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, float> f)
    {
        var gradient = new LazyGradient<Func<T1, T2, T3, T4, T5, T6, T7, T8, (T1, T2, T3, T4, T5, T6, T7, T8)>>(f, GradientKind.Gradient);
        return (a, b, c, d, e, f, g, h) => gradient.Delegate(a, b, c, d, e, f, g, h);
    }
}
