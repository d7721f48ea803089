using System.Globalization;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>The parameter lists that a generated F can have.</summary>
internal enum FuzzShape
{
    /// <summary><c>F(Real[] x, int n)</c></summary>
    ArrayCount,

    /// <summary><c>F(Real a, Real b, Real[] x, int n)</c></summary>
    ScalarsArrayCount,

    /// <summary><c>F(Real[] x)</c></summary>
    Array,

    /// <summary><c>F(Real a, Real b)</c></summary>
    Scalars,
}

/// <summary>Where a program is evaluated. Which parts are used depends on the shape.</summary>
internal sealed record FuzzPoint(double A, double B, double[] X, int N)
{
    /// <summary>The shortest array that a program may be given.</summary>
    public const int MinLength = 2;

    private const int MaxLength = 6;

    /// <summary>
    /// The points of a seed: all small counts occur, zero trips included, the array has another length each time, and the second point's
    /// numbers have the opposite signs of the first's, so that most of its branches are others.
    /// </summary>
    public static FuzzPoint[] ForSeed(int seed, int count)
    {
        var random = new Random(seed ^ 0x5EED);
        var start = random.Next(4);
        var points = new FuzzPoint[count];
        for (var i = 0; i < count; i++)
        {
            var length = MinLength + random.Next(MaxLength - MinLength);
            if (i > 0 && length >= points[i - 1].X.Length)
            {
                length++;
            }
            var before = i == 1 ? points[0] : null;
            var x = new double[length];
            for (var k = 0; k < x.Length; k++)
            {
                x[k] = Coordinate(random, k < before?.X.Length ? before.X[k] : 0);
            }
            points[i] = new(Coordinate(random, before?.A ?? 0), Coordinate(random, before?.B ?? 0), x,
                (start + i) % 4 is var n && n == 3 ? random.Next(3, 7) : n);
        }
        return points;
    }

    /// <summary>How many derivatives the shape has at this point, scalars first.</summary>
    public int Dimension(FuzzShape shape) => Scalars(shape) + (HasArray(shape) ? X.Length : 0);

    public static int Scalars(FuzzShape shape) => shape is FuzzShape.Scalars or FuzzShape.ScalarsArrayCount ? 2 : 0;

    public static bool HasArray(FuzzShape shape) => shape != FuzzShape.Scalars;

    /// <summary>The same point with one coordinate moved.</summary>
    public FuzzPoint Moved(FuzzShape shape, int index, double by)
    {
        var scalars = Scalars(shape);
        if (index < scalars)
        {
            return index == 0 ? this with { A = A + by } : this with { B = B + by };
        }
        var x = (double[])X.Clone();
        x[index - scalars] += by;
        return this with { X = x };
    }

    public string Describe(FuzzShape shape)
    {
        var x = string.Join(", ", X.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
        return shape switch
        {
            FuzzShape.ArrayCount => string.Create(CultureInfo.InvariantCulture, $"x = [{x}], n = {N}"),
            FuzzShape.ScalarsArrayCount => string.Create(CultureInfo.InvariantCulture, $"a = {A:R}, b = {B:R}, x = [{x}], n = {N}"),
            FuzzShape.Array => $"x = [{x}]",
            FuzzShape.Scalars => string.Create(CultureInfo.InvariantCulture, $"a = {A:R}, b = {B:R}"),
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
    }

    private static double Coordinate(Random random, double opposite) =>
        3 * random.NextDouble() - 1.5 is var value && opposite != 0 ? -Math.CopySign(value, opposite) : value;
}
