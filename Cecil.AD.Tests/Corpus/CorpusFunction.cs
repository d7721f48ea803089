using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Tests.Corpus;

/// <summary>One function of the corpus in one configuration, with its points and its gradient, callable whatever its signature.</summary>
internal sealed class CorpusFunction
{
    private static readonly ConcurrentDictionary<(string, Configuration), CorpusFunction> _found = new();
    private static readonly ConcurrentDictionary<Type, Lock> _classesWithState = new();

    private readonly Delegate _plain;
    private readonly Lazy<Delegate> _gradient;
    private readonly Lock _gate;

    public CorpusFunction(MethodInfo method)
    {
        Method = method;
        Points = method.GetCustomAttributes<PointAttribute>().ToArray();
        _plain = PlainDelegate(method);
        _gradient = new Lazy<Delegate>(() => ValueAndGrad(method));
        _gate = HasState(method.DeclaringType!) ? _classesWithState.GetOrAdd(method.DeclaringType!, _ => new Lock()) : new Lock();
    }

    public MethodInfo Method { get; }

    public IReadOnlyList<PointAttribute> Points { get; }

    /// <summary>Names, as <c>Class.Method</c>, of all functions; taken from the copy that is compiled into the tests.</summary>
    public static IEnumerable<string> Names =>
        from type in typeof(PointAttribute).Assembly.GetTypes()
        where type.Namespace == "Cecil.AD.Tests.Corpus.Programs" && type is { IsAbstract: true, IsSealed: true }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName
        orderby type.Name, method.MetadataToken
        select $"{type.Name}.{method.Name}";

    public static CorpusFunction Find(string name, Configuration configuration) =>
        _found.GetOrAdd((name, configuration), key =>
        {
            var dot = key.Item1.IndexOf('.', StringComparison.Ordinal);
            var type = CorpusCompiler.Assembly(CorpusCompiler.Programs, key.Item2)
                .GetType("Cecil.AD.Tests.Corpus.Programs." + key.Item1[..dot], throwOnError: true)!;
            return new CorpusFunction(type.GetMethod(key.Item1[(dot + 1)..])!);
        });

    /// <summary>
    /// To be held by a test that runs the function: what one call keeps in static fields would be seen by another that runs beside it.
    /// </summary>
    public Lock.Scope Alone() => _gate.EnterScope();

    /// <summary>The arguments of a point, converted to the parameter types; arrays are new at each call.</summary>
    public object?[] ArgumentsAt(int point)
    {
        var parameters = Method.GetParameters();
        var given = Points[point].Arguments;
        if (given.Length != parameters.Length)
            throw new ArgumentException($"{Method.Name}, point {point}: {given.Length} arguments for {parameters.Length} parameters.");
        return given.Select((value, i) => Convert(value, parameters[i].ParameterType)).ToArray();
    }

    public double Value(object?[] arguments) => System.Convert.ToDouble(Invoke(_plain, arguments), null);

    /// <summary>Value, and gradient with one entry per parameter, by <c>Autodiff.ValueAndGrad</c>; compiled once per function.</summary>
    public (double Value, object?[] Gradient) ValueAndGradient(object?[] arguments)
    {
        var result = (ITuple)Invoke(_gradient.Value, arguments)!;
        var value = System.Convert.ToDouble(result[0], null);
        if (arguments.Length == 1) return (value, [result[1]]);
        var gradient = (ITuple)result[1]!;
        return (value, Enumerable.Range(0, gradient.Length).Select(i => gradient[i]).ToArray());
    }

    public static Delegate PlainDelegate(MethodInfo method)
    {
        var types = method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType).ToArray();
        return method.CreateDelegate(Expression.GetFuncType(types));
    }

    /// <summary>Calls the generic <c>Autodiff.ValueAndGrad</c> that fits the method's signature.</summary>
    public static Delegate ValueAndGrad(MethodInfo method)
    {
        var plain = PlainDelegate(method);
        var types = method.GetParameters().Select(p => p.ParameterType).ToArray();
        var entry = typeof(Autodiff).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name == nameof(Autodiff.ValueAndGrad) && m.GetGenericArguments().Length == types.Length)
            .Select(m => m.MakeGenericMethod(types))
            .Single(m => m.GetParameters()[0].ParameterType == plain.GetType());
        return (Delegate)Invoke(entry.CreateDelegate(Expression.GetFuncType(plain.GetType(), entry.ReturnType)), [plain])!;
    }

    /// <summary>Calls a delegate so that what it throws arrives unwrapped.</summary>
    public static object? Invoke(Delegate function, object?[] arguments) =>
        function.Method.Invoke(function.Target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static bool HasState(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(f => !f.IsInitOnly && !f.IsLiteral)
        || type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Any(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && HasState(t));

    private static object? Convert(object? value, Type type) => value switch
    {
        null => null,
        Array array => array.Clone(),
        _ when type.IsInstanceOfType(value) => value,
        _ => System.Convert.ChangeType(value, type, null),
    };
}
