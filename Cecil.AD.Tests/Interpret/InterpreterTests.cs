using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Compile;
using Cecil.AD.Tapes;
using Cecil.AD.Tests.Corpus;
using NUnit.Framework;

namespace Cecil.AD.Tests.Interpret;

/// <summary>The interpreter and the compiled code agree on every function of the corpus.</summary>
public sealed class InterpreterTests
{
    private const string RefStruct = "a ref struct (an interpolated string handler, the scope of a lock) cannot be boxed";
    private const string Box = "a box, or a Nullable in memory, is the same as the number in it to the interpreter";

    private const string HiddenBox = "the same, in a method that is found at run time";

    /// <summary>Reason by function: what boxed values cannot express.</summary>
    private static readonly Dictionary<string, string> _excluded = new()
    {
        ["SideEffects.PrintsInterpolated"] = RefStruct,
        ["SideEffects.LogsInARecursion"] = RefStruct,
        ["SideEffects.LogsInAnObject"] = RefStruct,
        ["Text.InterpolatedLength"] = RefStruct,
        ["Exceptions.LockOfTheNewKind"] = RefStruct,
        ["Boxing.ArrayOfBoxes"] = Box,
        ["Boxing.ArrayOfNullables"] = Box,
        ["Boxing.AsNullable"] = Box,
        ["Boxing.BoxesInAList"] = Box,
        ["Boxing.IsDouble"] = Box,
        ["Boxing.ParamsOfObjects"] = Box,
        ["Boxing.SwitchOverBoxedTypes"] = Box,
        ["Combinations.PatternsOverBoxedValues"] = Box,
        ["Combinations.RectangularArrayAsASequence"] = HiddenBox,
        ["Fitting.NetworkOfLayersInAList"] = HiddenBox,
        ["Linq.CastAndOfType"] = HiddenBox,
        ["Syntax.NullableFlow"] = Box,
        ["Syntax.TuplesInACollectionExpression"] = RefStruct,
    };

    /// <summary>The tapes of the function at hand: its points follow one another, and all tapes together take gigabytes.</summary>
    private readonly Latest<(string, Configuration), Tape> _gradient = new(), _trace = new();

    private static IEnumerable<TestCaseData> Points() =>
        from name in CorpusFunction.Names
        where !_excluded.ContainsKey(name)
        from configuration in new[] { Configuration.Debug, Configuration.Release }
        from point in Enumerable.Range(0, PointsOf(name))
        select new TestCaseData(name, configuration, point);

    private static IEnumerable<string> Excluded => _excluded.Keys;

    [TestCaseSource(nameof(Points))]
    public void Trace_gives_the_value_of_the_plain_call(string name, Configuration configuration, int point)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var expected = function.Value(function.ArgumentsAt(point));
        var trace = _trace.Get((name, configuration), () => TraceOf(function));
        var value = Convert.ToDouble(TapeInterpreter.Run(trace, function.ArgumentsAt(point))[0], CultureInfo.InvariantCulture);
        Assert.That(Show(value), Is.EqualTo(Show(expected)));
    }

    [TestCaseSource(nameof(Points))]
    public void Gradient_tape_gives_what_the_compiled_gradient_gives(string name, Configuration configuration, int point)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var (compiledArguments, interpretedArguments) = (function.ArgumentsAt(point), function.ArgumentsAt(point));
        var (value, gradient) = function.ValueAndGradient(compiledArguments);
        var tape = _gradient.Get((name, configuration), () => GradientOf(function));
        var result = (ITuple)TapeInterpreter.Run(tape, interpretedArguments)[0]!;
        var single = function.Method.GetParameters().Length == 1;
        var parts = single ? [result[1]] : Enumerable.Range(0, gradient.Length).Select(i => ((ITuple)result[1]!)[i]).ToArray();
        Assert.That(Show(Convert.ToDouble(result[0], CultureInfo.InvariantCulture)), Is.EqualTo(Show(value)));
        Assert.That(Show(parts), Is.EqualTo(Show(gradient)));
        Assert.That(Show(interpretedArguments), Is.EqualTo(Show(compiledArguments)), "arguments after the call");
    }

    [TestCaseSource(nameof(Excluded))]
    public void Excluded_function_uses_what_it_is_excluded_for(string name)
    {
        var tape = TraceOf(CorpusFunction.Find(name, Configuration.Release));
        Assert.That(Ops(tape, []).Any(_excluded[name] switch
        {
            RefStruct => op => op.Results.Any(v => v.Type.IsByRefLike),
            HiddenBox => op => op is InvokeOp { Function.Target: not null },
            _ => UsesBox,
        }), _excluded[name]);
    }

    private static bool UsesBox(Op op) => op is NewObjectOp { Type.IsValueType: true } || PlaceOf(op) is { } place
        && (place is { Kind: PlaceKind.Field, Root.IsValueType: true } || place.Path.Any(f => Nullable.GetUnderlyingType(f.DeclaringType!) is not null));

    private static Place? PlaceOf(Op op) => op is LoadOp load ? load.Place : (op as StoreOp)?.Place;

    /// <summary>The ops of a tape, its sub-tapes and the functions that it calls.</summary>
    private static IEnumerable<Op> Ops(Tape tape, HashSet<FunctionTape> seen) => tape.Ops.SelectMany(op => op switch
    {
        IfOp branch => Ops(branch.Then, seen).Concat(Ops(branch.Else, seen)),
        LoopOp loop => Ops(loop.While, seen).Concat(Ops(loop.Body, seen)),
        InvokeOp { Function: { Target: null } function } when seen.Add(function) => Ops(function.Tape, seen),
        _ => [op],
    });

    private static Tape TraceOf(CorpusFunction function) => new Pipeline(function.Method.Module.Assembly).Trace(function.Method).Tape;

    private static Tape GradientOf(CorpusFunction function) =>
        Driver.GradientTape(new Pipeline(function.Method.Module.Assembly), new Function(function.Method, HasTarget: false, Order: 0), GradientKind.ValueAndGradient);

    private static int PointsOf(string name)
    {
        var type = typeof(InterpreterTests).Assembly.GetType("Cecil.AD.Tests.Corpus.Programs." + name.Split('.')[0])!;
        return type.GetMethod(name.Split('.')[1])!.GetCustomAttributes<PointAttribute>().Count();
    }

    /// <summary>Equal text means equal bits, but for NaN's payload, which IEEE leaves open.</summary>
    private static string Show(object? value) => value switch
    {
        null => "null",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
        Array a => "{" + string.Join(", ", a.Cast<object?>().Select(Show)) + "}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
