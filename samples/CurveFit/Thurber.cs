namespace CurveFit;

/// <summary>
/// Electron mobility in a semiconductor against the logarithm of the density (R. Thurber, NIST, about 1979): 37 observations, a
/// rational function of seven parameters. One of the harder of NIST's Statistical Reference Datasets for nonlinear regression,
/// https://www.itl.nist.gov/div898/strd/nls/data/thurber.shtml; the certified values have eleven digits.
/// </summary>
internal static class Thurber
{
    public static readonly double[] X =
    [
        -3.067, -2.981, -2.921, -2.912, -2.840, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322, -1.501, -1.460, -1.274, -1.212,
        -1.100, -1.046, -0.915, -0.714, -0.566, -0.545, -0.400, -0.309, -0.109, -0.103, 0.010, 0.119, 0.377, 0.790, 0.963, 1.006,
        1.115, 1.572, 1.841, 2.047, 2.200,
    ];

    public static readonly double[] Y =
    [
        80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696, 101.060, 401.672, 390.724, 567.534,
        635.316, 733.054, 759.087, 894.206, 990.785, 1090.109, 1080.914, 1122.643, 1178.351, 1260.531, 1273.514, 1288.339, 1327.543,
        1353.863, 1414.509, 1425.208, 1421.384, 1442.962, 1464.350, 1468.705, 1447.894, 1457.628,
    ];

    /// <summary>NIST's first starting point, the one farther away.</summary>
    public static readonly double[] Start = [1000, 1000, 400, 40, 0.7, 0.3, 0.03];

    public static readonly double[] Certified =
        [1.2881396800E+03, 1.4910792535E+03, 5.8323836877E+02, 7.5416644291E+01, 9.6629502864E-01, 3.9797285797E-01, 4.9727297349E-02];

    public static readonly double[] CertifiedErrors =
        [4.6647963344E+00, 3.9571156086E+01, 2.8698696102E+01, 5.5675370270E+00, 3.1333340687E-02, 1.4984928198E-02, 6.5842344623E-03];

    public const double CertifiedSum = 5.6427082397E+03;

    public static double Model(double[] b, double x) =>
        (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6])));

    public static double SumOfSquares(double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < X.Length; i++)
        {
            var residual = Y[i] - Model(b, X[i]);
            sum += residual * residual;
        }
        return sum;
    }
}
