using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Emit;
using Cecil.AD.Read.Calls;
using Cecil.AD.Tapes;
using Mono.Cecil;

namespace Cecil.AD.Weave;

/// <summary>Writes gradients into the target, each once: beside the function where that is possible, else into the holder.</summary>
internal sealed class WovenGradients(WovenAssembly assembly, bool nativeAot)
{
    private readonly Dictionary<(Function, GradientKind), MethodDefinition> _woven = [];
    private readonly Dictionary<Function, Differentiated> _differentiated = [];
    private readonly Pipeline _pipeline = Pipeline.ForAnyProcessor(assembly.Loaded);

    /// <summary>What has been written, in order.</summary>
    public IEnumerable<MethodDefinition> All => _woven.Values;

    /// <summary>The gradient of a function as a static method: the bound object if any, the arguments, the buffers of <see
    /// cref="GradientKind.Into"/>.</summary>
    /// <exception cref="RunTimeOnlyException">The gradient needs the compiler at run time, or something that cannot be named in the target.</exception>
    /// <exception cref="NotDifferentiableException">The function is refused.</exception>
    public MethodDefinition Of(Function function, GradientKind kind)
    {
        if (_woven.TryGetValue((function, kind), out var known)) return known;
        if (!_differentiated.TryGetValue(function, out var gradient)) _differentiated.Add(function, gradient = Driver.Differentiate(_pipeline, function));
        var tape = gradient.Shaped(_pipeline, kind);
        RunTimeOnlyException.Check(tape, nativeAot);
        var host = assembly.Own(
            function.Method) is { HasGenericParameters: false, DeclaringType: { HasGenericParameters: false } declaring } ? declaring
            : assembly.Holder;
        var before = assembly.Count;
        try
        {
            var method = assembly.Add(
                host, host == assembly.Holder ? Unused(host, GradientSignature.WovenName(function, kind))
                : GradientSignature.WovenName(function, kind), assembly.Type(GradientSignature.Of(function, kind), host),
                Parameters(function, kind));
            var emitter = new CecilEmitter(method, assembly);
            // Code that comes from no line of its own, such as the allocation of the result, belongs to the function's first.
            emitter.MarkSource(new Origin(function.Method, 0, null));
            TapeEmitter.Emit(emitter, tape, 0);
            emitter.Finish();
            _woven.Add((function, kind), method);
            return method;
        }
        catch (NotVisibleException e)
        {
            assembly.Keep(before);
            throw new RunTimeOnlyException(
                $"it needs {e.Message}, which the target's references do not show; give the method that uses it a [DerivativeOf] rule");
        }
    }

    private static string Unused(TypeDefinition host, string name)
    {
        var result = name;
        for (var n = 2; host.Methods.Any(m => m.Name == result); n++) result = $"{name}{n}";
        return result;
    }

    private static IEnumerable<(Type Type, string? Name)> Parameters(Function function, GradientKind kind)
    {
        var method = function.Method;
        var own = method.GetParameters();
        if (function.HasTarget && !method.IsStatic) yield return (method.DeclaringType!.IsValueType ? typeof(object) : method.DeclaringType, "self");
        foreach (var p in own) yield return (p.ParameterType, p.Name);
        if (kind != GradientKind.Into) yield break;
        foreach (var p in own.Skip(function is { HasTarget: true, Method.IsStatic: true } ? 1 : 0)) yield return (p.ParameterType, "d" + p.Name);
    }
}
