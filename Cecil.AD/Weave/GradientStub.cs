using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Cecil.AD.Compile;

namespace Cecil.AD.Weave;

/// <summary>A [GradientOf] stub that fits no function.</summary>
internal sealed class StubException(string message, SequencePoint? place) : Exception(message)
{
    public SequencePoint? Place { get; } = place;
}

/// <summary>Gives [GradientOf] stubs their bodies.</summary>
internal sealed class GradientStub(WovenAssembly assembly, WovenGradients gradients)
{
    /// <summary>What a stub's signature asks for; <paramref name="Outs"/> are the positions of the arguments whose derivatives go to out parameters.</summary>
    private sealed record Fit(Function Function, GradientKind Kind, int[] Outs);

    public void Weave(MethodDefinition definition)
    {
        var stub = (MethodInfo)assembly.LoadedMethod(definition);
        var attribute = stub.GetCustomAttribute<GradientOfAttribute>()!;
        var type = attribute.DeclaringType ?? stub.DeclaringType!;
        var candidates = type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.Name == attribute.Method && m != stub && m.IsStatic == stub.IsStatic
            && (m.IsStatic || type.IsAssignableFrom(stub.DeclaringType))).ToArray();
        Fit[] fits = [.. candidates.Select(c => Match(stub, c)).OfType<Fit>()];
        if (stub.ContainsGenericParameters) throw Wrong("a generic stub cannot be woven; declare one for each type that is used");
        if (fits.Length != 1)
            throw Wrong(candidates.Length == 0 ? $"{type.Name} has no {(stub.IsStatic ? "static" : "instance")} method {attribute.Method}"
                : candidates.FirstOrDefault(HasGradient) is not { } shown
                ? $"{Show(candidates[0])} has no gradient: a function takes its arguments by value, has no type parameters, is not virtual, "
                    + "and returns double or float"
                : $"the parameters and the result fit {(fits.Length == 0 ? "no overload" : "several overloads")} of {attribute.Method}; "
                + $"for {Show(shown)} write {string.Join(" or ", Expected(shown))}");
        Write(definition, stub, fits[0]);

        StubException Wrong(string reason) => new($"[GradientOf] on {stub.DeclaringType!.Name}.{stub.Name}: {reason}", Place(definition, candidates));
    }

    /// <summary>A stub without a body has no line; the function beside it has.</summary>
    private SequencePoint? Place(MethodDefinition stub, MethodInfo[] candidates) =>
        candidates.Select(assembly.Own).OfType<MethodDefinition>().Concat(stub.DeclaringType.Methods).Select(
            SourcePoints.First).OfType<SequencePoint>().FirstOrDefault();

    private static Fit? Match(MethodInfo stub, MethodInfo method)
    {
        if (!HasGradient(method)) return null;
        var function = new Function(method, !method.IsStatic, 0);
        Type[] own = [.. method.GetParameters().Select(p => p.ParameterType)];
        Type[] given = [.. stub.GetParameters().Select(p => p.ParameterType)];
        if (given.Length < own.Length || !given.Take(own.Length).SequenceEqual(own)) return null;
        var rest = given[own.Length..];
        if (rest.Length == 0)
            return stub.ReturnType == GradientSignature.Of(function, GradientKind.ValueAndGradient) ? new Fit(function, GradientKind.ValueAndGradient, [])
                : stub.ReturnType == GradientSignature.Of(function, GradientKind.Gradient) ? new Fit(function, GradientKind.Gradient, [])
                : null;
        if (stub.ReturnType != typeof(void) && stub.ReturnType != method.ReturnType) return null;
        if (rest.SequenceEqual(own) && own.All(t => !t.IsValueType)) return new Fit(function, GradientKind.Into, []);
        int[] all = [.. Enumerable.Range(0, own.Length)];
        int[] differentiable = [.. all.Where(i => IsDifferentiable(own[i]))];
        foreach (var outs in new[] { all, differentiable })
            if (rest.SequenceEqual(outs.Select(i => own[i].MakeByRefType())) && own.Length < 8) return new Fit(function, GradientKind.ValueAndGradient, outs);
        return null;
    }

    /// <summary>A stub calls one method; a virtual one may be another in a derived class.</summary>
    private static bool HasGradient(MethodInfo method) =>
        !method.ContainsGenericParameters && (!method.IsVirtual || method.IsFinal || method.DeclaringType!.IsSealed)
        && Tapes.StackTypes.IsFloat(method.ReturnType) && GradientSignature.CanBeReturned(method);

    private static bool IsDifferentiable(Type type)
    {
        while (type.IsArray) type = type.GetElementType()!;
        return Tapes.Structs.HasFloat(type);
    }

    private void Write(MethodDefinition definition, MethodInfo stub, Fit fit)
    {
        var woven = gradients.Of(fit.Function, fit.Kind);
        var host = definition.DeclaringType;
        assembly.MakeVisible(woven.DeclaringType, host);
        definition.ImplAttributes = Mono.Cecil.MethodImplAttributes.IL | Mono.Cecil.MethodImplAttributes.Managed;
        definition.Body = new Mono.Cecil.Cil.MethodBody(definition) { InitLocals = true };
        var il = definition.Body.GetILProcessor();
        if (!stub.IsStatic) il.Emit(OpCodes.Ldarg, definition.Body.ThisParameter);
        if (stub is { IsStatic: false, DeclaringType.IsValueType: true })
        {
            il.Emit(OpCodes.Ldobj, host);
            il.Emit(OpCodes.Box, host);
        }

        foreach (var p in definition.Parameters.Take(woven.Parameters.Count - (stub.IsStatic ? 0 : 1))) il.Emit(OpCodes.Ldarg, p);
        il.Emit(OpCodes.Call, woven);
        if (fit.Outs.Length > 0) WriteOuts(definition, stub, fit, il);
        else if (stub.ReturnType == typeof(void)) il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>Takes (value, gradient) apart.</summary>
    private void WriteOuts(MethodDefinition definition, MethodInfo stub, Fit fit, ILProcessor il)
    {
        var host = definition.DeclaringType;
        var pair = GradientSignature.Of(fit.Function, GradientKind.ValueAndGradient);
        var own = GradientSignature.Parameters(fit.Function).Count();
        var result = new VariableDefinition(assembly.Type(pair, host));
        definition.Body.Variables.Add(result);
        il.Emit(OpCodes.Stloc, result);
        for (var i = 0; i < fit.Outs.Length; i++)
        {
            var parameter = definition.Parameters[own + i];
            il.Emit(OpCodes.Ldarg, parameter);
            il.Emit(OpCodes.Ldloc, result);
            il.Emit(OpCodes.Ldfld, assembly.Field(pair.GetField("Item2")!, host, isWrite: false));
            if (own > 1) il.Emit(OpCodes.Ldfld, assembly.Field(pair.GetField("Item2")!.FieldType.GetField($"Item{fit.Outs[i] + 1}")!, host, isWrite: false));
            il.Emit(OpCodes.Stobj, ((ByReferenceType)parameter.ParameterType).ElementType);
        }

        if (stub.ReturnType == typeof(void)) return;
        il.Emit(OpCodes.Ldloc, result);
        il.Emit(OpCodes.Ldfld, assembly.Field(pair.GetField("Item1")!, host, isWrite: false));
    }

    private static string Show(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(p => Tapes.TapePrinter.TypeName(p.ParameterType)))})";

    private static IEnumerable<string> Expected(MethodInfo method)
    {
        var function = new Function(method, !method.IsStatic, 0);
        var parameters = string.Join(", ", method.GetParameters().Select(p => $"{Tapes.TapePrinter.TypeName(p.ParameterType)} {p.Name}"));
        foreach (var kind in new[] { GradientKind.Gradient, GradientKind.ValueAndGradient })
            yield return $"{Tapes.TapePrinter.TypeName(GradientSignature.Of(function, kind))} G({parameters})";
    }
}
