using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Differentiate;
using Cecil.AD.Read;
using Cecil.AD.Tapes;

namespace Cecil.AD;

/// <summary>
/// The gradient of one delegate, compiled at its first call. What is compiled is cached by method, signature and kind, never by
/// captured values, so that closures of one lambda share it; threads that come at the same time wait for one compilation.
/// </summary>
internal sealed class Compilation<TDelegate>(Delegate function, GradientKind kind) where TDelegate : Delegate
{
    private readonly Delegate _function = function ?? throw new ArgumentNullException(nameof(function), "there is no function to differentiate");
    private TDelegate? _compiled;

    /// <summary>The compiled gradient.</summary>
    public TDelegate Delegate => _compiled ?? (_compiled = (TDelegate)Compilations.Gradient(_function, kind, typeof(TDelegate)));
}

/// <summary>The cache of compiled gradients.</summary>
internal static class Compilations
{
    private static readonly ConcurrentDictionary<Key, object> Gates = new();
    private static readonly ConcurrentDictionary<Key, DynamicMethod> Compiled = new();
    private static readonly ConditionalWeakTable<Delegate, Delegate> Sources = [];

    private sealed record Key(MethodBase Method, int Order, GradientKind Kind, Type DelegateType);

    /// <summary>Remembers that <paramref name="derivative"/> is the gradient of <paramref name="function"/>, so that it can be differentiated again.</summary>
    public static TDelegate Derived<TDelegate>(TDelegate derivative, Delegate function) where TDelegate : Delegate
    {
        Sources.Add(derivative, function);
        return derivative;
    }

    public static Delegate Gradient(Delegate function, GradientKind kind, Type delegateType)
    {
        var (source, order) = Source(function);
        var key = new Key(source.Method, order, kind, delegateType);
        if (!Compiled.TryGetValue(key, out var method))
        {
            // A refusal is not cached: it is thrown again by the next call.
            lock (Gates.GetOrAdd(key, _ => new object()))
            {
                if (!Compiled.TryGetValue(key, out method))
                    Compiled[key] = method = Compile(new Pipeline(source.Method.Module.Assembly), source, order, kind, delegateType);
            }
        }

        return method.CreateDelegate(delegateType, source.Target ?? typeof(Compilations));
    }

    /// <summary>The tape of a function, or of a gradient of a function of one number.</summary>
    public static TracedFunction Trace(Pipeline pipeline, Delegate function)
    {
        var (source, order) = Source(function);
        return Trace(pipeline, source, order, isDifferentiated: false);
    }

    public static bool HasTarget(Delegate function) => Source(function).Function.Target is not null;

    /// <summary>The tape of the gradient with the delegate's signature, ready to be emitted.</summary>
    public static Tape GradientTape(Pipeline pipeline, Delegate function, GradientKind kind, Type delegateType)
    {
        var (source, order) = Source(function);
        return GradientTape(pipeline, source, order, kind, delegateType);
    }

    private static (Delegate Function, int Order) Source(Delegate function)
    {
        var order = 0;
        for (; Sources.TryGetValue(function, out var source); function = source) order++;
        if (!function.HasSingleTarget)
            throw new NotDifferentiableException(function.Method, 0, null, null, "a delegate that calls several methods has no gradient; combine them in one method");
        return (function, order);
    }

    private static (string File, int Line)? SourceFile(MethodBase method) => SourceLines.Find(method, 0);

    private static TracedFunction Trace(Pipeline pipeline, Delegate source, int order, bool isDifferentiated)
    {
        var traced = pipeline.Trace(source.Method);
        if (isDifferentiated && !StackTypes.IsFloat(traced.Result))
            throw new NotDifferentiableException(source.Method, 0, SourceFile(source.Method)?.File, SourceFile(source.Method)?.Line,
                $"the function returns {TapePrinter.TypeName(traced.Result)}; only a double or float result has a gradient, return that");
        if (isDifferentiated && Shape.Unsupported(traced, source.Target is not null) is { } unsupported)
            throw new NotDifferentiableException(source.Method, 0, SourceFile(source.Method)?.File, SourceFile(source.Method)?.Line,
                $"an argument of type {TapePrinter.TypeName(unsupported)} holds numbers, and derivatives by it are not supported yet; pass numbers, arrays of numbers, or structs of these");
        for (var i = 0; i < order; i++)
        {
            var wanted = Shape.Wanted(traced, source.Target is not null);
            var derivative = pipeline.Differentiate(traced.Tape, wanted).Tape;
            var copyOf = traced.Tape.Inputs.Zip(derivative.Inputs).ToDictionary(x => x.First, x => x.Second);
            var onlyGradient = pipeline.Optimize(new Tape(derivative.Name, [.. derivative.Inputs], [.. derivative.Ops], [derivative.Outputs[1]]));
            var inputs = derivative.Inputs.Zip(onlyGradient.Inputs).ToDictionary(x => x.First, x => x.Second);
            traced = traced with
            {
                Tape = onlyGradient,
                Parameters = [.. traced.Parameters.Select(p => p with { Inputs = [.. p.Inputs.Select(v => inputs[copyOf[v]])] })],
            };
        }

        return traced;
    }

    private static Tape GradientTape(Pipeline pipeline, Delegate source, int order, GradientKind kind, Type delegateType)
    {
        var traced = Trace(pipeline, source, order, isDifferentiated: true);
        var hasTarget = source.Target is not null;
        var gradient = pipeline.Differentiate(traced.Tape, Shape.Wanted(traced, hasTarget));
        return pipeline.Finish(Shape.Around(gradient, traced, kind, hasTarget, delegateType.GetMethod("Invoke")!.ReturnType));
    }

    private static DynamicMethod Compile(Pipeline pipeline, Delegate source, int order, GradientKind kind, Type delegateType) =>
        Pipeline.Emit(GradientTape(pipeline, source, order, kind, delegateType), delegateType, source.Target is not null);
}
