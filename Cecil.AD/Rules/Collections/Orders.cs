namespace Cecil.AD.Rules;

/// <summary>Compares positions of an array, counted from its element at start, by the elements there.</summary>
internal sealed class ElementOrder<T>(T[] items, int start, IComparer<T> comparer) : IComparer<int>
{
    public int Compare(int x, int y) => comparer.Compare(items[start + x], items[start + y]);
}

/// <summary>A comparison as a comparer.</summary>
internal sealed class ComparisonOrder<T>(Comparison<T> comparison) : IComparer<T>
{
    public int Compare(T? x, T? y) => comparison(x!, y!);
}

/// <summary>What Comparer.Default does for types that compare themselves: null comes first, and of doubles NaN.</summary>
internal sealed class NaturalOrder<T> : Comparer<T>
    where T : IComparable<T>
{
    public override int Compare(T? x, T? y)
    {
        if (x is null) return y is null ? 0 : -1;
        return y is null ? 1 : x.CompareTo(y);
    }
}

/// <summary>What EqualityComparer.Default does for types that say what they equal: NaN equals NaN.</summary>
internal sealed class NaturalEquality<T> : EqualityComparer<T>
    where T : IEquatable<T>
{
    public override bool Equals(T? x, T? y) => x is null ? y is null : y is not null && x.Equals(y);

    public override int GetHashCode(T value) => value is null ? 0 : value.GetHashCode();
}

/// <summary>What EqualityComparer.Default does for delegates.</summary>
internal sealed class DelegateEquality<T> : EqualityComparer<T>
    where T : Delegate
{
    public override bool Equals(T? x, T? y) => object.Equals(x, y);

    public override int GetHashCode(T value) => value is null ? 0 : value.GetHashCode();
}
