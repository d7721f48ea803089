using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// A part of the trace that may be traced again: the function, or the iterations of a loop. The loops and objects in it are known by where
/// they are met, so that what was learnt of them in one attempt is found again in the next, and is never taken for that of others.
/// </summary>
internal sealed class TracePart
{
    private readonly Dictionary<(Loop, bool IsPeeled, Origin? Call, int Nth), LoopFacts> _loops = [];
    private readonly Dictionary<(Loop, bool IsPeeled, Origin? Call), int> _met = [];

    public ObjectNumbers Objects { get; } = new();

    public Findings Findings { get; } = new();

    /// <summary>How many instructions of it are on the tape; those of attempts that were thrown away do not count.</summary>
    public int Played { get; set; }

    /// <summary>A new attempt: everything is met for the first time.</summary>
    public void Begin()
    {
        _met.Clear();
        Objects.Begin();
        Findings.Clear();
        Played = 0;
    }

    /// <summary>A part of this one is done.</summary>
    public void Add(TracePart inner)
    {
        Findings.Add(inner.Findings);
        Played += inner.Played;
    }

    /// <summary>What is known of a loop that is met in a method that was called there.</summary>
    public LoopFacts Facts(Loop loop, bool isPeeled, Origin? call, Func<HashSet<int>> guess)
    {
        var place = (loop, isPeeled, call);
        var nth = _met[place] = _met.GetValueOrDefault(place) + 1;
        var key = (loop, isPeeled, call, nth);
        if (!_loops.TryGetValue(key, out var facts)) _loops.Add(key, facts = new LoopFacts(guess()));
        return facts;
    }
}
