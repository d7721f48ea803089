namespace Cecil.AD.Tests.Interpret;

/// <summary>Keeps what was made last, for tests that ask for the same thing several times in a row.</summary>
internal sealed class Latest<TKey, T> where TKey : notnull
{
    private readonly Lock _gate = new();
    private (TKey Key, T Value)? _kept;

    public T Get(TKey key, Func<T> make)
    {
        lock (_gate)
        {
            if (_kept is not { } kept || !kept.Key.Equals(key)) _kept = kept = (key, make());
            return kept.Value;
        }
    }
}
