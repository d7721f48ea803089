namespace Cecil.AD.Rules;

/// <summary>What the bodies in this folder ask of their arguments: plain ifs that throw what the originals throw.</summary>
internal static class Require
{
    internal static void NotNull(object? argument, string name)
    {
        if (argument is null) throw new ArgumentNullException(name);
    }

    internal static void NotNull(object? first, string firstName, object? second, string secondName)
    {
        NotNull(first, firstName);
        NotNull(second, secondName);
    }

    internal static void NotNegative(int value, string name)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(name);
    }

    /// <summary>The elements [index, index + length) are among those available.</summary>
    internal static void Range(int index, int length, int available)
    {
        NotNegative(index, nameof(index));
        NotNegative(length, nameof(length));
        if (index > available - length) throw new ArgumentException("The range does not lie within the array.");
    }

    /// <summary>Offsets and counts of bytes are of whole elements.</summary>
    internal static void WholeElements(int first, int second, int count, int size)
    {
        NotNegative(first, nameof(first));
        NotNegative(second, nameof(second));
        NotNegative(count, nameof(count));
        if ((first % size | second % size | count % size) != 0) throw new NotSupportedException("Copies of parts of numbers have no derivative.");
    }

    /// <summary>A sequence has what is asked of it: an element, one that matches, only one.</summary>
    internal static void That(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }

    internal static void Found(bool found) => That(found, "The sequence has no such element.");
}
