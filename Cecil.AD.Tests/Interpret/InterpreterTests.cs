using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Compile;
using Cecil.AD.Emit;
using Cecil.AD.Tapes;
using Cecil.AD.Tests.Corpus;
using NUnit.Framework;

namespace Cecil.AD.Tests.Interpret;

/// <summary>The interpreter, the compiled code, and compiled code in which each loop is a method agree on every function of the corpus.</summary>
public sealed class InterpreterTests
{
    private const string RefStruct = "a ref struct (an interpolated string handler, the scope of a lock) cannot be boxed";
    private const string Box = "a box, or a Nullable in memory, is the same as the number in it to the interpreter";

    private const string HiddenBox = "the same, in a method that is found at run time";

    /// <summary>What is not interpreted, reason by function: what boxed values cannot express.</summary>
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

    /// <summary>What is made of the function at hand: its points follow one another, and all tapes together take gigabytes.</summary>
    private readonly Latest<(string, Configuration), Tapes> _tapes = new();

    private sealed record Tapes(Tape Trace, Tape Gradient, Delegate? Outlined);

    private static IEnumerable<TestCaseData> Points() =>
        from name in CorpusFunction.Names
        from configuration in new[] { Configuration.Debug, Configuration.Release }
        from point in Enumerable.Range(0, PointsOf(name))
        select new TestCaseData(name, configuration, point);

    private static IEnumerable<string> Excluded => _excluded.Keys;

    // One test of several facts, so that tracing and differentiating, which take the time, are done once.
    [TestCaseSource(nameof(Points))]
    public void Tapes_give_what_the_function_and_its_compiled_gradient_give(string name, Configuration configuration, int point)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var tapes = _tapes.Get((name, configuration), () => TapesOf(function, isOutlined: configuration == Configuration.Release));
        using var all = Assert.EnterMultipleScope();
        if (!_excluded.ContainsKey(name))
        {
            AssertTrace(tapes.Trace, function, point);
            AssertGradient(tapes.Gradient, function, point);
        }

        if (tapes.Outlined is not null) AssertOutlined(tapes.Outlined, function, point);
    }

    private static void AssertTrace(Tape trace, CorpusFunction function, int point)
    {
        var expected = function.Value(function.ArgumentsAt(point));
        var value = Convert.ToDouble(TapeInterpreter.Run(trace, function.ArgumentsAt(point))[0], CultureInfo.InvariantCulture);
        Assert.That(Show(value), Is.EqualTo(Show(expected)), "value of the trace");
    }

    private static void AssertGradient(Tape tape, CorpusFunction function, int point)
    {
        var (compiledArguments, interpretedArguments) = (function.ArgumentsAt(point), function.ArgumentsAt(point));
        var (value, gradient) = function.ValueAndGradient(compiledArguments);
        var result = (ITuple)TapeInterpreter.Run(tape, interpretedArguments)[0]!;
        Assert.That(Show(Convert.ToDouble(result[0], CultureInfo.InvariantCulture)), Is.EqualTo(Show(value)), "value");
        Assert.That(Show(Parts(result, gradient.Length)), Is.EqualTo(Show(gradient)), "gradient");
        Assert.That(Show(interpretedArguments), Is.EqualTo(Show(compiledArguments)), "arguments after the call");
    }

    private static void AssertOutlined(Delegate outlined, CorpusFunction function, int point)
    {
        var expected = function.ValueAndGradient(function.ArgumentsAt(point));
        var result = (ITuple)outlined.DynamicInvoke(function.ArgumentsAt(point))!;
        Assert.That(result[0], Is.EqualTo(Convert.ChangeType(expected.Value, result[0]!.GetType(), null)), "value with loops as methods");
        Assert.That(Parts(result, expected.Gradient.Length), Is.EqualTo(expected.Gradient), "gradient with loops as methods");
    }

    private static object?[] Parts(ITuple valueAndGradient, int count) =>
        count == 1 ? [valueAndGradient[1]] : [.. Enumerable.Range(0, count).Select(i => ((ITuple)valueAndGradient[1]!)[i])];

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

    private static Tapes TapesOf(CorpusFunction function, bool isOutlined)
    {
        var pipeline = new Pipeline(function.Method.Module.Assembly);
        var differentiated = Driver.Differentiate(pipeline, new Function(function.Method, HasTarget: false, Order: 0));
        var gradient = differentiated.Shaped(pipeline, GradientKind.ValueAndGradient);
        if (!isOutlined) return new Tapes(differentiated.Traced.Tape, gradient, null);
        var type = CorpusFunction.ValueAndGrad(function.Method).GetType();
        var outlined = Pipeline.Emit(gradient, type, hasTarget: false, new Limits(0, 0, 0)).CreateDelegate(type, function);
        return new Tapes(differentiated.Traced.Tape, gradient, outlined);
    }

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
