using Cecil.AD.Compile;

namespace Cecil.AD;

public static partial class Autodiff
{
    /// <inheritdoc cref="Hvp{T}(Func{T, double})"/>
    public static Func<double, double, double> Hvp(Func<double, double> f) => Hvp<double>(f);

    /// <inheritdoc cref="Hvp{T}(Func{T, double})"/>
    public static Func<double[], double[], double[]> Hvp(Func<double[], double> f) => Hvp<double[]>(f);

    /// <inheritdoc cref="Hvp{T}(Func{T, double})"/>
    public static Func<double[,], double[,], double[,]> Hvp(Func<double[,], double> f) => Hvp<double[,]>(f);

    /// <inheritdoc cref="Hvp{T}(Func{T, double})"/>
    public static Func<double[][], double[][], double[][]> Hvp(Func<double[][], double> f) => Hvp<double[][]>(f);

    /// <summary>
    /// A delegate (x, v) that returns H(x) v, the product of the Hessian (the matrix of second derivatives) with a vector of the shape
    /// of x. It costs a few gradients, whatever the length of x. It is compiled at its first call and safe to call from many threads.
    /// </summary>
    /// <param name="f">
    /// A compiled function of numbers, vectors, matrices, arrays of vectors, or tuples and structs of these; its IL is read, its source is
    /// not needed.
    /// </param>
    /// <exception cref="NotDifferentiableException">Thrown by the first call, before any code of <paramref name="f"/> runs.</exception>
    public static Func<T, T, T> Hvp<T>(Func<T, double> f)
    {
        var product = new LazyGradient<Func<T, T, T>>(f, GradientKind.HessianVector);
        return (x, v) => product.Delegate(v, x);
    }
}
