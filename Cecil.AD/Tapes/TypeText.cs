namespace Cecil.AD.Tapes;

/// <summary>Types in the text of tapes: as C# writes them, nested ones behind the types around them, so that a reader can find them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(nint)] = "nint",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(bool)] = "bool",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <param name="type">The type.</param>
    /// <param name="prefix">What to write before the name of an outermost type: its namespace, or nothing.</param>
    public static string Of(Type type, Func<Type, string> prefix)
    {
        if (type.HasElementType)
        {
            var suffix = type.IsArray ? $"[{new string(',', type.GetArrayRank() - 1)}]" : type.IsPointer ? "*" : "&";
            return Of(type.GetElementType()!, prefix) + suffix;
        }

        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        var arguments = type.GetGenericArguments();
        List<Type> around = [type];
        while (around[0].DeclaringType is { } outer) around.Insert(0, outer);
        var (text, used) = (prefix(around[0]), 0);
        foreach (var level in around)
        {
            if (level != around[0]) text += ".";
            text += Simple(level);
            var until = level.GetGenericArguments().Length;
            if (until > used) text += "<" + string.Join(", ", arguments[used..until].Select(a => Of(a, prefix))) + ">";
            used = until;
        }

        return text;
    }

    /// <summary>The type of a keyword.</summary>
    public static Type? Find(string keyword) => Keywords.FirstOrDefault(k => k.Value == keyword).Key;

    /// <summary>The name without the number of type parameters.</summary>
    public static string Simple(Type type) => type.Name.Split('`')[0];
}
