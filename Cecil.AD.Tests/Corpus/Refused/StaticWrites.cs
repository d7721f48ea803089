namespace Cecil.AD.Tests.Corpus.Refused;

public static class StaticWrites
{
    private static double _state;
    private static readonly double[] _cells = new double[2];

    public static int Runs { get; private set; }

    [Refused("static")]
    public static double ToField(double x)
    {
        Runs++;
        _state = x * x;
        return _state + x;
    }

    [Refused("static")]
    public static double ToElement(double x)
    {
        Runs++;
        _cells[0] = x * x;
        return _cells[0] + x;
    }

    private static double Remember(double x)
    {
        _state += x;
        return _state;
    }

    [Refused("static")]
    public static double InsideHelperInLoop(double x)
    {
        Runs++;
        for (var i = 0; i < 3; i++) x = Remember(x);
        return x;
    }
}
