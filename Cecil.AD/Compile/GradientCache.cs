using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Runtime;

namespace Cecil.AD.Compile;

/// <summary>
/// The gradient of one delegate, compiled at its first call. What is compiled is cached by method, signature and kind, never by
/// captured values, so that closures of one lambda share it; threads that come at the same time wait for one compilation.
/// </summary>
internal sealed class LazyGradient<TDelegate>(Delegate function, GradientKind kind) where TDelegate : Delegate
{
    private readonly Delegate _function = function ?? throw new ArgumentNullException(nameof(function), "there is no function to differentiate");
    private TDelegate? _compiled;

    /// <summary>The compiled gradient.</summary>
    public TDelegate Delegate => _compiled ?? (_compiled = (TDelegate)GradientCache.Gradient(_function, kind, typeof(TDelegate)));
}

/// <summary>The cache of compiled gradients.</summary>
internal static class GradientCache
{
    private static readonly ConcurrentDictionary<Key, object> Gates = new();
    private static readonly ConcurrentDictionary<Key, DynamicMethod> Compiled = new();

    private sealed record Key(Function Function, GradientKind Kind, Type DelegateType);

    public static Delegate Gradient(Delegate function, GradientKind kind, Type delegateType)
    {
        var (source, target) = Source(function);
        var key = new Key(source, kind, delegateType);
        if (Woven(source, kind, delegateType) is { } woven) return woven.CreateDelegate(delegateType, target);
        if (!RuntimeFeature.IsDynamicCodeSupported)
            throw new NotDifferentiableException(source.Method, 0, null, null,
                "this gradient was not woven into the assembly after the build, and code cannot be compiled at run time here (NativeAOT); hand a method group or a lambda to Autodiff where it is written, or use [GradientOf]");
        if (!Compiled.TryGetValue(key, out var method))
        {
            // A refusal is not cached: it is thrown again by the next call.
            lock (Gates.GetOrAdd(key, _ => new object()))
            {
                if (!Compiled.TryGetValue(key, out method))
                    Compiled[key] = method = Compile(new Pipeline(source.Method.Module.Assembly), source, kind, delegateType);
            }
        }

        return method.CreateDelegate(delegateType, target ?? typeof(GradientCache));
    }

    /// <summary>The gradient that the weaver has put beside a [Differentiable] method.</summary>
    private static MethodInfo? Woven(Function function, GradientKind kind, Type delegateType)
    {
        if (function.Order > 0 || !function.Method.IsDefined(typeof(DifferentiableAttribute), inherit: false)) return null;
        var invoke = delegateType.GetMethod("Invoke")!;
        Type[] parameters = [.. function.HasTarget ? Bound(function.Method) : [], .. invoke.GetParameters().Select(p => p.ParameterType)];
        // A static method and an instance method may have gradients that differ by what they return alone.
        return function.Method.DeclaringType!.GetMethods(
            BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).FirstOrDefault(
            m => m.Name == GradientSignature.WovenName(function, kind)
            && m.ReturnType == invoke.ReturnType && m.IsDefined(typeof(WovenAttribute), inherit: false)
            && m.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters));

        static Type[] Bound(MethodBase method) =>
            [method.IsStatic ? method.GetParameters()[0].ParameterType : method.DeclaringType!.IsValueType ? typeof(object)
            : method.DeclaringType];
    }

    /// <summary>What a delegate calls, or what it is the gradient of, and the object that it is bound to.</summary>
    public static (Function Function, object? Target) Source(Delegate function)
    {
        var order = 0;
        for (; Primals.Of(function) is { } primal; function = primal) order++;
        return function.HasSingleTarget
            ? (new Function(function.Method, function.Target is not null, order), function.Target)
            : throw new NotDifferentiableException(
            function.Method, 0, null, null, "a delegate that calls several methods has no gradient; combine them in one method");
    }

    private static DynamicMethod Compile(Pipeline pipeline, Function function, GradientKind kind, Type delegateType) =>
        Pipeline.Emit(Driver.GradientTape(pipeline, function, kind), delegateType, function.HasTarget);
}
