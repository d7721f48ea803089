using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>
/// Which member a name in the text of a tape means. The printer asks too: where the short form would mean another member, it writes a
/// longer one.
/// </summary>
internal static class MemberText
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The name that stands for constructors.</summary>
    public const string Constructor = "new";

    /// <summary>The place of an access by its first operand's type (null for a literal null), the number of indices and the names of fields.</summary>
    public static Place? PlaceOf(Type? operand, int indices, ReadOnlySpan<string> path)
    {
        if (operand is null) return null;
        if (indices == 1 && RuntimeCalls.IsBuffer(operand)) return new Place(PlaceKind.Saved, operand);
        if (indices > 0)
        {
            return operand.IsArray && operand.GetArrayRank() == indices && FieldsOf(operand.GetElementType()!, path) is { } below
                ? new Place(PlaceKind.Element, operand, below)
                : null;
        }

        if (FieldsOf(operand, path) is not { } fields) return null;
        if (operand.IsValueType) return new Place(PlaceKind.Field, operand, fields);
        return fields.Length > 0 ? new Place(PlaceKind.Field, fields[0].DeclaringType!, fields) : null;
    }

    /// <summary>The place of a static field and of fields of the struct that it holds.</summary>
    public static Place? StaticPlaceOf(Type type, string[] path)
    {
        if (path.Length == 0 || type.GetField(path[0], All) is not { IsStatic: true } field) return null;
        return FieldsOf(field.FieldType, path.AsSpan(1)) is { } below ? new Place(PlaceKind.Static, type, [field, .. below]) : null;
    }

    /// <summary>Fields from a type down; a name means the field of the most derived class that has it.</summary>
    public static FieldInfo[]? FieldsOf(Type type, ReadOnlySpan<string> path)
    {
        var fields = new FieldInfo[path.Length];
        for (var i = 0; i < path.Length; i++)
        {
            var name = path[i];
            if (Array.FindLast(Structs.Fields(type), f => f.Name == name) is not { } field) return null;
            (fields[i], type) = (field, field.FieldType);
        }

        return fields;
    }

    /// <summary>A static or instance field of the type itself; the path is its name.</summary>
    public static FieldInfo? Field(Type type, string[] path) => path.Length == 1 ? type.GetField(path[0], All) : null;

    /// <summary>Methods of the type itself by name and generic arguments.</summary>
    public static IEnumerable<MethodBase> Methods(Type type, string name, Type[] generic)
    {
        if (name == Constructor) return type.GetConstructors(All & ~BindingFlags.Static);
        return type.GetMethods(All).Where(m => m.Name == name && m.GetGenericArguments().Length == generic.Length)
            .Select(m => generic.Length > 0 ? m.MakeGenericMethod(generic) : m);
    }

    /// <summary>What a call's operands are for, in order: the object, then the parameters.</summary>
    public static Type[] OperandTypes(MethodBase method)
    {
        var parameters = method.GetParameters().Select(p => p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType);
        return method.IsStatic || method.IsConstructor ? [.. parameters] : [method.DeclaringType!, .. parameters];
    }

    /// <summary>May a call of the method have operands of these types (null for a literal null)? A rule takes more behind them.</summary>
    public static bool Takes(MethodBase method, IReadOnlyList<Type?> operands, bool isRule)
    {
        var declared = OperandTypes(method);
        return (isRule ? declared.Length >= operands.Count : declared.Length == operands.Count)
            && operands.Zip(declared).All(x => Fits(x.First, StackTypes.Of(x.Second)));
    }

    private static bool Fits(Type? operand, Type declared) =>
        operand is null ? !declared.IsValueType : operand == declared || (!operand.IsValueType && declared.IsAssignableFrom(operand));
}
