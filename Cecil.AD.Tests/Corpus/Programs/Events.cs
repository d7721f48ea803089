namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Events and delegates that are added to nothing: with one handler they are that handler.</summary>
public static class Events
{
    private sealed class Source
    {
        public event Action<double>? Changed;

        public event Func<double, double>? Asked;

        public double Ask(double x) => Asked?.Invoke(x) ?? x;

        public void Raise(double v) => Changed?.Invoke(v);
    }

    private sealed class Sink
    {
        public double Sum;

        public void On(double v) => Sum += v * v;
    }

    [Point(.7, 3)]
    public static double SubscribedAndUnsubscribedInALoop(double x, int n)
    {
        var source = new Source();
        var sink = new Sink();
        for (var i = 0; i < n; i++)
        {
            source.Changed += sink.On;
            source.Raise(x * i);
            source.Changed -= sink.On;
        }
        source.Raise(100 * x);
        source.Asked += v => v * x;
        return sink.Sum + source.Ask(x);
    }

    [Point(.7, 3)]
    public static double HandlersOfObjectsInAnArray(double x, int n)
    {
        var sources = new Source[n];
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            var k = i;
            sources[i] = new Source();
            sources[i].Changed += v => sum += v * k * x;
        }
        foreach (var s in sources) s.Raise(x);
        return sum;
    }

    [Point(.7, true)]
    [Point(.7, false)]
    public static double DelegateAddedOnACondition(double x, bool b)
    {
        Func<double, double>? f = null;
        if (b) f += v => v * x;
        f += b ? null : Math.Sin;
        return f!(x);
    }

    [Point(.7)]
    public static double DelegateAddedToNull(double x)
    {
        var sum = 0.0;
        Action<double>? a = null;
        a += v => sum += v * v;
        a(x);
        a -= null;
        a?.Invoke(2 * x);
        return sum;
    }
}
