namespace Cecil.AD.MathNet.Functions;

/// <summary>
/// b₀ + a₁/(b₁ + a₂/(b₂ + …)) and its logarithmic derivative along one parameter, from the front by Lentz's method (W. J. Lentz, 1976, as
/// modified by I. J. Thompson and A. R. Barnett, 1986).
/// </summary>
internal struct ContinuedFraction
{
    private double _c, _dc;
    private double _d, _dd;

    /// <param name="b">b₀, not 0.</param>
    /// <param name="db">Its derivative.</param>
    public ContinuedFraction(double b, double db)
    {
        (_c, _dc, _d, _dd) = (b, db, 0, 0);
        (Value, Slope, Change) = (b, db / b, 1);
    }

    /// <summary>The fraction up to the last term.</summary>
    public double Value { get; private set; }

    /// <summary>Its logarithmic derivative.</summary>
    public double Slope { get; private set; }

    /// <summary>By how much the last term changed either of the two, relative to the value.</summary>
    public double Change { get; private set; }

    /// <summary>Adds the next term a/(b + …), given with derivatives.</summary>
    public void Next(double a, double da, double b, double db)
    {
        var d = 1 / (b + a * _d);
        (_d, _dd) = (d, -d * d * (db + da * _d + a * _dd));
        (_c, _dc) = (b + a / _c, db + (da - a / _c * _dc) / _c);
        var factor = _c * _d;
        var slope = _dc / _c + _dd / _d;
        (Value, Slope) = (Value * factor, Slope + slope);
        Change = Math.Max(Math.Abs(factor - 1), Math.Abs(slope));
    }
}
