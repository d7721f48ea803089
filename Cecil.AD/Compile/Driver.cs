using System.Reflection;
using Cecil.AD.Differentiate;
using Cecil.AD.Read;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;

namespace Cecil.AD.Compile;

/// <summary>What is differentiated: a method, or a gradient of it.</summary>
/// <param name="Method">The method whose IL is read.</param>
/// <param name="HasTarget">Is its first argument the object that a delegate is bound to, and so a constant?</param>
/// <param name="Order">0 for the method itself, 1 for its gradient, and so on; only functions of one number have more than 0.</param>
internal sealed record Function(MethodBase Method, bool HasTarget, int Order)
{
    /// <summary>The number of the first parameter by which is differentiated.</summary>
    public int First => HasTarget ? 1 : 0;
}

/// <summary>A function and its gradient, from which each kind of gradient delegate is made.</summary>
/// <param name="Function">The function.</param>
/// <param name="Traced">Its tape.</param>
/// <param name="Gradient">Its gradient.</param>
/// <param name="Second">What runs where the gradient is not a number; null where the gradient has strong products itself.</param>
internal sealed record Differentiated(Function Function, TracedFunction Traced, GradientTape Gradient, SecondRun? Second)
{
    /// <summary>The gradient with the signature that the kind asks for.</summary>
    public Tape Shaped(Pipeline pipeline, GradientKind kind) =>
        pipeline.Finish(Adapter.Around(Gradient, Traced, kind, Function.First, GradientSignature.Of(Function, kind), Second));
}

/// <summary>From a function to the tape of its gradient, ready to be emitted by whoever asks: the run-time compiler, the weaver, Explain.</summary>
internal static class Driver
{
    /// <summary>The tape of the function.</summary>
    public static TracedFunction Trace(Pipeline pipeline, Function function)
    {
        var traced = pipeline.Trace(function.Method);
        for (var i = 0; i < function.Order; i++) traced = Derivative(pipeline, traced, function, isStrong: false);
        return traced;
    }

    /// <summary>The tape of the gradient: its inputs are the object that the function is bound to, if any, the arguments, and what the kind
    /// adds to them.</summary>
    public static Tape GradientTape(Pipeline pipeline, Function function, GradientKind kind) =>
        kind == GradientKind.HessianVector ? HessianVector.Of(pipeline, function) : Differentiate(pipeline, function).Shaped(pipeline, kind);

    /// <summary>The gradient before it has the signature of a delegate; see <see cref="Differentiated.Shaped"/>.</summary>
    public static Differentiated Differentiate(Pipeline pipeline, Function function)
    {
        var traced = pipeline.Trace(function.Method);
        if (!StackTypes.IsFloat(traced.Result))
            throw Refuse(function.Method,
                $"the function returns {TapePrinter.TypeName(traced.Result)}; only a double or float result has a gradient, return that");
        if (!Repeatable.Is(traced.Tape)) return Of(pipeline, function, traced, isStrong: true);
        var plain = Of(pipeline, function, traced, isStrong: false);
        var later = pipeline.Unobserved();
        return plain with
        {
            Second = SecondRun.Of(
                plain.Gradient.Tape,
                // Hardly ever: not worth a trace that is kept for it.
                () => Strong(later, function).Gradient.Tape,
                later.Finish,
                function.Order > 0 ? traced.Tape : null),
        };
    }

    /// <summary>The gradient with strong products, which runs second.</summary>
    public static Differentiated Strong(Pipeline pipeline, Function function) =>
        Of(pipeline, function, pipeline.Trace(function.Method), isStrong: true);

    private static Differentiated Of(Pipeline pipeline, Function function, TracedFunction traced, bool isStrong)
    {
        for (var i = 0; i < function.Order; i++) traced = Derivative(pipeline, traced, function, isStrong);
        return new Differentiated(function, traced, pipeline.Differentiate(traced.Tape, Adapter.Wanted(traced, function.First), isStrong), null);
    }

    private static TracedFunction Derivative(Pipeline pipeline, TracedFunction traced, Function function, bool isStrong)
    {
        var wanted = Adapter.Wanted(traced, function.First);
        var derivative = pipeline.Differentiate(traced.Tape, wanted, isStrong).Tape;
        var copyOf = traced.Tape.Inputs.Zip(derivative.Inputs).ToDictionary(x => x.First, x => x.Second);
        var tape = new TapeBuilder();
        var outputs = SecondOrder.Inline(pipeline, function.Method, tape, derivative, [.. derivative.Inputs.Select(v => tape.Input(v.Type, v.Name))]);
        var onlyGradient = pipeline.Clean(tape.Build(derivative.Name, [outputs[1]]));
        var inputs = derivative.Inputs.Zip(onlyGradient.Inputs).ToDictionary(x => x.First, x => x.Second);
        return traced with
        {
            Tape = onlyGradient,
            Parameters = [.. traced.Parameters.Select(p => p with { Inputs = [.. p.Inputs.Select(v => inputs[copyOf[v]])] })],
        };
    }

    /// <summary>A refusal that points at a method as a whole.</summary>
    public static NotDifferentiableException Refuse(MethodBase method, string reason)
    {
        var source = SourceLines.Find(method, 0);
        return new NotDifferentiableException(method, 0, source?.File, source?.Line, reason);
    }
}
