using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>In which way a program failed. The reducer keeps it.</summary>
internal enum Failure
{
    /// <summary>The generator wrote something that is not C#.</summary>
    NotCSharp,

    /// <summary>Plain call and dual number disagree about the value: the reference cannot be trusted.</summary>
    ReferenceValue,

    /// <summary>The plain call itself leaves something open: a reduced program may.</summary>
    NotBalanced,

    /// <summary>Cecil.AD refused the function.</summary>
    Refused,

    /// <summary>Compiling or running the gradient threw something else.</summary>
    Crashed,

    /// <summary>The value differs from the plain call's, by a single bit even, or an exception is missing.</summary>
    Value,

    /// <summary>The array given to the function was left with other contents than by the plain call.</summary>
    ArrayAfter,

    /// <summary>A derivative is wrong.</summary>
    Gradient,

    /// <summary>The same call gave something else the second time.</summary>
    NotRepeatable,

    /// <summary>Something was disposed or returned too often or not at all, or a lock is held.</summary>
    LeftBehind,
}

/// <summary>A program that failed, and where.</summary>
internal sealed record FuzzFailure(
    FuzzProgram Program, Failure Kind, OptimizationLevel? Level, FuzzPoint? Point, string Message, string Key)
{
    /// <summary>The same fault, as far as one can tell: what a smaller program must still show.</summary>
    public bool IsLike(FuzzFailure other) => Kind == other.Kind && Key == other.Key;

    public override string ToString()
    {
        var text = new StringBuilder();
        var seed = Program.Seed.ToString(CultureInfo.InvariantCulture);
        text.AppendLine(CultureInfo.InvariantCulture, $"Seed {seed}: {Kind}{(Level is { } level ? $" in {level} IL" : "")}");
        text.AppendLine(Message);
        if (Point is { } point)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"at {point.Describe(Program.Shape)}");
        }
        return text.Append(Program).AppendLine(CultureInfo.InvariantCulture, $"// replay: cecil-ad fuzz --seed {seed} --show").ToString();
    }
}

/// <summary>What a run of the fuzzer found.</summary>
internal sealed record FuzzReport(int FirstSeed, int Programs, int Points, int Skipped, IReadOnlyList<FuzzFailure> Failures)
{
    public string Summary => string.Create(CultureInfo.InvariantCulture,
        $"seeds {FirstSeed} to {FirstSeed + Programs - 1}: {Programs} programs, {Points} points, {Skipped} skipped, ")
        + string.Create(CultureInfo.InvariantCulture, $"{Failures.Count} failed");

    /// <summary>Both runs as one; the other one follows this one.</summary>
    public FuzzReport Add(FuzzReport next) =>
        new(FirstSeed, Programs + next.Programs, Points + next.Points, Skipped + next.Skipped, [.. Failures, .. next.Failures]);

    /// <summary>Failures counted by kind and key, most frequent first.</summary>
    public string Overview => string.Join(Environment.NewLine, Failures
        .GroupBy(f => (f.Kind, f.Key))
        .OrderByDescending(g => g.Count())
        .Select(g => string.Create(CultureInfo.InvariantCulture,
            $"{g.Count(),6} × {g.Key.Kind} {g.Key.Key} (seeds {Seeds(g)})")));

    private static string Seeds(IEnumerable<FuzzFailure> failures) => string.Join(", ", failures.Take(5).Select(f => f.Program.Seed));
}
