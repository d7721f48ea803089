using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>
/// Checks method bodies by the rules of ECMA-335 partition III: what passes is type safe. One line for each error; a path through a
/// method ends at its first one.
/// </summary>
internal static class ILVerifier
{
    public static IReadOnlyList<string> Verify(MethodDefinition method) => Verify(method, new TypeModel(method.Module));

    public static IReadOnlyList<string> Verify(ModuleDefinition module, Func<MethodDefinition, bool>? which = null)
    {
        var types = new TypeModel(module);
        return [.. Methods(module).Where(m => m.HasBody && !IsBoundByTheRuntime(m) && (which?.Invoke(m) ?? true)).SelectMany(m => Verify(m, types))];
    }

    /// <summary>All methods of a module, those of nested types included.</summary>
    public static IEnumerable<MethodDefinition> Methods(ModuleDefinition module) => module.GetTypes().SelectMany(t => t.Methods);

    /// <summary>An [UnsafeAccessor] is declared without a body, though not as abstract or native.</summary>
    private static bool IsBoundByTheRuntime(MethodDefinition method) => method.CustomAttributes.Any(a => a.AttributeType.Name == "UnsafeAccessorAttribute");

    private static IReadOnlyList<string> Verify(MethodDefinition method, TypeModel types) =>
        method.HasBody ? new BodyVerifier(method, types).Run() : [];

    /// <summary>Unsafe code shows pointers in its signature or locals, or takes memory on the stack.</summary>
    public static bool IsUnsafe(MethodDefinition method) =>
        method.Parameters.Any(p => IsPointer(p.ParameterType)) || IsPointer(method.ReturnType)
        || method.Body.Variables.Any(v => IsPointer(v.VariableType)) || method.Body.Instructions.Any(i => i.OpCode.Code == Code.Localloc);

    private static bool IsPointer(TypeReference type) =>
        type is PointerType or PinnedType or FunctionPointerType || (type is TypeSpecification part && IsPointer(part.ElementType));
}
