namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Numbers of 16 bits as constants: data, and what is computed of them.</summary>
public static class Halves
{
    private static readonly Half[] _weights = [(Half)0.5, (Half)(-2), (Half)1.25f, Half.Pi];

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double Weighted(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += (double)_weights[i] * x[i] * x[i];
        return sum;
    }

    [Point(.7, 3)]
    public static double Polynomial(double x, int n)
    {
        var (coefficient, sum) = ((Half)2.5f, 0.0);
        for (var i = 0; i < n; i++)
        {
            sum = sum * x + (float)coefficient;
            coefficient = Half.Sqrt(coefficient * (Half)i) + Half.One;
            if (coefficient > (Half)3) coefficient = -coefficient;
        }

        return sum;
    }

    private static T Square<T>(T x)
        where T : System.Numerics.INumber<T> => x * x + T.CreateChecked(2);

    [Point(.7)]
    public static double Generic(double x) => x * double.CreateChecked(Square((Half)1.5f));
}
