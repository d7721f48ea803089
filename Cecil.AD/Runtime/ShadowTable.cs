using System.ComponentModel;

namespace Cecil.AD.Runtime;

/// <summary>
/// Shadows of memory that the differentiated code did not make itself: captured arrays, static arrays, rows of such arrays. One per
/// reference and call, found by identity, so that two ways to one array share a shadow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShadowTable
{
    private readonly Dictionary<object, object> _shadows = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _taken = new(ReferenceEqualityComparer.Instance);
    private List<(object, object)>? _roots;

    /// <summary>Says that an argument and all that it leads to have this shadow; looked into when a shadow is asked for.</summary>
    public void AddRoot(object? primal, object? shadow)
    {
        if (primal is not null && shadow is not null) (_roots ??= []).Add((primal, shadow));
    }

    /// <summary>The shadow of the object that a delegate is bound to, given the delegate's shadow, if it has one of its own.</summary>
    public object? OfTarget(Delegate function, Delegate? shadow) =>
        function.Target is not { } target || !ObjectLayout.LeadsToNumbers(target.GetType()) ? null
        : shadow?.Target is { } known && !ReferenceEquals(known, target) ? known
        : Of(target);

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
        AddRoots();
        if (_shadows.TryGetValue(primal, out var known)) return (T)known;
        if (loaded is null || ReferenceEquals(loaded, primal) || loaded.GetType() != primal.GetType() || _taken.Contains(loaded)) return Of(primal);
        Add(primal, loaded);
        return loaded;
    }

    /// <summary>The shadow of a reference; a zeroed one is made when it is first asked for, with shadows for all that it leads to.</summary>
    public T? Of<T>(T? primal) where T : class
    {
        if (primal is null) return null;
        AddRoots();
        if (_shadows.TryGetValue(primal, out var shadow)) return (T)shadow;
        return (T)Shapes.Zeroed(primal, _shadows, _taken);
    }

    private void AddRoots()
    {
        if (_roots is not { } roots) return;
        _roots = null;
        foreach (var (argument, known) in roots) Add(argument, known);
    }
}
