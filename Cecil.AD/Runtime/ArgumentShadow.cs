using System.ComponentModel;

namespace Cecil.AD.Runtime;

/// <summary>
/// The shadow of an argument that is an object: a zeroed one, or the caller's container, into which the gradient is added then at once. What
/// the argument leads to was walked through when it was made, and is known until the shadow is given back. Shadows come from a pool of the
/// calling thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArgumentShadow
{
    /// <summary>The first of those that are free; each leads to the next.</summary>
    [ThreadStatic] private static ArgumentShadow? t_free;

    private readonly IdentityMap _pairs = new();
    private ArgumentShadow? _next;
    private object? _root;
    private bool _isCallers;
    private double[] _before = [];
    private object?[] _references = [];

    /// <summary>One that is nobody's shadow yet.</summary>
    public static ArgumentShadow Rent()
    {
        var shadow = t_free ?? new ArgumentShadow();
        t_free = shadow._next;
        return shadow;
    }

    /// <summary>A zeroed shadow of an argument.</summary>
    public T? ZeroLike<T>(T? argument) where T : class
    {
        _isCallers = false;
        _root = argument is null ? null : Shapes.Zeroed(argument, _pairs);
        return (T?)_root;
    }

    /// <summary>
    /// The container itself where it has an object of the same type and length for every object of the argument, and has them for itself;
    /// otherwise a zeroed shadow.
    /// </summary>
    public T? In<T>(T? argument, T? container) where T : class
    {
        _isCallers = argument is not null && container is not null && ArePaired(argument, container);
        if (!_isCallers)
        {
            _pairs.Clear();
            return ZeroLike(argument);
        }

        Exchange(isRestored: false);
        _root = container;
        return container;
    }

    /// <summary>Is no number in the shadow NaN?</summary>
    public bool AreNumbers()
    {
        for (var i = 0; i < _pairs.Count; i++)
            if (!_pairs[i].Facts.AreNumbers(_pairs[i].Second)) return false;
        return true;
    }

    /// <summary>Puts the numbers back as they were before a gradient was added.</summary>
    public void Rewind()
    {
        if (_isCallers) Exchange(isRestored: true);
        else for (var i = 0; i < _pairs.Count; i++) _pairs[i].Facts.SetToZero(_pairs[i].Second);
    }

    /// <summary>Takes note of what refers to what in the shadow: a function that moves what its argument refers to moves that of the shadow.</summary>
    public void KeepReferences()
    {
        var next = 0;
        for (var i = 0; i < _pairs.Count; i++)
        {
            foreach (ref var held in _pairs[i].Facts.References(_pairs[i].Second))
            {
                if (next == _references.Length) Array.Resize(ref _references, Math.Max(16, 2 * next));
                _references[next++] = held;
            }
        }
    }

    /// <summary>Puts the references back as they were.</summary>
    public void RestoreReferences()
    {
        var next = 0;
        for (var i = 0; i < _pairs.Count; i++)
            foreach (ref var held in _pairs[i].Facts.References(_pairs[i].Second)) held = _references[next++];
        Array.Clear(_references, 0, next);
    }

    /// <summary>Adds the numbers to the caller's container, unless that is the shadow.</summary>
    public void AddInto(object? container)
    {
        if (!_isCallers) Shapes.AddInto(container, _root);
    }

    /// <summary>Gives it back to the pool.</summary>
    public void Return()
    {
        _root = null;
        if (_pairs.Count > IdentityMap.MostKept) return;
        _pairs.Clear();
        (_next, t_free) = (t_free, this);
    }

    private void Exchange(bool isRestored)
    {
        var count = 0;
        for (var i = 0; i < _pairs.Count; i++) _pairs[i].Facts.Exchange(_pairs[i].Second, ref _before, ref count, isRestored);
    }

    private bool ArePaired(object argument, object container)
    {
        if (!Pair(argument, container)) return false;
        for (var i = 0; i < _pairs.Count; i++)
        {
            var second = _pairs[i].Second;
            var held = _pairs[i].Facts.Leading(_pairs[i].First).GetEnumerator();
            while (held.MoveNext())
                if (held.Current is { } first && !Pair(first, held.In(second))) return false;
        }

        // What is read as the argument must not change while the gradient is added.
        for (var i = 0; i < _pairs.Count; i++)
            if (_pairs.Find(_pairs[i].Second) >= 0) return false;
        return true;
    }

    /// <summary>Gives an object of the argument its counterpart; false where it cannot be that.</summary>
    private bool Pair(object first, object? second)
    {
        var facts = ObjectFacts.Of(first);
        if (!facts.LeadsToNumbers) return true;
        if (second is null || !facts.IsPlacedByOrder || !facts.AreAlike(first, second)) return false;
        ref var pair = ref _pairs.Of(first, facts, out var isNew);
        if (isNew) pair.Second = second;
        return ReferenceEquals(pair.Second, second);
    }
}
