using System.Collections.Concurrent;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

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

    private sealed record Key(Function Function, GradientKind Kind, Type DelegateType);

    /// <summary>Remembers that <paramref name="derivative"/> is the gradient of <paramref name="function"/>, so that it can be differentiated again.</summary>
    public static TDelegate Derived<TDelegate>(TDelegate derivative, Delegate function) where TDelegate : Delegate
    {
        Sources.Add(derivative, function);
        return derivative;
    }

    public static Delegate Gradient(Delegate function, GradientKind kind, Type delegateType)
    {
        var (source, target) = Source(function);
        var key = new Key(source, kind, delegateType);
        if (!Compiled.TryGetValue(key, out var method))
        {
            // A refusal is not cached: it is thrown again by the next call.
            lock (Gates.GetOrAdd(key, _ => new object()))
            {
                if (!Compiled.TryGetValue(key, out method))
                    Compiled[key] = method = Compile(new Pipeline(source.Method.Module.Assembly), source, kind, delegateType);
            }
        }

        return method.CreateDelegate(delegateType, target ?? typeof(Compilations));
    }

    /// <summary>What a delegate calls, or what it is the gradient of, and the object that it is bound to.</summary>
    public static (Function Function, object? Target) Source(Delegate function)
    {
        var order = 0;
        for (; Sources.TryGetValue(function, out var source); function = source) order++;
        return function.HasSingleTarget
            ? (new Function(function.Method, function.Target is not null, order), function.Target)
            : throw new NotDifferentiableException(function.Method, 0, null, null, "a delegate that calls several methods has no gradient; combine them in one method");
    }

    private static DynamicMethod Compile(Pipeline pipeline, Function function, GradientKind kind, Type delegateType) =>
        Pipeline.Emit(Derivation.GradientTape(pipeline, function, kind), delegateType, function.HasTarget);
}
