using System.Runtime.CompilerServices;

namespace Cecil.AD.Tests.Weave.Verify;

#pragma warning disable IDE0044, IDE0051, CA1823, CS0169, CS0649, CS0414 // the tests name these members in IL

/// <summary>The type that gets the method bodies of the tests, and what these may name.</summary>
internal class Subject(int number) : Ancestor
{
    public static readonly double Shared = 1;
    public static double Open;
    public const int Constant = 3;
    public readonly double Fixed = number;
    public double Value;
    public Point Place;
    public object? Anything;

    public virtual double Virtual() => Value;

    public double Direct(double x) => Value + x;

    public static double Twice(double x) => 2 * x;

    public static double First(ref double x) => x;

    public static ref double Pass(ref double x) => ref x;

    public static double Read(in double x) => x;

    public static T Same<T>(T value) => value;

    public static T New<T>() where T : class, new() => new();
}

internal sealed class Descendant() : Subject(0);

internal class Ancestor
{
    protected double Inherited;

    protected double Protected() => Inherited;

    private sealed class Hidden;
}

internal sealed class Stranger
{
    private readonly double _secret;
    internal double Known;

    private double Secret() => _secret;

    private sealed class Inner;
}

internal struct Point(double x)
{
    public double X = x;

    public readonly double Length() => X;

    public void Move() => X++;
}

internal abstract class Shape
{
    public abstract double Area();
}

internal enum Small : byte { One }

internal sealed class Box<T>
{
    public T? Content;

    public T? Get() => Content;
}

[InlineArray(2)]
internal struct Pair
{
    private double _first;
}
