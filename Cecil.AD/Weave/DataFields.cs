using System.Reflection;
using Cecil.AD.Read.Il;
using Mono.Cecil;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace Cecil.AD.Weave;

/// <summary>
/// Copies of the data that compilers keep for array literals: a literal in a method of another assembly is inlined with the method, its
/// data, which only that assembly can name, has to come along.
/// </summary>
internal sealed class DataFields(ModuleDefinition module, ReferenceSet references, TypeDefinition holder)
{
    private readonly Dictionary<FieldInfo, FieldDefinition> _copies = [];
    private readonly Dictionary<int, TypeDefinition> _types = [];

    /// <exception cref="NotVisibleException">The field holds no such data, or its assembly has no file.</exception>
    public FieldReference CopyOf(FieldInfo field)
    {
        if (_copies.TryGetValue(field, out var known)) return known;
        using var source = AssemblyFiles.Open(field.Module, symbols: false);
        if (source?.LookupToken(field.MetadataToken) is not FieldDefinition { InitialValue: { Length: > 0 } data })
            throw new NotVisibleException($"the field {field.DeclaringType}.{field.Name}");
        var copy = new FieldDefinition(
            $"Data{_copies.Count}",
            FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.HasFieldRVA,
            OfSize(data.Length))
        { InitialValue = data };
        holder.Fields.Add(copy);
        return _copies[field] = copy;
    }

    private TypeDefinition OfSize(int size)
    {
        if (_types.TryGetValue(size, out var known)) return known;
        var type = new TypeDefinition("", $"Bytes{size}", TypeAttributes.NestedAssembly | TypeAttributes.ExplicitLayout | TypeAttributes.Sealed,
            module.ImportReference(references.Find(typeof(ValueType).FullName!)!))
        {
            PackingSize = 1,
            ClassSize = size,
        };
        holder.NestedTypes.Add(type);
        return _types[size] = type;
    }
}
