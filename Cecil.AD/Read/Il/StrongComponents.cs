namespace Cecil.AD.Read.Il;

/// <summary>Strongly connected components (R. Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972), without recursion.</summary>
internal static class StrongComponents
{
    /// <summary>The components of part of a graph that have a cycle.</summary>
    public static List<HashSet<int>> Cycles(IReadOnlyList<Block> blocks, HashSet<int> nodes)
    {
        Dictionary<int, int> index = [], low = [];
        Stack<int> members = [];
        HashSet<int> isMember = [];
        List<HashSet<int>> cycles = [];
        foreach (var node in nodes.Order()) if (!index.ContainsKey(node)) Visit(node);
        return cycles;

        void Visit(int root)
        {
            Stack<(int Node, int Next)> path = [];
            Enter(root);
            while (path.TryPop(out var at))
            {
                var (v, successors) = (at.Node, blocks[at.Node].Successors);
                if (at.Next == successors.Count)
                {
                    if (path.TryPeek(out var from)) low[from.Node] = Math.Min(low[from.Node], low[v]);
                    if (low[v] == index[v]) Finish(v);
                    continue;
                }

                path.Push((v, at.Next + 1));
                var s = successors[at.Next];
                if (!nodes.Contains(s)) continue;
                if (!index.TryGetValue(s, out var earlier)) Enter(s);
                else if (isMember.Contains(s)) low[v] = Math.Min(low[v], earlier);
            }

            void Enter(int v)
            {
                index[v] = low[v] = index.Count;
                members.Push(v);
                isMember.Add(v);
                path.Push((v, 0));
            }
        }

        void Finish(int root)
        {
            HashSet<int> component = [];
            int member;
            do
            {
                isMember.Remove(member = members.Pop());
                component.Add(member);
            }
            while (member != root);
            if (component.Count > 1 || blocks[root].Successors.Contains(root)) cycles.Add(component);
        }
    }
}
