using System.Reflection;

namespace Cecil.AD.Compile;

/// <summary>
/// What second derivatives need of containers of numbers: plain C#, to be traced into the gradient that is differentiated again.
/// </summary>
internal static class InnerProducts
{
    /// <summary>(a, v) ↦ ⟨a, v⟩ in double precision, for two containers of a type; null where there is none.</summary>
    public static MethodInfo? InnerProduct(Type type) => Method(nameof(Dot), type, type);

    /// <summary>An array of arrays with the same rows, for a type that <see cref="InnerProduct"/> has.</summary>
    public static MethodInfo ShareRows(Type type) => Method(nameof(Share), type)!;

    /// <summary>(a, v) ↦ a += v, for two containers of a type; null where there is none.</summary>
    public static MethodInfo? Sum(Type type) => Method(nameof(Add), type, type);

    private static MethodInfo? Method(string name, params Type[] parameters) =>
        typeof(InnerProducts).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic, parameters);

    private static double Dot(double[]? a, double[]? v)
    {
        if (a is null) return 0;
        if (v is null || v.Length != a.Length) throw WrongShape();
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * v[i];
        return sum;
    }

    private static double Dot(float[]? a, float[]? v)
    {
        if (a is null) return 0;
        if (v is null || v.Length != a.Length) throw WrongShape();
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += (double)a[i] * v[i];
        return sum;
    }

    private static double Dot(double[,]? a, double[,]? v)
    {
        if (a is null) return 0;
        if (v is null || v.GetLength(0) != a.GetLength(0) || v.GetLength(1) != a.GetLength(1)) throw WrongShape();
        double sum = 0;
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++) sum += a[i, j] * v[i, j];
        return sum;
    }

    private static double Dot(float[,]? a, float[,]? v)
    {
        if (a is null) return 0;
        if (v is null || v.GetLength(0) != a.GetLength(0) || v.GetLength(1) != a.GetLength(1)) throw WrongShape();
        double sum = 0;
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < a.GetLength(1); j++) sum += (double)a[i, j] * v[i, j];
        return sum;
    }

    private static double Dot(double[]?[]? a, double[]?[]? v)
    {
        if (a is null) return 0;
        if (v is null || v.Length != a.Length) throw WrongShape();
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += Dot(a[i], v[i]);
        return sum;
    }

    private static double Dot(float[]?[]? a, float[]?[]? v)
    {
        if (a is null) return 0;
        if (v is null || v.Length != a.Length) throw WrongShape();
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += Dot(a[i], v[i]);
        return sum;
    }

    private static double[]?[]? Share(double[]?[]? rows)
    {
        if (rows is null) return null;
        var copy = new double[]?[rows.Length];
        for (var i = 0; i < rows.Length; i++) copy[i] = rows[i];
        return copy;
    }

    private static float[]?[]? Share(float[]?[]? rows)
    {
        if (rows is null) return null;
        var copy = new float[]?[rows.Length];
        for (var i = 0; i < rows.Length; i++) copy[i] = rows[i];
        return copy;
    }

    private static void Add(double[]? a, double[]? v)
    {
        if (a is null || v is null || a == v) return;
        for (var i = 0; i < v.Length; i++) a[i] += v[i];
    }

    private static void Add(float[]? a, float[]? v)
    {
        if (a is null || v is null || a == v) return;
        for (var i = 0; i < v.Length; i++) a[i] += v[i];
    }

    private static void Add(double[,]? a, double[,]? v)
    {
        if (a is null || v is null || a == v) return;
        for (var i = 0; i < v.GetLength(0); i++)
            for (var j = 0; j < v.GetLength(1); j++) a[i, j] += v[i, j];
    }

    private static void Add(float[,]? a, float[,]? v)
    {
        if (a is null || v is null || a == v) return;
        for (var i = 0; i < v.GetLength(0); i++)
            for (var j = 0; j < v.GetLength(1); j++) a[i, j] += v[i, j];
    }

    private static ArgumentException WrongShape() => new("The vector has another shape than the argument.");
}
