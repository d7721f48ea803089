using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>What kind of memory a <see cref="Place"/> is in.</summary>
public enum PlaceKind
{
    /// <summary>An element of an array: inputs are the array and one index per dimension.</summary>
    Element,

    /// <summary>A field of an object, or what is in a box: the input is the object.</summary>
    Field,

    /// <summary>A static field: no input.</summary>
    Static,

    /// <summary>A slot of a save buffer: inputs are the buffer and the index.</summary>
    Saved,
}

/// <summary>
/// Where in memory a load or store goes, apart from the run-time operands: the root type and the path of struct fields below it.
/// Two accesses can touch the same memory only when their places are equal (see <see cref="AliasKey"/>).
/// </summary>
public sealed class Place
{
    /// <summary>Creates a place; <paramref name="root"/> is the array, object or buffer type.</summary>
    internal Place(PlaceKind kind, Type root, params FieldInfo[] path)
    {
        Kind = kind;
        Root = root;
        Path = path;
        Declared = path.Length > 0 ? path[^1].FieldType
            : kind == PlaceKind.Field ? root
            : kind == PlaceKind.Saved ? root.GetGenericArguments()[0]
            : root.GetElementType()!;
        Type = StackTypes.Of(Declared);
    }

    /// <summary>The kind of memory.</summary>
    public PlaceKind Kind { get; }

    /// <summary>The type of the array, object or buffer; the declaring type for a static field.</summary>
    public Type Root { get; }

    /// <summary>Fields from the root down to the leaf.</summary>
    public FieldInfo[] Path { get; }

    /// <summary>The declared type of the leaf.</summary>
    public Type Declared { get; }

    /// <summary>The stack type of the leaf.</summary>
    public Type Type { get; }

    internal int Rank => Kind == PlaceKind.Element ? Root.GetArrayRank() : 0;

    /// <summary>How many operands say which memory: base and indices.</summary>
    internal int OperandCount => Kind switch
    {
        PlaceKind.Static => 0,
        PlaceKind.Field => 1,
        PlaceKind.Saved => 2,
        _ => 1 + Rank,
    };

    /// <summary>
    /// Memory with different keys never overlaps. Array elements of reference type share one key (arrays are covariant), fields are
    /// told apart by the innermost field (a struct inside an array and the same struct inside an object are different roots).
    /// </summary>
    internal object AliasKey => field ??= Kind switch
    {
        PlaceKind.Element when Path.Length == 0 => Type.IsValueType ? (Kind, Type, Rank) : (Kind, typeof(object), Rank),
        PlaceKind.Saved => (Kind, Root, 0),
        PlaceKind.Field when Path.Length == 0 => (Kind, Root, 0),
        _ => (Kind, Path[^1].Module, Path[^1].MetadataToken),
    };

    /// <summary>The same kind of memory by the same way.</summary>
    internal bool IsSame(Place other) => Kind == other.Kind && Root == other.Root && Path.Length == other.Path.Length
        && Path.Zip(other.Path).All(f => f.First.HasSameMetadataDefinitionAs(f.Second) && f.First.DeclaringType == f.Second.DeclaringType);

    internal Place With(params FieldInfo[] below) => new(Kind, Root, [.. Path, .. below]);

    /// <summary>As C# would write it, with the given names of the operands.</summary>
    internal string Render(IReadOnlyList<string> operands)
    {
        var path = string.Concat(Path.Skip(Kind == PlaceKind.Static ? 1 : 0).Select(f => "." + f.Name));
        return Kind switch
        {
            PlaceKind.Static => $"{Path[0].DeclaringType!.Name}.{Path[0].Name}{path}",
            PlaceKind.Field => operands[0] + path,
            _ => $"{operands[0]}[{string.Join(", ", operands.Skip(1))}]{path}",
        };
    }
}
