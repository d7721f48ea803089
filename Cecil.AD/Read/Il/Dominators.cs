namespace Cecil.AD.Read.Il;

/// <summary>
/// Immediate dominators by the iteration of K. D. Cooper, T. J. Harvey and K. Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
/// Block a dominates b when every path from the entry to b goes through a.
/// </summary>
internal sealed class Dominators
{
    private readonly int[] _immediate;
    private readonly int[] _position;

    private Dominators(int[] immediate, int[] position)
    {
        _immediate = immediate;
        _position = position;
    }

    /// <summary><paramref name="order"/> is a reverse postorder that starts with the entry.</summary>
    public static Dominators Of(IReadOnlyList<Block> blocks, List<int> order)
    {
        var (immediate, position) = (new int[blocks.Count], new int[blocks.Count]);
        Array.Fill(immediate, -1);
        for (var i = 0; i < order.Count; i++) position[order[i]] = i;
        immediate[order[0]] = order[0];
        var result = new Dominators(immediate, position);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var b in order.Skip(1))
            {
                var common = -1;
                foreach (var p in blocks[b].Predecessors)
                    if (immediate[p] >= 0) common = common < 0 ? p : result.Meet(common, p);
                changed |= immediate[b] != common;
                immediate[b] = common;
            }
        }

        return result;
    }

    public bool Dominates(int a, int b)
    {
        while (_position[b] > _position[a]) b = _immediate[b];
        return a == b;
    }

    private int Meet(int a, int b)
    {
        while (a != b)
        {
            while (_position[a] > _position[b]) a = _immediate[a];
            while (_position[b] > _position[a]) b = _immediate[b];
        }

        return a;
    }
}
