using System.Reflection;

namespace Cecil.AD.Read.State;

/// <summary>
/// Where a trace was made on an assumption that does not hold, so that it has to be made again. Only what is kept of a trace counts: an
/// attempt at a loop that is thrown away did not know the loop yet.
/// </summary>
internal sealed class Findings
{
    /// <summary>Slots that chose among objects but had to hold one real object.</summary>
    public HashSet<JoinSlot> ChoicesInVain { get; } = [];

    /// <summary>Finally blocks that matter, by the number of their clause.</summary>
    public HashSet<(MethodBase Method, int Clause)> Finallys { get; } = [];

    public void Clear()
    {
        ChoicesInVain.Clear();
        Finallys.Clear();
    }

    public void Add(Findings others)
    {
        ChoicesInVain.UnionWith(others.ChoicesInVain);
        Finallys.UnionWith(others.Finallys);
    }
}
