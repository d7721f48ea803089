using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// A part of the trace that may be traced again: the function, or the iterations of a loop. The loops and objects in it are known by where
/// they are met, so that what was learnt of them in one attempt is found again in the next, and is never taken for that of others.
/// </summary>
internal sealed class TracePart
{
    private readonly Dictionary<(Loop, bool IsPeeled, Origin? Call, int Nth), LoopFacts> _loops = [];
    private readonly Dictionary<(Origin?, int Nth), int> _objects = [];
    private readonly Dictionary<object, int> _met = [];

    /// <summary>A new attempt: everything is met for the first time.</summary>
    public void Begin() => _met.Clear();

    /// <summary>What is known of a loop that is met in a method that was called there.</summary>
    public LoopFacts Facts(Loop loop, bool isPeeled, Origin? call, Func<HashSet<int>> guess)
    {
        var key = (loop, isPeeled, call, Nth((loop, isPeeled, call)));
        if (!_loops.TryGetValue(key, out var facts)) _loops.Add(key, facts = new LoopFacts(guess()));
        return facts;
    }

    /// <summary>The number of the object that is made there: the same in each attempt, and that of no other object.</summary>
    public int Number(Origin? at, Func<int> next)
    {
        var key = (at, Nth((object?)at ?? this));
        if (!_objects.TryGetValue(key, out var number)) _objects.Add(key, number = next());
        return number;
    }

    private int Nth(object what) => _met[what] = _met.GetValueOrDefault(what) + 1;
}
