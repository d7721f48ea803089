namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Virtual, abstract and interface calls, with the target known in the function or chosen while it runs.</summary>
public static class VirtualCalls
{
    private abstract class Shape
    {
        public abstract double Area { get; }

        public virtual double Cost(double price) => price * Area;

        public double Rounded(double price) => Math.Sqrt(Cost(price));
    }

    private sealed class Square(double side) : Shape
    {
        public override double Area => side * side;
    }

    private class Disc(double radius) : Shape
    {
        public override double Area => Math.PI * radius * radius;

        public override double Cost(double price) => base.Cost(price) + radius;
    }

    private sealed class Coin(double radius) : Disc(2 * radius)
    {
        public sealed override double Cost(double price) => base.Cost(price) * 3;
    }

    [Point(1.5, .7)]
    public static double ExactTypeKnown(double size, double price)
    {
        Shape square = new Square(size), disc = new Disc(size);
        return square.Cost(price) * disc.Cost(price);
    }

    [Point(1.5, .7)]
    public static double OverrideCallsBase(double size, double price)
    {
        Shape coin = new Coin(size);
        return coin.Cost(price);
    }

    [Point(1.5, .7)]
    public static double BaseMethodCallsOverride(double size, double price) => new Coin(size).Rounded(price) + new Square(size).Rounded(price);

    // C9: val * v against val + v by run-time type
    [Point(2, 3, true, Gradient = [3.0, 2.0, null])]
    [Point(2, 3, false, Gradient = [1.0, 1.0, null])]
    public static double ChosenByFlag(double x, double y, bool multiply)
    {
        Operation operation = multiply ? new Multiply() : new Add();
        return operation.Of(x, y);
    }

    private abstract class Operation
    {
        public abstract double Of(double a, double b);
    }

    private sealed class Multiply : Operation
    {
        public override double Of(double a, double b) => a * b;
    }

    private sealed class Add : Operation
    {
        public override double Of(double a, double b) => a + b;
    }

    [Point(1.5, .7)]
    [Point(-1.5, .7)]
    public static double ChosenByTheNumberItself(double size, double price)
    {
        Shape shape = size > 0 ? new Square(size) : new Coin(size * size);
        return shape.Cost(price) * size;
    }

    [Point(1.5, 0)]
    [Point(1.5, 1)]
    [Point(1.5, 2)]
    public static double ChosenBySwitch(double size, int kind)
    {
        Shape shape = kind switch
        {
            0 => new Square(size),
            1 => new Disc(size),
            _ => new Coin(size),
        };
        return shape.Area + shape.Cost(size);
    }

    private static Shape Make(int kind, double size) => kind % 3 == 0 ? new Square(size) : kind % 3 == 1 ? new Disc(size) : new Coin(size);

    [Point(1.5, .7, 5)]
    [Point(1.5, .7, 1)]
    [Point(1.5, .7, 0)]
    public static double ArrayOfMixedTypes(double size, double price, int n)
    {
        var shapes = new Shape[n];
        for (var i = 0; i < n; i++) shapes[i] = Make(i, size + i);
        double total = 0;
        foreach (var shape in shapes) total += shape.Cost(price) * price;
        return total;
    }

    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double TypeChangesInLoop(double x, int n)
    {
        Operation operation = new Add();
        var y = x;
        for (var i = 0; i < n; i++)
        {
            y = operation.Of(y, x);
            operation = y > 2 ? new Multiply() : new Add();
        }
        return y;
    }

    private interface IActivation
    {
        double Apply(double x);

        double Twice(double x) => Apply(Apply(x));

        static double Identity(double x) => x;
    }

    private sealed class Tanh : IActivation
    {
        public double Apply(double x) => Math.Tanh(x);
    }

    private sealed class Softplus(double sharpness) : IActivation
    {
        double IActivation.Apply(double x) => Math.Log(1 + Math.Exp(sharpness * x)) / sharpness;

        public double Twice(double x) => 2 * x;
    }

    private readonly struct Scaled(double by) : IActivation
    {
        public double Apply(double x) => by * x;
    }

    [Point(.7, .9)]
    public static double InterfaceCall(double x, double sharpness)
    {
        IActivation tanh = new Tanh(), softplus = new Softplus(sharpness);
        return tanh.Apply(x) * softplus.Apply(x) + IActivation.Identity(x);
    }

    [Point(.7, .9)]
    public static double DefaultInterfaceMethod(double x, double sharpness)
    {
        IActivation tanh = new Tanh(), softplus = new Softplus(sharpness);
        return tanh.Twice(x) + softplus.Twice(x);
    }

    [Point(.7, 1.3)]
    public static double InterfaceOfABoxedStruct(double x, double by)
    {
        IActivation scaled = new Scaled(by);
        return scaled.Apply(x) * scaled.Twice(x);
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    public static double InterfaceChosenBySwitch(double x, int kind)
    {
        IActivation activation = kind == 0 ? new Tanh() : kind == 1 ? new Softplus(x) : new Scaled(x);
        return activation.Apply(x) + activation.Twice(2 * x);
    }

    [Point(new[] { .3, -.4, .5 }, .7)]
    [Point(new double[0], .7)]
    public static double LayersBehindAnInterface(double[] weights, double x)
    {
        var layers = new IActivation[weights.Length];
        for (var i = 0; i < layers.Length; i++) layers[i] = weights[i] < 0 ? new Tanh() : new Scaled(weights[i]);
        foreach (var layer in layers) x = layer.Apply(x) + x;
        return x;
    }

    private interface ICounter
    {
        double Total { get; set; }

        void Add(double v);
    }

    private class Plain : ICounter
    {
        public double Total { get; set; }

        public virtual void Add(double v) => Total += v;
    }

    private sealed class Damped : Plain
    {
        public override void Add(double v)
        {
            Total *= .5;
            base.Add(v * v);
        }
    }

    [Point(new[] { 1.0, 2, 3 }, true)]
    [Point(new[] { 1.0, 2, 3 }, false)]
    [Point(new double[0], true)]
    public static double StateChangedThroughAnInterface(double[] x, bool damped)
    {
        ICounter counter = damped ? new Damped() : new Plain();
        foreach (var v in x) counter.Add(v);
        counter.Total *= counter.Total;
        return counter.Total;
    }

    private abstract class Solver
    {
        protected abstract double Slope(double y);

        public double Run(double y, int steps)
        {
            for (var i = 0; i < steps; i++) y = Step(y, .1);
            return y;
        }

        protected virtual double Step(double y, double h) => y + h * Slope(y);
    }

    private class Decay(double rate) : Solver
    {
        protected override double Slope(double y) => -rate * y;
    }

    private sealed class Midpoint(double rate) : Decay(rate)
    {
        protected override double Step(double y, double h) => y + h * Slope(base.Step(y, h / 2));
    }

    [Point(2, .8, 5, true)]
    [Point(2, .8, 5, false)]
    [Point(2, .8, 0, true)]
    public static double TemplateMethod(double y, double rate, int steps, bool accurate)
    {
        Solver solver = accurate ? new Midpoint(rate) : new Decay(rate);
        return solver.Run(y, steps);
    }

    [Point(1.5, .7, 0)]
    [Point(1.5, .7, 1)]
    [Point(1.5, .7, 2)]
    public static double TypeTests(double size, double price, int kind)
    {
        var shape = Make(kind, size);
        if (shape is Coin coin) return coin.Cost(price);
        var disc = shape as Disc;
        return disc != null ? disc.Area * price : ((Square)shape).Area + price;
    }

    [Point(1.5, .7, 0)]
    [Point(1.5, .7, 1)]
    [Point(1.5, .7, 2)]
    public static double SwitchOverTypes(double size, double price, int kind) => Make(kind, size) switch
    {
        Square { Area: > 100 } => 0,
        Square s => s.Area,
        Coin c when price < 0 => c.Area,
        Disc d => d.Cost(price) * d.Area,
        _ => price,
    };

    private abstract class Expression
    {
        public abstract double Evaluate(double x);
    }

    private sealed class Constant(double value) : Expression
    {
        public override double Evaluate(double x) => value;
    }

    private sealed class Argument : Expression
    {
        public override double Evaluate(double x) => x;
    }

    private sealed class Sine(Expression of) : Expression
    {
        public override double Evaluate(double x) => Math.Sin(of.Evaluate(x));
    }

    private sealed class Product(Expression left, Expression right) : Expression
    {
        public override double Evaluate(double x) => left.Evaluate(x) * right.Evaluate(x);
    }

    [Point(.7, 3)]
    public static double ExpressionTree(double x, double scale)
    {
        Expression argument = new Argument();
        return new Product(new Sine(new Product(argument, argument)), new Constant(scale)).Evaluate(x);
    }

    [Point(.7, 3, true)]
    [Point(.7, 3, false)]
    public static double ExpressionTreeChosenByFlag(double x, double scale, bool sine)
    {
        Expression inner = sine ? new Sine(new Argument()) : new Argument();
        return new Product(inner, new Product(inner, new Constant(scale))).Evaluate(x);
    }
}
