using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;
using Mono.Cecil;

namespace Cecil.AD.Weave;

/// <summary>What to weave, and with what at hand.</summary>
/// <param name="Input">The assembly to read; its symbols are beside it or inside.</param>
/// <param name="Output">The file to write: not the input, which stays open.</param>
/// <param name="References">What the assembly was compiled against; see <see cref="ReferenceSet"/>.</param>
/// <param name="RuntimeFiles">What it runs with, apart from the framework.</param>
internal sealed record WeaveOptions(string Input, string Output, IReadOnlyList<string> References, IReadOnlyList<string> RuntimeFiles)
{
    /// <summary>A strong name key file to sign with.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Methods to weave as if they were marked [Differentiable].</summary>
    public Func<MethodBase, bool>? Marked { get; init; }

    /// <summary>Will the program run without a run-time compiler? Then what is not woven is an error.</summary>
    public bool NativeAot { get; init; }
}

/// <summary>What was done.</summary>
/// <param name="Written">Whether there was anything to weave; otherwise no output was written.</param>
/// <param name="Woven">The full names of the methods added.</param>
/// <param name="Diagnostics">Errors; with any, nothing is written.</param>
internal sealed record WeaveResult(bool Written, IReadOnlyList<string> Woven, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Writes derivatives into a compiled assembly: for [Differentiable] methods, for [GradientOf] stubs, and for the calls of Autodiff whose
/// function is known. The same pipeline as at run time, with another emitter behind it. An assembly that is woven already is left alone.
/// </summary>
internal sealed class Weaver
{
    private readonly WeaveOptions _options;
    private readonly WovenAssembly _assembly;
    private readonly WovenGradients _gradients;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<NotDifferentiablePlace> _refused = [];

    private sealed record NotDifferentiablePlace(MethodBase Method, int Offset, string Reason);

    private Weaver(WeaveOptions options, WovenAssembly assembly)
    {
        (_options, _assembly) = (options, assembly);
        _gradients = new WovenGradients(assembly, options.NativeAot);
    }

    public static WeaveResult Run(WeaveOptions options)
    {
        using var references = new ReferenceSet(options.References, options.RuntimeFiles);
        using var module = TargetFile.Read(options.Input, references);
        var own = typeof(Autodiff).Assembly.GetName();
        var used = module.AssemblyReferences.FirstOrDefault(r => r.Name == own.Name);
        if (WovenAssembly.IsWoven(module) || (options.Marked is null && used is null)) return new WeaveResult(false, [], []);
        if (used is not null && used.Version != own.Version)
            return new WeaveResult(
                false, [], [new Diagnostic(
                "CAD004", $"the assembly was built with {own.Name} {used.Version}, this weaver is of {own.Version}; use the same version of both",
                options.Input, 0, 0)]);
        var weaver = new Weaver(options, new WovenAssembly(module, TargetContext.Load(options.Input, options.RuntimeFiles), references));
        weaver.Weave();
        var isWritten = weaver._diagnostics.Count == 0 && weaver._gradients.All.Any();
        if (isWritten) TargetFile.Write(module, options);
        return new WeaveResult(isWritten, [.. weaver._gradients.All.Select(m => $"{m.DeclaringType.FullName}.{m.Name}")], weaver._diagnostics);
    }

    private void Weave()
    {
        // What the weaver adds is not visited.
        MethodDefinition[] methods = [.. _assembly.Module.GetTypes().SelectMany(t => t.Methods)];
        var calls = new CallSites(_assembly, methods);
        foreach (var method in methods)
        {
            if (Has<DifferentiableAttribute>(method) || _options.Marked?.Invoke(_assembly.LoadedMethod(method)) == true) Try(method, () => WeaveMarked(method));
            if (Has<GradientOfAttribute>(method)) Try(method, () => new GradientStub(_assembly, _gradients).Weave(method));
            foreach (var site in calls.Of(method)) Try(method, () => WeaveCall(site));
        }
    }

    private static bool Has<T>(MethodDefinition method) =>
        method.HasCustomAttributes && method.CustomAttributes.Any(a => a.AttributeType.FullName == typeof(T).FullName);

    private void WeaveMarked(MethodDefinition method)
    {
        var loaded = _assembly.LoadedMethod(method);
        if (loaded.ContainsGenericParameters)
            throw Driver.Refuse(loaded,
                "an open generic method has no one gradient to weave; mark a method that calls it with concrete types, "
                + "or call Autodiff.Grad on it with concrete types");
        if (!GradientSignature.CanBeReturned(loaded))
            throw Driver.Refuse(
            loaded, "a gradient needs arguments, passed by value, that are no ref structs or pointers; pass numbers, arrays or structs");
        var function = new Function(loaded, !loaded.IsStatic, 0);
        _gradients.Of(function, GradientKind.Gradient);
        _gradients.Of(function, GradientKind.ValueAndGradient);
        if (GradientSignature.Parameters(function).All(t => !t.IsValueType)) _gradients.Of(function, GradientKind.Into);
    }

    private void WeaveCall(CallSite site)
    {
        try
        {
            if (site.Kind is { } kind && site.Function is { } function && site.Fits(function, kind)) site.Bind(_gradients.Of(function, kind), function);
            else if (_options.NativeAot) _diagnostics.Add(site.Unbound());
        }
        catch (RunTimeOnlyException e)
        {
            if (_options.NativeAot) _diagnostics.Add(site.Unbound(e.Message));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong with one method is said about that method.")]
    private void Try(MethodDefinition method, Action weave)
    {
        try
        {
            weave();
        }
        catch (NotDifferentiableException e)
        {
            if (!_refused.Add(new NotDifferentiablePlace(e.Method, e.ILOffset, e.Reason))) return;
            var message = $"{TapePrinter.Describe(e.Method)} cannot be differentiated: {e.Reason}";
            var column = e.SourceFile is not null && SourceLines.Find(e.Method, e.ILOffset) is { } place && place.Line == e.Line ? place.Column : 0;
            if (e.SourceFile is null) _diagnostics.Add(Diagnostic.At("CAD001", message, SourcePoints.First(method)));
            else _diagnostics.Add(new Diagnostic("CAD001", message, e.SourceFile, e.Line ?? 0, column));
        }
        catch (RunTimeOnlyException e)
        {
            // A marked method is compiled at run time instead, which only NativeAOT cannot; a stub has nothing else to call.
            if (_options.NativeAot || Has<GradientOfAttribute>(method))
                _diagnostics.Add(Diagnostic.At("CAD002", $"the gradient of {method.FullName} cannot be woven: {e.Message}", SourcePoints.First(method)));
        }
        catch (StubException e)
        {
            _diagnostics.Add(Diagnostic.At("CAD003", e.Message, e.Place));
        }
        catch (Exception e)
        {
            _diagnostics.Add(Diagnostic.At(
                "CAD900", $"{method.FullName} made the weaver fail, which is a mistake in the weaver: {e.GetType().Name}: {e.Message}",
                SourcePoints.First(method)));
        }
    }
}
