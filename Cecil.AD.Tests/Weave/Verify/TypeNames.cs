using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>The short names of types in error messages: <c>double[]</c>, <c>System.Collections.Generic.List&lt;int&gt;</c>.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> _keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Char"] = "char",
        ["System.SByte"] = "sbyte",
        ["System.Byte"] = "byte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.IntPtr"] = "nint",
        ["System.UIntPtr"] = "nuint",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Void"] = "void",
    };

    public static string Of(TypeReference type) => type switch
    {
        ArrayType array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType pointer => Of(pointer.ElementType) + "&",
        PointerType pointer => Of(pointer.ElementType) + "*",
        GenericInstanceType generic => $"{Of(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Of))}>",
        IModifierType modified => Of(modified.ElementType),
        PinnedType pinned => Of(pinned.ElementType),
        _ => _keywords.GetValueOrDefault(type.FullName) ?? Plain(type.FullName),
    };

    private static string Plain(string name)
    {
        var tick = name.LastIndexOf('`');
        return tick < 0 || name.IndexOf('/', tick) >= 0 ? name : name[..tick];
    }
}
