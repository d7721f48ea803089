namespace Cecil.AD.Tests.Corpus.Refused;

public static class StaticWrites
{
    private static double _state;

    public static int Runs { get; private set; }

    [Refused("static")]
    public static double ToField(double x)
    {
        Runs++;
        _state = x * x;
        return _state + x;
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
