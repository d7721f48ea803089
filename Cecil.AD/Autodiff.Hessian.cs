namespace Cecil.AD;

public static partial class Autodiff
{
    /// <summary>
    /// The matrix of second derivatives: row i is the product of the Hessian with the i-th unit vector, see <see cref="Hvp(Func{double[], double})"/>.
    /// The matrix is symmetric up to rounding. The function runs once for each row, on a copy of the argument.
    /// </summary>
    /// <param name="f">A compiled function; its IL is read, its source is not needed.</param>
    /// <exception cref="NotDifferentiableException">Thrown by the first call, before any code of <paramref name="f"/> runs.</exception>
    public static Func<double[], double[,]> Hessian(Func<double[], double> f)
    {
        var product = Hvp(f);
        return x =>
        {
            var hessian = new double[x.Length, x.Length];
            for (var i = 0; i < x.Length; i++)
            {
                var unit = new double[x.Length];
                unit[i] = 1;
                Buffer.BlockCopy(product([.. x], unit), 0, hessian, i * x.Length * sizeof(double), x.Length * sizeof(double));
            }

            return hessian;
        };
    }
}
