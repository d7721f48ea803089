namespace Cecil.AD.Rules;

/// <summary>The default comparers, which the runtime makes per type, as classes with a plain comparison.</summary>
[SubstitutesFor(typeof(Comparer<>))]
internal static class ComparerSubstitutions
{
    internal static Comparer<T> get_Default<T>()
        where T : IComparable<T> => new NaturalOrder<T>();

    internal static Comparer<T> Create<T>(Comparison<T> comparison)
    {
        Require.NotNull(comparison, nameof(comparison));
        return new Created<T>(comparison);
    }

    private sealed class Created<T>(Comparison<T> comparison) : Comparer<T>
    {
        public override int Compare(T? x, T? y) => comparison(x!, y!);
    }
}

/// <summary>See <see cref="ComparerSubstitutions"/>.</summary>
[SubstitutesFor(typeof(EqualityComparer<>))]
internal static class EqualityComparerSubstitutions
{
    internal static EqualityComparer<T> get_Default<T>()
        where T : IEquatable<T> => new NaturalEquality<T>();
}

/// <summary>Delegates are equal by method and object; the library finds their comparer by reflection.</summary>
[SubstitutesFor(typeof(EqualityComparer<>))]
internal static class DelegateComparerSubstitutions
{
    internal static EqualityComparer<T> get_Default<T>()
        where T : Delegate => new DelegateEquality<T>();
}
