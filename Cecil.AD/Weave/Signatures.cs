using System.Reflection;
using Mono.Cecil;

namespace Cecil.AD.Weave;

/// <summary>One spelling of signatures for the two views of metadata, reflection's and Mono.Cecil's, so that members can be matched.</summary>
internal static class Signatures
{
    public static string Of(MethodBase open) =>
        $"{open.Name}`{(open.IsGenericMethod ? open.GetGenericArguments().Length : 0)}"
        + $"({string.Join(",", open.GetParameters().Select(p => Of(p.ParameterType)))}){Of((open as MethodInfo)?.ReturnType ?? typeof(void))}";

    public static string Of(MethodReference method) =>
        $"{method.Name}`{method.GenericParameters.Count}({string.Join(",", method.Parameters.Select(p => Of(p.ParameterType)))}){Of(method.ReturnType)}";

    private static string Of(Type type)
    {
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "!" : "!!") + type.GenericParameterPosition;
        if (type.IsByRef) return Of(type.GetElementType()!) + "&";
        if (type.IsPointer) return Of(type.GetElementType()!) + "*";
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsFunctionPointer) return "fnptr";
        return type.IsGenericType
            ? $"{type.GetGenericTypeDefinition().FullName}<{string.Join(",", type.GetGenericArguments().Select(Of))}>"
            : type.FullName!;
    }

    private static string Of(TypeReference type) => type switch
    {
        GenericParameter p => (p.Type == GenericParameterType.Type ? "!" : "!!") + p.Position,
        ByReferenceType r => Of(r.ElementType) + "&",
        PointerType p => Of(p.ElementType) + "*",
        ArrayType a => $"{Of(a.ElementType)}[{new string(',', a.Rank - 1)}]",
        FunctionPointerType => "fnptr",
        IModifierType m => Of(m.ElementType),
        PinnedType p => Of(p.ElementType),
        GenericInstanceType g => $"{Of(g.ElementType)}<{string.Join(",", g.GenericArguments.Select(Of))}>",
        _ => type.FullName.Replace('/', '+'),
    };
}
