using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Arguments;

/// <summary>
/// Gradients with respect to everything that holds numbers. Each function gives what it got and what is right, number by number.
/// </summary>
public static class Shapes
{
    private sealed class Line
    {
        public double Slope;

        public double Offset { get; set; }

        public double At(double x) => Slope * x + Offset * Offset;
    }

    public static (double[] Got, double[] Expected) Class()
    {
        var g = Autodiff.Grad<Line>(l => l.At(3))(new Line { Slope = 2, Offset = 5 });
        return ([g.Slope, g.Offset], [3, 10]);
    }

    private record Point2(double X, double Y)
    {
        public virtual double Length2 => X * X + Y * Y;
    }

    private sealed record Point3(double X, double Y, double Z) : Point2(X, Y)
    {
        public override double Length2 => base.Length2 + Z * Z * Z;
    }

    public static (double[] Got, double[] Expected) Record()
    {
        var g = Autodiff.Grad<Point2>(p => (p with { Y = p.X * p.Y }).Length2)(new Point2(2, 3));
        return ([g.X, g.Y], [2 * 2 + 2 * 2 * 9, 2 * 4 * 3]);
    }

    public static (double[] Got, double[] Expected) DerivedRecordBehindItsBase()
    {
        var g = (Point3)Autodiff.Grad<Point2>(p => p.Length2 * 2)(new Point3(1, 2, 3));
        return ([g.X, g.Y, g.Z], [4, 8, 54]);
    }

    private struct Vector
    {
        public double X;
        public float Y;
        public int N;

        public readonly double Weighted => N * X * X + Y;
    }

    public static (double[] Got, double[] Expected) Struct()
    {
        var g = Autodiff.Grad<Vector>(v => v.Weighted)(new Vector { X = 3, Y = 1, N = 2 });
        return ([g.X, g.Y], [12, 1]);
    }

    public static (double[] Got, double[] Expected) ArrayOfStructs()
    {
        var g = Autodiff.Grad<Vector[]>(vs =>
        {
            for (var i = 1; i < vs.Length; i++) vs[i].X *= vs[i - 1].X;
            return vs.Sum(v => v.Weighted);
        })([new Vector { X = 3, N = 1 }, new Vector { X = 2, Y = 1, N = 1 }]);
        return ([g[0].X, g[1].X, g[1].Y], [6 + 2 * 3 * 4, 2 * 9 * 2, 1]);
    }

    public static (double[] Got, double[] Expected) NestedTuple()
    {
        var g = Autodiff.Grad<(double A, (double B, double[] C) D)>(t => t.A * t.D.B + t.D.C[1] * t.A)((2, (3, [4, 5])));
        return ([g.A, g.D.B, .. g.D.C], [8, 2, 0, 2]);
    }

    public static (double[] Got, double[] Expected) List()
    {
        var g = Autodiff.Grad<List<double>>(l =>
        {
            l.Add(l[0] * l[1]);
            return l.Sum() * l[^1];
        })([2, 3]);
        return ([.. g], [6 + 11 * 3 + 6 * 3, 6 + 11 * 2 + 6 * 2]);
    }

    public static (double[] Got, double[] Expected) Dictionary()
    {
        var g = Autodiff.Grad<Dictionary<string, double>>(d => d["a"] * d["b"] + d.Values.Sum())(new() { ["a"] = 2, ["b"] = 3, ["c"] = 1 });
        return ([g["a"], g["b"], g["c"]], [4, 3, 1]);
    }

    private sealed class Layer(double[,] weights)
    {
        public double[,] Weights { get; } = weights;

        public Line? Extra { get; init; }

        public double[] Run(double[] x)
        {
            var y = new double[Weights.GetLength(0)];
            for (var i = 0; i < y.Length; i++)
                for (var j = 0; j < x.Length; j++) y[i] += Weights[i, j] * x[j];
            return Extra is null ? y : [.. y.Select(Extra.At)];
        }
    }

    private sealed class Model
    {
        public List<Layer> Layers { get; } = [];

        public string Name { get; init; } = "";

        public Line? Missing { get; init; }

        public double Loss(double[] x) => Layers.Aggregate(x, (v, layer) => layer.Run(v)).Sum() + Name.Length;
    }

    public static (double[] Got, double[] Expected) NestedModelWithASharedPart()
    {
        var shared = new Line { Slope = 2, Offset = 1 };
        var model = new Model { Name = "net", Layers = { new Layer(new double[,] { { 1, 2 } }) { Extra = shared }, new Layer(new double[,] { { 3 } }) { Extra = shared } } };
        // h = 2 (w x) + 1 = 11, y = 2 (3 h) + 1
        var g = Autodiff.Grad<Model>(m => m.Loss([1, 2]))(model);
        var sameShape = ReferenceEquals(g.Layers[0].Extra, g.Layers[1].Extra) && g.Missing is null && g.Name == "net";
        var (first, second) = (g.Layers[0].Weights, g.Layers[1].Weights);
        return ([first[0, 0], first[0, 1], second[0, 0], g.Layers[0].Extra!.Slope, g.Layers[0].Extra!.Offset, sameShape ? 1 : 0],
            [6 * 2 * 1, 6 * 2 * 2, 2 * 11, 3 * 11 + 6 * 5, 2 + 6 * 2, 1]);
    }

    private sealed class Node(double value)
    {
        public double Value = value;

        public Node? Next;
    }

    public static (double[] Got, double[] Expected) Cycle()
    {
        var a = new Node(2) { Next = new Node(3) };
        a.Next.Next = a;
        var g = Autodiff.Grad<Node>(n => n.Value * n.Next!.Value * n.Next.Next!.Value)(a);
        return ([g.Value, g.Next!.Value, ReferenceEquals(g.Next.Next, g) ? 1 : 0], [12, 4, 1]);
    }
}
