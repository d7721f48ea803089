namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>A variable whose class changes from one iteration to the next.</summary>
public static class StateMachines
{
    private abstract record State;

    private sealed record First(double V) : State;

    private sealed record Second(double W) : State;

    private sealed record Third(double Z) : State;

    private sealed record Fourth(double Q, double R) : State;

    private interface IState
    {
        IState Next(double x);

        double Read();
    }

    private sealed class Idle(double v) : IState
    {
        public IState Next(double x) => x > 1 ? new Busy(v * x) : this;

        public double Read() => v;
    }

    private sealed class Busy(double v) : IState
    {
        public IState Next(double x) => new Done(v + x);

        public double Read() => v * 2;
    }

    private sealed class Done(double v) : IState
    {
        private double _waited;

        public IState Next(double x)
        {
            _waited += x;
            return _waited > 1 ? new Idle(v * _waited) : this;
        }

        public double Read() => v * 3 + _waited;
    }

    private sealed record Tree(Tree? Left, Tree? Right, double Key);

    private static State Two(State state, double x) => state switch
    {
        First a => new Second(a.V * x),
        Second b => new First(b.W + x),
        _ => state,
    };

    private static State Three(State state, double x) => state switch
    {
        First a => new Second(a.V * x),
        Second b => new Third(b.W * b.W + x),
        Third c => new First(Math.Sin(c.Z) * x),
        _ => state,
    };

    private static State Four(State state, double x) => state switch
    {
        First a => new Second(a.V * x),
        Second b => new Third(b.W * b.W + x),
        Third c => new Fourth(Math.Sin(c.Z), x),
        Fourth d => new First(d.Q * d.R),
        _ => state,
    };

    private static State Sometimes(State state, double x)
    {
        if (state is First a && x > 1) return new Second(a.V * x);
        if (state is Second b) return x > .5 ? new Third(b.W) : state;
        return state is Third { Z: > .5 } c ? new First(c.Z * x) : state;
    }

    private static double Read(State state) => state switch
    {
        First a => a.V,
        Second b => b.W * 2,
        Third c => c.Z * 3,
        Fourth d => d.Q * d.R,
        _ => -1,
    };

    private static Tree Insert(Tree? tree, double key) => tree is null ? new Tree(null, null, key)
        : key < tree.Key ? tree with { Left = Insert(tree.Left, key) } : tree with { Right = Insert(tree.Right, key) };

    private static double Sum(Tree? tree) => tree is null ? 0 : tree.Key * 2 + Sum(tree.Left) * tree.Key + Sum(tree.Right);

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 }, Value = 28.305418078858573, Gradient = [new[] { -164.06256, -68.35940, 76.31238, 56.23017, 10.64057 }], Tolerance = 1e-6)]
    public static double ThreeStates(double[] x)
    {
        State state = new First(1);
        foreach (var v in x) state = Three(state, v);
        return state is First a ? a.V * a.V : state is Second b ? b.W * b.W : ((Third)state).Z * ((Third)state).Z;
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    public static double TwoStates(double[] x)
    {
        State state = new First(1);
        foreach (var v in x) state = Two(state, v);
        return Read(state);
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    [Point(new[] { 1.2, .7 })]
    public static double FourStates(double[] x)
    {
        State state = new First(1);
        foreach (var v in x) state = Four(state, v);
        return Read(state);
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    public static double StatesThatMayStay(double[] x)
    {
        State state = new First(1);
        foreach (var v in x) state = Sometimes(state, v);
        return Read(state);
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    public static double StatesThatAreChangedByWith(double[] x)
    {
        State state = new First(1);
        double s = 0;
        for (var i = 0; i < x.Length; i++)
        {
            state = Three(state, x[i]);
            s += Read(state) * i;
            if (state is Second b && b.W > 1) state = b with { W = .5 * b.W };
        }

        return s;
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    public static double TwoMachinesThatChangePlaces(double[] x)
    {
        State s = new First(1), t = new Second(x[0]);
        foreach (var v in x) (s, t) = (Three(t, v), Three(s, v));
        return Read(s) * Read(t);
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    public static double StatementSwitch(double[] x)
    {
        State state = new First(1);
        for (var i = 0; i < x.Length; i++)
        {
            switch (state)
            {
                case First a: state = new Second(a.V * x[i]); break;
                case Second b when x[i] > 1: state = new Third(b.W + x[i]); break;
                case Second b: state = new First(b.W); break;
                case Third c: state = new First(c.Z * x[i]); break;
            }
        }

        return Read(state);
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    [Point(new double[0])]
    public static double NoStateAtFirst(double[] x)
    {
        State? state = null;
        foreach (var v in x) state = state is null ? new First(v) : Three(state, v);
        return state is null ? 7 : Read(state);
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    public static double StatesThatKnowTheNext(double[] x)
    {
        IState state = new Idle(1);
        double s = 0;
        foreach (var v in x)
        {
            state = state.Next(v);
            s += state.Read();
        }

        return s;
    }

    [Point(new[] { 1.2, .7, 1.4, 1.9, .3 })]
    public static double TreeOfRecords(double[] x)
    {
        Tree? tree = null;
        foreach (var v in x) tree = Insert(tree, v);
        return Sum(tree);
    }
}
