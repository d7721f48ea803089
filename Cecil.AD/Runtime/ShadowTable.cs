using System.ComponentModel;
using System.Runtime.CompilerServices;
using Cecil.AD.Types;

namespace Cecil.AD.Runtime;

/// <summary>
/// Shadows of memory that the differentiated code did not make itself: captured arrays, static arrays, rows of such arrays. One per
/// reference and call, found by identity, so that two ways to one array share a shadow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShadowTable : IHoldsNoNumbers
{
    private const int Remembered = 32;

    private readonly Dictionary<object, object> _shadows = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _taken = new(ReferenceEqualityComparer.Instance);
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
        if (primal is null || shadow is null || !_shadows.TryAdd(primal, shadow)) return;
        _taken.Add(shadow);
        foreach (var (inner, innerShadow) in Shapes.References(primal, shadow)) Add(inner, innerShadow);
    }

    /// <summary>
    /// The shadow of a reference that was loaded from memory, given what the shadow of that memory holds: the shadow itself, unless
    /// code that is not followed has put something else into the memory.
    /// </summary>
    public T? OfLoaded<T>(T? primal, T? loaded) where T : class
    {
        if (primal is null) return null;
        if (Recent(primal) is { } recent) return (T)recent;
        AddRoots();
        if (!_shadows.ContainsKey(primal) && loaded is not null && !ReferenceEquals(loaded, primal) && loaded.GetType() == primal.GetType()
            && !_taken.Contains(loaded))
            Add(primal, loaded);
        return Of(primal);
    }

    /// <summary>The shadow of a reference; a zeroed one is made when it is first asked for, with shadows for all that it leads to.</summary>
    public T? Of<T>(T? primal) where T : class
    {
        if (primal is null) return null;
        if (Recent(primal) is { } recent) return (T)recent;
        AddRoots();
        if (!_shadows.TryGetValue(primal, out var shadow)) shadow = Shapes.Zeroed(primal, _shadows, _taken);
        (_recent ??= new (object, object)[Remembered])[PlaceOf(primal)] = (primal, shadow);
        return (T)shadow;
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
