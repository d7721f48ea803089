#pragma warning disable CA1051, CA2211 // Fields are what the tapes load and store.
namespace Cecil.AD.Tests.Filetests;

/// <summary>A class for tapes of the files.</summary>
public sealed class Node
{
    public double Weight;
    public double Other;
    public Node? Next;
    public double[]? Numbers;
}

/// <summary>A struct for tapes of the files.</summary>
public struct Pair
{
    public double A;
    public double B;
}

/// <summary>A struct with the name of another.</summary>
public struct Vector2
{
    public double X;
    public double Y;
}

/// <summary>Methods for tapes of the files.</summary>
public static class Methods
{
    public static double Total { get; set; }

    public static Node? Kept;

    public static void Note(double x) => Total += x;

    public static void Change(double[] numbers) => numbers[0] = 1;
}
