using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Read.Il;
using Cecil.AD.Runtime;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Instruction = Mono.Cecil.Cil.Instruction;

namespace Cecil.AD.Weave;

/// <summary>Finds the calls of Autodiff in the target.</summary>
internal sealed class CallSites
{
    private readonly WovenAssembly _assembly;
    private readonly Dictionary<FieldKey, Function> _fields = [];

    /// <param name="assembly">The target.</param>
    /// <param name="methods">Its methods, before anything is added.</param>
    public CallSites(WovenAssembly assembly, IEnumerable<MethodDefinition> methods)
    {
        _assembly = assembly;
        HashSet<FieldKey> kept = [];
        List<(FieldKey Field, Function? Function)> stores = [];
        foreach (var method in methods.Where(m => m.HasBody))
        {
            FieldDefinition[] fields = [.. method.Body.Instructions.Select(Kept).OfType<FieldDefinition>()];
            if (fields.Length == 0) continue;
            foreach (var field in fields) kept.Add(new FieldKey(assembly.Loaded.ManifestModule, field.MetadataToken.ToInt32()));
            // A method that cannot be followed may store anything: then no field is known.
            if (Known(() => DelegateFlow.Stores(CodeOf(method))) is not { } stored) return;
            stores.AddRange(stored);
        }

        foreach (var stored in stores.Where(s => kept.Contains(s.Field)).GroupBy(s => s.Field))
            if (stored.Select(s => s.Function).Distinct().ToArray() is [{ } function]) _fields.Add(stored.Key, function);
    }

    public IReadOnlyList<CallSite> Of(MethodDefinition method)
    {
        if (!method.HasBody || !method.Body.Instructions.Any(UsesAutodiff)) return [];
        var calls = (Known(() => DelegateFlow.Calls(CodeOf(method), _fields)) ?? []).ToDictionary(c => c.Offset);
        // A bound call becomes several instructions and moves the others, so all are found first.
        return [.. method.Body.Instructions.Where(UsesAutodiff).Select(x => new CallSite(_assembly, method, x, calls.GetValueOrDefault(x.Offset)))];
    }

    /// <summary>A method that mentions something that cannot be loaded says nothing.</summary>
    private static IReadOnlyCollection<T>? Known<T>(Func<IReadOnlyCollection<T>> find)
    {
        try
        {
            return find();
        }
        catch (Exception e) when (e is TypeLoadException or MissingMemberException or FileNotFoundException or BadImageFormatException)
        {
            return null;
        }
    }

    private MethodCode CodeOf(MethodDefinition method) => MethodCode.Of(_assembly.LoadedMethod(method))!;

    /// <summary>
    /// The field that an instruction writes, where all writes to it are in this assembly: it is read-only, or the compiler's own (it
    /// keeps delegates that it made, the variables that lambdas capture, and those of iterators and async methods).
    /// </summary>
    private FieldDefinition? Kept(Instruction x) =>
        x.OpCode.Code is Code.Stsfld or Code.Stfld or Code.Ldsflda or Code.Ldflda && x.Operand is FieldReference reference
        && reference.DeclaringType.GetElementType() is TypeDefinition && reference.Resolve() is { } field && field.Module == _assembly.Module
        && (field.IsInitOnly
        || (field.DeclaringType.Name.AsSpan().ContainsAny('<', '$')
        && field.DeclaringType.CustomAttributes.Any(a => a.AttributeType.Name == "CompilerGeneratedAttribute"))) ? field : null;

    private static bool UsesAutodiff(Instruction x) => x.Operand is MethodReference { DeclaringType.FullName: "Cecil.AD.Autodiff" or "Cecil.AD.GradCheck" } m
        && m.Name != nameof(Autodiff.StopGradient);
}

/// <summary>One call of Autodiff in the target.</summary>
internal sealed class CallSite(WovenAssembly assembly, MethodDefinition caller, Instruction instruction, AutodiffCall? call)
{
    /// <summary>What is asked for; null for members of Autodiff that always need the compiler at run time.</summary>
    public GradientKind? Kind => call?.Callee.Name switch
    {
        nameof(Autodiff.Grad) => GradientKind.Gradient,
        nameof(Autodiff.ValueAndGrad) => GradientKind.ValueAndGradient,
        nameof(Autodiff.GradInto) => GradientKind.Into,
        _ => null,
    };

    public Function? Function => call?.Function;

    /// <summary>Does the delegate that the call returns have the signature of the woven gradient? It has not where a conversion widened it.</summary>
    public bool Fits(Function function, GradientKind kind)
    {
        var invoke = call!.Callee.ReturnType.GetMethod("Invoke")!;
        Type[] arguments = [.. GradientSignature.Parameters(function)];
        if (kind == GradientKind.Into) arguments = [.. arguments, .. arguments];
        return invoke.ReturnType == GradientSignature.Of(function, kind) && invoke.GetParameters().Select(p => p.ParameterType).SequenceEqual(arguments);
    }

    /// <summary>Puts the woven gradient in place of the call. The function's delegate is on the stack, and what it is bound to is in it.</summary>
    public void Bind(MethodDefinition woven, Function function)
    {
        var host = caller.DeclaringType;
        assembly.MakeVisible(woven.DeclaringType, host);
        var result = call!.Callee.ReturnType;
        List<Instruction> code = [];
        var target = assembly.Method(typeof(Delegate).GetProperty(nameof(Delegate.Target))!.GetMethod!, host);
        // What can be differentiated again is remembered with the function whose gradient it is.
        if (call.IsDerivative) code.Add(Instruction.Create(OpCodes.Dup));
        // Also where the target is of no use: a function that is null fails here, as it does in Autodiff.
        code.Add(Instruction.Create(OpCodes.Callvirt, target));
        if (function.HasTarget)
        {
            code.Add(Instruction.Create(OpCodes.Castclass, woven.Parameters[0].ParameterType));
        }
        else
        {
            code.Add(Instruction.Create(OpCodes.Pop));
            code.Add(Instruction.Create(OpCodes.Ldnull));
        }

        code.Add(Instruction.Create(OpCodes.Ldftn, woven));
        code.Add(Instruction.Create(OpCodes.Newobj, assembly.Method(result.GetConstructors()[0], host)));
        if (call.IsDerivative)
            code.Add(Instruction.Create(
            OpCodes.Call, assembly.Method(typeof(Primals).GetMethod(nameof(Primals.Bind))!.MakeGenericMethod(result), host)));

        // Short branches may become too short.
        caller.Body.SimplifyMacros();
        if (instruction.Previous is { OpCode.Code: Code.Tail } prefix) prefix.OpCode = OpCodes.Nop;
        // Branches to the call stay branches to it.
        (instruction.OpCode, instruction.Operand) = (code[0].OpCode, code[0].Operand);
        var il = caller.Body.GetILProcessor();
        var last = instruction;
        foreach (var x in code.Skip(1))
        {
            il.InsertAfter(last, x);
            last = x;
        }

        caller.Body.OptimizeMacros();
    }

    public Diagnostic Unbound(string because) => Diagnostic.At("CAD002",
        $"the gradient cannot be compiled before the program runs, as NativeAOT needs it: {because}", SourcePoints.At(caller, instruction.Offset));

    public Diagnostic Unbound()
    {
        var name = ((MethodReference)instruction.Operand).Name;
        return Diagnostic.At("CAD002", Kind is null
            ? $"{name} compiles or reads code at run time, which NativeAOT cannot; leave it to tests"
            : $"{name} is given a function that is known only at run time, and NativeAOT cannot compile its gradient then; "
            + "write the method group or lambda in the call itself, or declare the gradient with [GradientOf]",
            SourcePoints.At(caller, instruction.Offset));
    }
}
