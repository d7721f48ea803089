using System.ComponentModel;
using System.Runtime.CompilerServices;
using Cecil.AD.Types;

namespace Cecil.AD.Runtime;

/// <summary>
/// Shadows of memory that the differentiated code did not make itself: captured arrays, static arrays, rows of such arrays. One per
/// reference and call, found by identity, so that two ways to one array share a shadow.
/// </summary>
/// <param name="isLazy">Is the shadow of an object made without those of what it leads to? Whatever follows a reference in it then asks
/// <see cref="OfLoaded"/>, and nothing walks through it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShadowTable(bool isLazy) : IHoldsNoNumbers
{
    private const int Remembered = 32;

    private readonly IdentityMap _shadows = new();

    /// <summary>Objects that are the shadow of something.</summary>
    private readonly IdentityMap _taken = new();
    private List<(object, object)>? _roots;

    /// <summary>Shadows that were asked for, each where its primal's hash says: loops ask for the same few again and again.</summary>
    private (object Primal, object Shadow)[]? _recent;

    /// <summary>Says that an argument and all that it leads to have this shadow; looked into when a shadow is asked for.</summary>
    public void AddRoot(object? primal, object? shadow)
    {
        if (primal is not null && shadow is not null) (_roots ??= []).Add((primal, shadow));
    }

    /// <summary>The shadow of the object that a delegate is bound to, given the delegate's shadow, which may be the delegate itself.</summary>
    public object? OfTarget(Delegate function, Delegate? shadow)
    {
        var (target, known) = (function.Target, shadow?.Target);
        return known is null || ReferenceEquals(known, target) ? Of(target) : known;
    }

    /// <summary>Says that <paramref name="shadow"/> is the shadow of <paramref name="primal"/> (null has none).</summary>
    public void Add(object? primal, object? shadow)
    {
        var next = _shadows.Count;
        Pair(primal, shadow);
        for (; next < _shadows.Count; next++)
        {
            var (first, second) = (_shadows[next].First, _shadows[next].Second);
            var held = _shadows[next].Facts.LeadingOfBoth(first, second).GetEnumerator();
            while (held.MoveNext()) Pair(held.Current, held.In(second));
        }
    }

    private void Pair(object? primal, object? shadow)
    {
        if (primal is null || shadow is null) return;
        ref var pair = ref _shadows.Of(primal, ObjectFacts.Of(primal), out var isNew);
        if (!isNew) return;
        pair.Second = shadow;
        Take(shadow);
    }

    private void Take(object shadow) => _taken.Of(shadow, ObjectFacts.Of(shadow), out _).Second = shadow;

    /// <summary>
    /// The shadow of a reference that was loaded from memory, given what the shadow of that memory holds: the shadow itself, unless
    /// code that is not followed has put something else into the memory.
    /// </summary>
    public T? OfLoaded<T>(T? primal, T? loaded) where T : class
    {
        if (primal is null) return null;
        if (Recent(primal) is { } recent) return (T)recent;
        AddRoots();
        if (_shadows.Find(primal) < 0 && loaded is not null && !ReferenceEquals(loaded, primal) && loaded.GetType() == primal.GetType()
            && _taken.Find(loaded) < 0)
            Add(primal, loaded);
        return Of(primal);
    }

    /// <summary>
    /// The shadow of a reference; a zeroed one is made when it is first asked for, with shadows for all that it leads to, or with null in
    /// their place if the table is lazy.
    /// </summary>
    public T? Of<T>(T? primal) where T : class
    {
        if (primal is null) return null;
        if (Recent(primal) is { } recent) return (T)recent;
        AddRoots();
        var shadow = _shadows.Find(primal) is >= 0 and var known ? _shadows[known].Second : Made(primal);
        (_recent ??= new (object, object)[Remembered])[PlaceOf(primal)] = (primal, shadow);
        return (T)shadow;
    }

    private object Made(object primal)
    {
        var next = _shadows.Count;
        if (!isLazy) Shapes.Zeroed(primal, _shadows);
        else if (ObjectFacts.Of(primal) is { LeadsToNumbers: true } facts) _shadows.Of(primal, facts, out _).Second = facts.CloneAlone(primal);
        if (next == _shadows.Count) return primal;
        var shadow = _shadows[next].Second;
        for (; next < _shadows.Count; next++) Take(_shadows[next].Second);
        return shadow;
    }

    private object? Recent(object primal)
    {
        if (_recent is not { } recent) return null;
        ref var entry = ref recent[PlaceOf(primal)];
        return ReferenceEquals(entry.Primal, primal) ? entry.Shadow : null;
    }

    private static uint PlaceOf(object primal) => (uint)RuntimeHelpers.GetHashCode(primal) % Remembered;

    private void AddRoots()
    {
        if (_roots is not { } roots) return;
        _roots = null;
        foreach (var (argument, known) in roots) Add(argument, known);
    }
}
