using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Design patterns: visitors, observers, decorators, pipelines, lazily made values, comparers, disposables, generic containers.</summary>
public static class Designs
{
    private interface IVisitor<out T>
    {
        T Number(double value);

        T Variable();

        T Binary(char operation, Node left, Node right);
    }

    private abstract class Node
    {
        public abstract T Accept<T>(IVisitor<T> visitor);

        public static Node operator +(Node a, Node b) => new Binary('+', a, b);

        public static Node operator *(Node a, Node b) => new Binary('*', a, b);

        public static implicit operator Node(double value) => new Number(value);
    }

    private sealed class Number(double value) : Node
    {
        public override T Accept<T>(IVisitor<T> visitor) => visitor.Number(value);
    }

    private sealed class Variable : Node
    {
        public override T Accept<T>(IVisitor<T> visitor) => visitor.Variable();
    }

    private sealed class Binary(char operation, Node left, Node right) : Node
    {
        public override T Accept<T>(IVisitor<T> visitor) => visitor.Binary(operation, left, right);
    }

    private sealed class Evaluator(double x) : IVisitor<double>
    {
        public double Number(double value) => value;

        public double Variable() => x;

        public double Binary(char operation, Node left, Node right) => operation == '+'
            ? left.Accept(this) + right.Accept(this)
            : left.Accept(this) * right.Accept(this);
    }

    private sealed class Depth : IVisitor<int>
    {
        public int Number(double value) => 1;

        public int Variable() => 1;

        public int Binary(char operation, Node left, Node right) => 1 + Math.Max(left.Accept(this), right.Accept(this));
    }

    [Point(.7, 1.3)]
    public static double GenericVisitor(double x, double a)
    {
        var variable = new Variable();
        Node tree = variable * variable + a * (variable + 1.5);
        return tree.Accept(new Evaluator(x)) * tree.Accept(new Depth());
    }

    private sealed class Observable
    {
        private readonly List<Action<double>> _observers = [];

        public IDisposable Subscribe(Action<double> observer)
        {
            _observers.Add(observer);
            return new Subscription(() => _observers.Remove(observer));
        }

        public void Publish(double value)
        {
            foreach (var observer in _observers) observer(value);
        }

        private sealed class Subscription(Action dispose) : IDisposable
        {
            public void Dispose() => dispose();
        }
    }

    [Point(.7, 1.3)]
    public static double ObserversThatUnsubscribe(double x, double y)
    {
        var source = new Observable();
        double sum = 0, product = 1;
        using (source.Subscribe(v => sum += v * x))
        {
            using var _ = source.Subscribe(v => product *= v);
            source.Publish(y);
            source.Publish(x * y);
        }
        source.Publish(100 * x);
        return sum * product;
    }

    private interface IModel
    {
        double Evaluate(double x);
    }

    private sealed class Power(double exponent) : IModel
    {
        public double Evaluate(double x) => Math.Pow(x, exponent);
    }

    private sealed class Scaled(IModel inner, double by) : IModel
    {
        public double Evaluate(double x) => by * inner.Evaluate(x);
    }

    private sealed class Counted(IModel inner) : IModel
    {
        public int Calls { get; private set; }

        public double Evaluate(double x)
        {
            Calls++;
            return inner.Evaluate(x) + .1 * Calls * x;
        }
    }

    [Point(1.2, .7, 3)]
    [Point(1.2, .7, 0)]
    public static double DecoratorsStackedInALoop(double x, double by, int n)
    {
        IModel model = new Power(1.5);
        for (var i = 0; i < n; i++) model = i % 2 == 0 ? new Counted(model) : new Scaled(model, by + i);
        return model.Evaluate(x) + model.Evaluate(by);
    }

    private sealed class Pipeline<T>
    {
        private readonly List<Func<T, T>> _stages = [];

        public Pipeline<T> Then(Func<T, T> stage)
        {
            _stages.Add(stage);
            return this;
        }

        public T Run(T input) => _stages.Aggregate(input, (value, stage) => stage(value));
    }

    [Point(.7, 1.3)]
    public static double PipelineOfStages(double x, double gain)
    {
        var vectors = new Pipeline<double[]>().Then(v => [.. v, v.Sum()]).Then(v => [.. v.Select(e => e * gain)]).Then(v => v[1..]);
        var numbers = new Pipeline<double>().Then(Math.Exp).Then(v => v / (1 + v));
        return numbers.Run(vectors.Run([x, x * x]).Sum());
    }

    private readonly struct Interval(double low, double high) : IComparable<Interval>
    {
        public double Low => low;

        public double Width => high - low;

        public int CompareTo(Interval other) => low.CompareTo(other.Low);
    }

    [Point(new[] { 3.0, .5, 1.5, 2.2 })]
    public static double SortedStructs(double[] starts)
    {
        var intervals = starts.Select((s, i) => new Interval(s, s * s + i)).ToArray();
        Array.Sort(intervals);
        double covered = 0, end = double.NegativeInfinity;
        foreach (var i in intervals)
        {
            covered += Math.Max(0, i.Low + i.Width - Math.Max(end, i.Low));
            end = Math.Max(end, i.Low + i.Width);
        }
        return covered;
    }

    private sealed class ByDistance(double from) : IComparer<double>
    {
        public int Compare(double a, double b) => Math.Abs(a - from).CompareTo(Math.Abs(b - from));
    }

    [Point(new[] { 3.0, .5, 1.5, 2.2 }, 1.1)]
    public static double NearestNeighboursByComparer(double[] x, double from)
    {
        var near = x.OrderBy(v => v, new ByDistance(from)).Take(2).ToArray();
        var list = x.ToList();
        list.Sort((a, b) => b.CompareTo(a));
        return near[0] * near[1] + list[0] * from;
    }

    private sealed class Resource(List<string> journal, double weight) : IDisposable
    {
        private bool _disposed;

        public double Use(double x)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            journal.Add("use");
            return weight * x;
        }

        public void Dispose()
        {
            if (_disposed) return;
            journal.Add("dispose");
            _disposed = true;
        }
    }

    [Point(.7, 1.3)]
    public static double DisposablesThatKeepAJournal(double x, double weight)
    {
        var journal = new List<string>();
        double y;
        using (Resource a = new(journal, weight), b = new(journal, weight * weight)) y = b.Use(a.Use(x));
        return y * journal.Count(entry => entry == "dispose") + journal.Count;
    }

    private sealed class Matrix(int rows, int columns) : IEnumerable<double>
    {
        private readonly double[] _data = new double[rows * columns];

        public (int Rows, int Columns) Size => (rows, columns);

        public double this[int i, int j]
        {
            get => _data[i * columns + j];
            set => _data[i * columns + j] = value;
        }

        public Matrix Transposed
        {
            get
            {
                var t = new Matrix(columns, rows);
                for (var i = 0; i < rows; i++)
                    for (var j = 0; j < columns; j++) t[j, i] = this[i, j];
                return t;
            }
        }

        public void Add(double value) => _data[_filled++] = value;

        public static Matrix operator *(Matrix a, Matrix b)
        {
            var c = new Matrix(a.Size.Rows, b.Size.Columns);
            for (var i = 0; i < c.Size.Rows; i++)
                for (var j = 0; j < c.Size.Columns; j++)
                    for (var k = 0; k < a.Size.Columns; k++) c[i, j] += a[i, k] * b[k, j];
            return c;
        }

        public IEnumerator<double> GetEnumerator()
        {
            foreach (var v in _data) yield return v;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private int _filled;
    }

    [Point(1.2, -.3)]
    public static double MatrixWithCollectionInitialiser(double x, double y)
    {
        var m = new Matrix(2, 3) { x, y, 1, x * y, 2, y * y };
        var gram = m * m.Transposed;
        return gram.Sum() + gram.Max() * gram[0, 1] + gram.Count();
    }

    private static Func<double, double> Derivative(Func<double, double> f, double h) => x => (f(x + h) - f(x - h)) / (2 * h);

    private static Func<T, Func<T, T>> Curry<T>(Func<T, T, T> f) => a => b => f(a, b);

    [Point(.7, 1.3)]
    public static double HigherOrderFunctions(double x, double y)
    {
        var power = Curry<double>(Math.Pow);
        var slope = Derivative(power(y), 1e-2);
        Func<Func<double, double>, int, Func<double, double>> repeat = null!;
        repeat = (f, n) => n == 0 ? v => v : v => f(repeat(f, n - 1)(v));
        return repeat(v => Math.Sin(v) + x, 3)(y) * slope(x);
    }

    private sealed class Registry
    {
        private readonly Dictionary<string, Func<double[], double>> _functions = new(StringComparer.OrdinalIgnoreCase)
        {
            ["sum"] = static a => a.Sum(),
            ["product"] = static a => a.Aggregate(1.0, (p, v) => p * v),
            ["norm"] = static a => Math.Sqrt(a.Sum(v => v * v)),
        };

        public double Call(string name, params double[] arguments) =>
            _functions.TryGetValue(name, out var f) ? f(arguments) : throw new KeyNotFoundException(name);
    }

    [Point(.7, 1.3, "SUM")]
    [Point(.7, 1.3, "norm")]
    public static double RegistryOfFunctions(double x, double y, string name)
    {
        var registry = new Registry();
        return registry.Call(name, x, y, registry.Call("product", x, y)) * registry.Call("sum");
    }

    private class Animal(double weight)
    {
        public double Weight => weight;

        public virtual double Food => .1 * Weight;
    }

    private sealed class Cat(double weight, double appetite) : Animal(weight)
    {
        public override double Food => appetite * base.Food;
    }

    private static double Total(IEnumerable<Animal> animals) => animals.Sum(a => a.Food);

    [Point(4, 1.5)]
    public static double CovariantCollections(double weight, double appetite)
    {
        List<Cat> cats = [new(weight, appetite), new(weight * weight, 1)];
        Animal[] animals = new Cat[] { new(1, appetite) };
        Func<Animal, double> food = a => a.Food;
        Func<Cat, double> catFood = food;
        return Total(cats) * Total(animals) + catFood(cats[0]);
    }
}
