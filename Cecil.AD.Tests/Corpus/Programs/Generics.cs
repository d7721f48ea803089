using System.Collections.Generic;
using System.Numerics;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Generic methods and types, mathematics by static abstract interface members, calls constrained to type parameters.</summary>
public static class Generics
{
    private static T Same<T>(T value) => value;

    private static T Cube<T>(T x)
        where T : INumber<T> => x * x * x;

    private static T Wave<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Sin(x) * T.Exp(-x) + T.Sqrt(T.Abs(x)) / T.CreateChecked(3);

    private static T Polar<T>(T x)
        where T : ITrigonometricFunctions<T>, IRootFunctions<T> => T.Cos(x) * T.Pi + T.Sqrt(x) + T.Atan(x);

    [Point(3, Gradient = [27.0])]
    public static double NumberInterface(double x) => Cube(x);

    [Point(3f, Gradient = [27.0])]
    public static float NumberInterfaceOfFloat(float x) => Cube(x);

    [Point(3, Gradient = [6.0])]
    public static double IdentityOfNumberAndReference(double x) => Same(x) * Same(new[] { x })[0] * Same(1);

    [Point(.7)]
    public static double FloatingPointInterface(double x) => Wave(x);

    [Point(.7)]
    public static double TrigonometricInterface(double x) => Polar(x);

    private static T Sum<T>(T[] values)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var v in values) sum += v;
        return sum;
    }

    private static T Largest<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double SumOfElements(double[] x) => Sum(x) * Sum(x) + Sum([1, 2]);

    [Point(3, 5, Gradient = [0.0, 10.0])]
    [Point(5, 3, Gradient = [10.0, 0.0])]
    public static double ComparedByInterface(double x, double y) => Largest(x, y) * Largest(x, y);

    [Point(3, 5, Gradient = [5.0, 3.0])]
    public static double ConversionsBetweenNumbers(double x, double y) =>
        double.CreateChecked(x) * double.CreateSaturating(y) * Converted<int, double>(1);

    private static TTo Converted<TFrom, TTo>(TFrom value)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo> => TTo.CreateTruncating(value);

    [Point(3, 5)]
    [Point(5, 3)]
    public static double StaticMembersOfNumbers(double x, double y) =>
        Bounded(x, y) * Bounded(y, 10) + (Finite(x) ? x : 0);

    private static T Bounded<T>(T x, T limit)
        where T : INumber<T> => T.Min(T.Clamp(x, T.Zero, limit + T.One), limit * T.CreateChecked(2));

    private static bool Finite<T>(T x)
        where T : INumberBase<T> => T.IsFinite(x) && !T.IsZero(x) && T.IsPositive(x);

    private struct Pair<T>(T first, T second)
    {
        public T First = first;

        public T Second = second;

        public readonly Pair<T> Swapped => new(Second, First);

        public readonly (T, TOther) With<TOther>(TOther other) => (First, other);
    }

    [Point(3, 5, Gradient = [10.0, 6.0])]
    public static double GenericStruct(double x, double y)
    {
        var pair = new Pair<double>(x, y).Swapped;
        var (a, b) = pair.With(2 * x);
        return a * b;
    }

    [Point(3, 5, Gradient = [5.0, 3.0])]
    public static double GenericStructOfStructs(double x, double y)
    {
        var nested = new Pair<Pair<double>>(new(x, 1), new(y, 2)).Swapped;
        nested.First.Second = nested.Second.First;
        return nested.First.First * nested.First.Second;
    }

    private sealed class Stack<T>
    {
        private T[] _items = new T[2];

        public int Count { get; private set; }

        public void Push(T item)
        {
            if (Count == _items.Length) Array.Resize(ref _items, 2 * Count);
            _items[Count++] = item;
        }

        public T Pop() => _items[--Count];
    }

    [Point(new[] { 1.0, 2, 3, 4, 5 })]
    [Point(new double[0])]
    public static double GenericClassOfNumbers(double[] x)
    {
        var stack = new Stack<double>();
        foreach (var v in x) stack.Push(v * v);
        var result = 1.0;
        while (stack.Count > 0) result = result * .5 + stack.Pop();
        return result;
    }

    [Point(new[] { 1.0, 2, 3 }, .5)]
    [Point(new double[0], .5)]
    public static double GenericClassOfReferences(double[] x, double by)
    {
        var stack = new Stack<double[]>();
        var pairs = new Stack<Pair<double>>();
        foreach (var v in x)
        {
            stack.Push([v, by * v]);
            pairs.Push(new Pair<double>(v, by));
        }
        double sum = 0;
        while (stack.Count > 0)
        {
            var top = stack.Pop();
            sum += top[0] * top[1] * pairs.Pop().Swapped.First;
        }
        return sum;
    }

    private interface IRule<TSelf>
        where TSelf : IRule<TSelf>
    {
        static abstract double Apply(double x);

        static virtual double Twice(double x) => TSelf.Apply(TSelf.Apply(x));

        static abstract TSelf operator +(TSelf left, TSelf right);
    }

    private readonly struct Sine(double weight) : IRule<Sine>
    {
        public double Weight => weight;

        public static double Apply(double x) => Math.Sin(x);

        public static Sine operator +(Sine left, Sine right) => new(left.Weight + right.Weight);
    }

    private sealed class Square(double weight) : IRule<Square>
    {
        public double Weight => weight;

        public static double Apply(double x) => x * x;

        public static double Twice(double x) => 2 * x * x;

        public static Square operator +(Square left, Square right) => new(left.Weight * right.Weight);
    }

    private static double Both<T>(double x)
        where T : IRule<T> => T.Apply(x) * T.Twice(x);

    private static T Added<T>(T a, T b)
        where T : IRule<T> => a + b + b;

    [Point(.7)]
    public static double UserStaticAbstractMembers(double x) => Both<Sine>(x) + Both<Square>(x);

    [Point(.7, .9)]
    public static double UserStaticAbstractOperators(double x, double y) =>
        Added(new Sine(x), new Sine(y)).Weight * Added(new Square(x), new Square(y)).Weight;

    private interface IFunction
    {
        double Of(double x);
    }

    private struct Counting(double slope) : IFunction
    {
        public double Calls;

        public double Of(double x)
        {
            Calls++;
            return slope * x + Calls;
        }
    }

    private sealed class Exponential : IFunction
    {
        public double Of(double x) => Math.Exp(x);
    }

    private static double Sampled<T>(T function, double x, int n)
        where T : IFunction
    {
        double sum = 0;
        for (var i = 0; i < n; i++) sum += function.Of(x + i) * x;
        return sum;
    }

    [Point(.7, .9, 3)]
    [Point(.7, .9, 0)]
    public static double ConstrainedCallOnStruct(double x, double slope, int n) => Sampled(new Counting(slope), x, n);

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double ConstrainedCallOnClass(double x, int n) => Sampled(new Exponential(), x, n);

    private static double Called<T>(ref T function, double x)
        where T : struct, IFunction => function.Of(x) + function.Of(x);

    [Point(.7, .9)]
    public static double ConstrainedCallChangesStructByReference(double x, double slope)
    {
        var counting = new Counting(slope);
        return Called(ref counting, x) * counting.Calls;
    }

    private class Mapper
    {
        public virtual T Map<T>(T a, T b, bool first) => first ? a : b;
    }

    private sealed class Swapping : Mapper
    {
        public override T Map<T>(T a, T b, bool first) => base.Map(b, a, first);
    }

    [Point(.7, .9, true)]
    [Point(.7, .9, false)]
    public static double GenericVirtualMethod(double x, double y, bool swapping)
    {
        var mapper = swapping ? new Swapping() : new Mapper();
        return mapper.Map(x, y, true) * mapper.Map(new[] { x }, [2 * y], false)[0];
    }

    private abstract class Model<T>
        where T : INumber<T>
    {
        public T Scale = T.One;

        public abstract T Predict(T x);

        public T Loss(T x, T y)
        {
            var error = Predict(x) - y;
            return error * error;
        }
    }

    private sealed class Linear<T>(T slope) : Model<T>
        where T : INumber<T>
    {
        public override T Predict(T x) => Scale * slope * x;
    }

    [Point(.7, .9, 2)]
    public static double GenericBaseClass(double slope, double x, double y)
    {
        Model<double> model = new Linear<double>(slope) { Scale = x };
        return model.Loss(x, y) + (double)new Linear<float>(2).Loss(1, 3);
    }

    private static T New<T>()
        where T : new() => new();

    private sealed class Holder
    {
        public double Value = 2;
    }

    [Point(.7, Gradient = [3.4])]
    public static double NewOfTypeParameter(double x)
    {
        var holder = New<Holder>();
        holder.Value += x;
        return holder.Value * x + New<double>() + New<Pair<double>>().First;
    }

    [Point(.7, true, Gradient = [1.4, null])]
    [Point(.7, false, Gradient = [0.0, null])]
    public static double DefaultOfTypeParameter(double x, bool set) => OrDefault(x, set) * OrDefault(x, set) + (OrDefault("a", false)?.Length ?? 0);

    private static T? OrDefault<T>(T value, bool set) => set ? value : default;

    [Point(.7, .9)]
    public static double TypeTestOfTypeParameter(double x, double y) => Sized(x) * y + Sized((float)1) + Sized("abc") * x;

    private static double Sized<T>(T value) => typeof(T) == typeof(double) ? (double)(object)value! * 2 : value is string s ? s.Length : 1;

    private static T Total<T, TList>(TList list)
        where T : INumber<T>
        where TList : IReadOnlyList<T>
    {
        var total = T.Zero;
        for (var i = 0; i < list.Count; i++) total = total * T.CreateChecked(.5) + list[i] * list[i];
        return total;
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double ArrayAsGenericList(double[] x) => Total<double, double[]>(x);
}
