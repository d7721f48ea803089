using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>How a run is done.</summary>
internal sealed record FuzzOptions
{
    public FuzzFeatures Features { get; init; } = FuzzFeatures.All;

    /// <summary>Points at which each program is evaluated.</summary>
    public int Points { get; init; } = 4;

    /// <summary>Programs in one assembly.</summary>
    public int Batch { get; init; } = 50;

    /// <summary>The compiler under test.</summary>
    public Differentiator Differentiator { get; init; } = FuzzFunction.ByCecil;

    /// <summary>Relative error allowed of a derivative.</summary>
    public double Tolerance { get; init; } = 1e-8;

    /// <summary>Error allowed relative to the sum of all terms of the derivative taken absolutely: rounding.</summary>
    public double Rounding { get; init; } = 1e-12;

    /// <summary>The configurations whose IL is read.</summary>
    public OptimizationLevel[] Levels { get; init; } = [OptimizationLevel.Debug, OptimizationLevel.Release];

    /// <summary>Stop after so many failures.</summary>
    public int MaxFailures { get; init; } = int.MaxValue;

    /// <summary>Told the seed before each program.</summary>
    public Action<int>? Progress { get; init; }
}

/// <summary>Generates programs and compares their gradients in Debug and Release IL with dual numbers.</summary>
internal static partial class FuzzRun
{
    /// <summary>How names of assemblies begin: like the users' own and like the framework's.</summary>
    private static readonly string[] s_families = ["Fuzz", "SystemFuzz", "System.Fuzz"];

    /// <summary>Where rounding alone may change a derivative by more than this share of itself, the point says nothing.</summary>
    private const double IllConditioned = 1e-3;

    /// <summary>Sums of terms beyond this come from a loop that ran away.</summary>
    private const double Chaotic = 1e15;

    public static FuzzReport Run(int firstSeed, int count, FuzzOptions? options = null)
    {
        options ??= new();
        var (points, skipped) = (0, 0);
        var failures = new List<FuzzFailure>();
        var done = 0;
        while (done < count && failures.Count < options.MaxFailures)
        {
            // A batch ends at a multiple of its size: a program replayed alone is read from a file or from memory as it was in its batch.
            var size = Math.Min(options.Batch - (firstSeed + done) % options.Batch, count - done);
            var programs = Enumerable.Range(firstSeed + done, size).Select(seed => ProgramGenerator.Generate(seed, options.Features));
            var report = Check([.. programs], options);
            points += report.Points;
            skipped += report.Skipped;
            failures.AddRange(report.Failures);
            done += size;
        }
        return new(firstSeed, done, points, skipped, failures);
    }

    /// <summary>Checks one program, which need not come from the generator.</summary>
    public static FuzzFailure? CheckOne(FuzzProgram program, FuzzOptions options) =>
        Check([program], options).Failures is [var failure, ..] ? failure : null;

    private static FuzzReport Check(FuzzProgram[] programs, FuzzOptions options)
    {
        // Each configuration is read from a file as often as from memory, and under every family of names.
        var batch = programs[0].Seed / options.Batch;
        var even = batch % 2 == 0;
        // Not optimised: the JIT would spend more time on the inlined dual arithmetic than the programs take.
        using var reference = FuzzCompiler.Compile(programs, Numbers.Dual, OptimizationLevel.Debug, Image.Memory);
        var tally = new Tally();
        var versions = new List<(OptimizationLevel Level, FuzzAssembly Assembly)>();
        try
        {
            // A reduced program is often no C# any more: then one compilation is enough.
            foreach (var level in reference.Errors.Count < programs.Length ? options.Levels : [])
            {
                var image = even == (level == OptimizationLevel.Debug) ? Image.File : Image.Memory;
                versions.Add((level, FuzzCompiler.Compile(programs, Numbers.Double, level, image, s_families[batch % s_families.Length])));
            }
            foreach (var program in programs)
            {
                options.Progress?.Invoke(program.Seed);
                if (CheckProgram(program, reference, versions, options, tally) is { } failure)
                {
                    tally.Failures.Add(failure);
                }
            }
        }
        finally
        {
            versions.ForEach(v => v.Assembly.Dispose());
        }
        return new(programs[0].Seed, programs.Length, tally.Points, tally.Skipped, tally.Failures);
    }

    private static FuzzFailure? CheckProgram(FuzzProgram program, FuzzAssembly dual,
        List<(OptimizationLevel Level, FuzzAssembly Assembly)> versions, FuzzOptions options, Tally tally)
    {
        foreach (var assembly in versions.Select(v => v.Assembly).Prepend(dual))
        {
            if (assembly.Errors.TryGetValue(program.Seed, out var error))
            {
                return new(program, Failure.NotCSharp, null, null, error, ErrorCode().Match(error).Value);
            }
        }
        var expected = new List<Expected>();
        if (Expect(program, dual, versions[^1].Assembly, options, tally, expected) is { } unusable)
        {
            return unusable;
        }
        foreach (var (level, assembly) in versions)
        {
            FuzzPoint? current = null;
            try
            {
                var gradient = options.Differentiator(assembly.Entry(program), program.Shape);
                FuzzResult? first = null;
                foreach (var at in expected)
                {
                    current = at.Point;
                    var got = Call(gradient, at);
                    if (at.Thrown is null)
                    {
                        first ??= got;
                    }
                    if (Compare(at, got, options) is var (kind, message))
                    {
                        return new(program, kind, level, current, message, "");
                    }
                    if (assembly.LeftBehind(program) is var left && left != at.LeftBehind)
                    {
                        return new(program, Failure.LeftBehind, level, current, left ?? $"not: {at.LeftBehind}", "");
                    }
                }
                // What a call has left behind would show in the next call at the same point.
                if (expected.Count > 1 && first is not null)
                {
                    var at = expected.First(e => e.Thrown is null);
                    current = at.Point;
                    var again = gradient(current);
                    if (!SameBits(again.Value, first.Value) || !again.Gradient.AsSpan().SequenceEqual(first.Gradient)
                        || !again.ArrayAfter.AsSpan().SequenceEqual(first.ArrayAfter))
                    {
                        return new(program, Failure.NotRepeatable, level, current,
                            $"first:  {Text(first.Gradient)}\nsecond: {Text(again.Gradient)}", "");
                    }
                }
            }
            catch (NotDifferentiableException e)
            {
                return new(program, Failure.Refused, level, null, e.Message, Normal(e.Reason));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return new(program, Failure.Crashed, level, current, Start(e),
                    $"{e.GetType().Name} in {Thrower(e)}: {Normal(e.Message)}");
            }
        }
        return null;
    }

    /// <summary>What the plain function and the dual numbers give at each point that says something.</summary>
    private static FuzzFailure? Expect(FuzzProgram program, FuzzAssembly dual, FuzzAssembly plain, FuzzOptions options, Tally tally,
        List<Expected> expected)
    {
        var reference = FuzzFunction.Reference(dual.Entry(program), program.Shape);
        var function = FuzzFunction.Plain(plain.Entry(program), program.Shape);
        foreach (var point in FuzzPoint.ForSeed(program.Seed, options.Points))
        {
            tally.Points++;
            var (value, thrown) = Try(() => function(point));
            var (results, other) = Try(() => reference(point));
            var left = plain.LeftBehind(program);
            if (left is not null && thrown is null)
            {
                return new(program, Failure.NotBalanced, null, point, left, "");
            }
            if (thrown?.GetType() != other?.GetType())
            {
                return new(program, Failure.ReferenceValue, null, point, $"double: {thrown}\ndual: {other}", "");
            }
            if (thrown is not null)
            {
                expected.Add(new(point, [], default, thrown, left));
                continue;
            }
            var differing = Array.FindIndex(results!, r => !SameBits(r.Value, value.Value));
            if (differing >= 0)
            {
                var message = $"double: {Text(value.Value)}, dual: {Text(results![differing].Value)}";
                return new(program, Failure.ReferenceValue, null, point, message, "");
            }
            if (!double.IsFinite(value.Value) || !results!.All(r => IsGood(r, options)))
            {
                tally.Skipped++;
                continue;
            }
            expected.Add(new(point, results!, value, null, null));
        }
        return null;
    }

    private static (T? Result, Exception? Thrown) Try<T>(Func<T> call)
    {
        try
        {
            return (call(), null);
        }
        catch (Exception e) when (e is ArithmeticException or ArgumentException or IndexOutOfRangeException
            or InvalidCastException or InvalidOperationException or NullReferenceException)
        {
            return (default, e);
        }
    }

    /// <summary>The gradient's result, or nothing where it throws what it should.</summary>
    private static FuzzResult? Call(Func<FuzzPoint, FuzzResult> gradient, Expected at)
    {
        try
        {
            return gradient(at.Point);
        }
        catch (Exception e) when (e.GetType() == at.Thrown?.GetType())
        {
            return null;
        }
    }

    /// <summary>Numbers below have fewer digits than others, and no relative precision.</summary>
    private const double SmallestNormal = 2.2250738585072014e-308;

    private static (Failure, string)? Compare(Expected at, FuzzResult? got, FuzzOptions options)
    {
        if (at.Thrown is not null || got is null)
        {
            return got is null ? null : (Failure.Value, $"expected {at.Thrown!.GetType().Name}\ngot      {Text(got.Value)}");
        }
        var (reference, plain) = (at.Results, at.Plain);
        if (!SameBits(got.Value, plain.Value))
        {
            return (Failure.Value, $"expected value {Text(plain.Value)}\ngot            {Text(got.Value)}");
        }
        if (!got.ArrayAfter.AsSpan().SequenceEqual(plain.ArrayAfter))
        {
            return (Failure.ArrayAfter, $"expected array {Text(plain.ArrayAfter)}\ngot            {Text(got.ArrayAfter)}");
        }
        var right = got.Gradient.Length == reference.Length;
        for (var k = 0; right && k < reference.Length; k++)
        {
            var allowed = options.Tolerance * Math.Abs(reference[k].Tangent) + options.Rounding * reference[k].Bound + SmallestNormal;
            right = Math.Abs(got.Gradient[k] - reference[k].Tangent) <= allowed;
        }
        return right ? null : (Failure.Gradient,
            $"expected gradient {Text([.. reference.Select(r => r.Tangent)])}\ngot               {Text(got.Gradient)}");
    }

    /// <summary>Finite and moderate, and either small outright or well above what rounding may do.</summary>
    private static bool IsGood(Dual result, FuzzOptions options) =>
        double.IsFinite(result.Tangent) && result.Bound < Chaotic
        && options.Rounding * result.Bound <= IllConditioned * Math.Max(1, Math.Abs(result.Tangent));

    private static bool SameBits(double a, double b) =>
        BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b) || (double.IsNaN(a) && double.IsNaN(b));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(double[] values) => "[" + string.Join(", ", values.Select(Text)) + "]";

    /// <summary>A message without its numbers, names and lines, so that equal causes compare equal.</summary>
    private static string Normal(string message)
    {
        var line = message.AsSpan()[..(message.AsSpan().IndexOf('\n') is var end and >= 0 ? end : message.Length)];
        return Digits().Replace(line.ToString(), "#");
    }

    /// <summary>The exception and where it comes from, without the long way there.</summary>
    private static string Start(Exception exception) => string.Join('\n', exception.ToString().Split('\n').Take(12));

    /// <summary>The innermost method of the compiler on the stack.</summary>
    private static string Thrower(Exception exception)
    {
        var methods = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod());
        return methods.FirstOrDefault(m => m?.DeclaringType?.Assembly == typeof(Autodiff).Assembly) is { } thrower
            ? $"{thrower.DeclaringType!.Name}.{thrower.Name}"
            : "generated code";
    }

    [GeneratedRegex("[0-9A-F]*[0-9]+[0-9A-F]*")]
    private static partial Regex Digits();

    /// <summary>What is right at a point: results, or an exception, and what that one left open.</summary>
    private sealed record Expected(
        FuzzPoint Point, Dual[] Results, (double Value, double[] ArrayAfter) Plain, Exception? Thrown, string? LeftBehind);

    private sealed class Tally
    {
        public int Points { get; set; }

        public int Skipped { get; set; }

        public List<FuzzFailure> Failures { get; } = [];
    }

    [GeneratedRegex("CS[0-9]+")]
    private static partial Regex ErrorCode();
}
