using System.Reflection;
using Cecil.AD.Types;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>A run of instructions with one entry and one end.</summary>
internal sealed class Block(int index, int first, int last)
{
    public int Index { get; } = index;

    /// <summary>Indices of the first and last instruction.</summary>
    public int First { get; } = first;

    public int Last { get; } = last;

    /// <summary>Where control can go: (taken, fall through) of a conditional branch, (cases…, default) of a switch.</summary>
    public List<int> Successors { get; } = [];

    public List<int> Predecessors { get; } = [];

    /// <summary>The innermost loop around the block.</summary>
    public Loop? Loop { get; set; }

    /// <summary>True when every path from here ends in a throw.</summary>
    public bool AlwaysThrows { get; set; }
}

/// <summary>A natural loop: the blocks that reach a back-edge to the header without leaving through the header.</summary>
internal sealed class Loop(int header)
{
    public int Header { get; } = header;

    public HashSet<int> Blocks { get; } = [header];

    public Loop? Parent { get; set; }
}

/// <summary>
/// Blocks, dominators and natural loops of a method body. A reducible graph is one in which every cycle is entered through a block
/// that dominates it; <see cref="EntryDispatch"/> makes the others so.
/// </summary>
internal sealed class ControlFlowGraph
{
    /// <summary>The successor that stands for the return of the method.</summary>
    public const int Exit = -1;

    /// <summary>The successor that stands for the way of an exception to the caller.</summary>
    public const int Raise = -2;

    private readonly MethodCode _code;
    private readonly List<Block> _blocks = [];

    private ControlFlowGraph(MethodCode code) => _code = code;

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The nodes of the whole method: blocks outside loops, and the headers of outermost loops.</summary>
    public HashSet<int> Nodes => [.. _blocks.Where(b => b.Loop is null || (b.Loop.Parent is null && b.Loop.Header == b.Index)).Select(b => b.Index)];

    public static ControlFlowGraph Of(MethodCode code)
    {
        var graph = new ControlFlowGraph(code);
        graph.FindBlocks();
        var order = graph.ReversePostorder();
        while (EntryDispatch.Rewrite(code.Instructions, graph._blocks, code.Locals.Length) is { } rewritten)
        {
            code.Rewrite(rewritten);
            graph = new ControlFlowGraph(code);
            graph.FindBlocks();
            order = graph.ReversePostorder();
        }

        graph.FindLoops(order, Dominators.Of(graph._blocks, order));
        graph.FindThrows(order);
        graph.LetLoopsEnd();
        return graph;
    }

    /// <summary>The nodes of the loop apart from its header.</summary>
    public HashSet<int> RegionOf(Loop loop)
    {
        HashSet<int> nodes = [];
        foreach (var b in loop.Blocks)
        {
            var inner = Blocks[b].Loop!;
            while (inner != loop && inner.Parent != loop) inner = inner.Parent!;
            if (b != loop.Header && (inner == loop || inner.Header == b)) nodes.Add(b);
        }

        return nodes;
    }

    /// <summary>Where the loop is left for.</summary>
    public IEnumerable<int> Exits(Loop loop) =>
        loop.Blocks.SelectMany(b => Blocks[b].Successors).Where(s => !loop.Blocks.Contains(s)).Distinct();

    private void FindBlocks()
    {
        var instructions = _code.Instructions;
        HashSet<int> leaders = [0];
        foreach (var x in instructions)
        {
            if (x.EndsBlock) leaders.Add(x.End);
            if (x.Operand is int[] targets) leaders.UnionWith(targets);
            else if (x.IsBranch) leaders.Add(x.Int);
            if (x.Handler is >= 0 and var handler) leaders.Add(handler);
        }

        Dictionary<int, int> blockAt = [];
        for (var i = 0; i < instructions.Length;)
        {
            var first = i++;
            while (i < instructions.Length && !leaders.Contains(instructions[i].Offset)) i++;
            blockAt.Add(instructions[first].Offset, _blocks.Count);
            _blocks.Add(new Block(_blocks.Count, first, i - 1));
        }

        foreach (var block in _blocks)
        {
            var last = instructions[block.Last];
            int Target(int offset) => blockAt.TryGetValue(offset, out var target)
                ? target
                : throw _code.Refuse(last.Offset, "the branch goes into the middle of an instruction or behind the method's end");
            if (last.Handler is { } handler)
                block.Successors.AddRange(
                [.. GoesOn(last) ? [Target(last.End)] : Array.Empty<int>(), handler < 0 ? handler : Target(handler)]);
            else if (last.Code == Code.Ret) block.Successors.Add(Exit);
            else if (last.Operand is int[] cases) block.Successors.AddRange([.. cases.Select(Target), Target(last.End)]);
            else if (last.Code is Code.Br or Code.Leave) block.Successors.Add(Target(last.Int));
            else if (last.IsBranch) block.Successors.AddRange([Target(last.Int), Target(last.End)]);
            else if (!last.EndsBlock) block.Successors.Add(Target(last.End));
        }
    }

    /// <summary>Blocks that can be reached, each before its successors except along back-edges. Predecessors are filled on the way.</summary>
    private List<int> ReversePostorder()
    {
        var seen = new bool[_blocks.Count];
        List<int> postorder = [];
        Stack<(int Block, int Next)> path = new([(0, 0)]);
        seen[0] = true;
        while (path.TryPop(out var at))
        {
            var successors = _blocks[at.Block].Successors;
            if (at.Next == successors.Count)
            {
                postorder.Add(at.Block);
                continue;
            }

            path.Push((at.Block, at.Next + 1));
            if (successors[at.Next] is >= 0 and var s)
            {
                _blocks[s].Predecessors.Add(at.Block);
                if (!seen[s]) path.Push((s, 0));
                seen[s] = true;
            }
        }

        postorder.Reverse();
        return postorder;
    }

    private void FindLoops(List<int> order, Dominators dominators)
    {
        Dictionary<int, Loop> byHeader = [];
        var position = order.Select((b, i) => (b, i)).ToDictionary(x => x.b, x => x.i);
        foreach (var b in order)
        {
            foreach (var s in _blocks[b].Successors)
            {
                if (s < 0 || position[s] > position[b]) continue;
                if (!dominators.Dominates(s, b)) throw new InvalidOperationException($"{_code.Method}: a cycle with several entries is left");
                if (!byHeader.TryGetValue(s, out var loop)) byHeader.Add(s, loop = new Loop(s));
                Collect(loop, b);
            }
        }

        // Inner loops have fewer blocks than the loops around them.
        foreach (var loop in byHeader.Values.OrderBy(l => l.Blocks.Count))
        {
            foreach (var b in loop.Blocks)
            {
                var block = _blocks[b];
                if (block.Loop is null) block.Loop = loop;
                else if (Outermost(block.Loop) is var inner && inner != loop) inner.Parent = loop;
            }
        }
    }

    private static Loop Outermost(Loop loop)
    {
        while (loop.Parent is { } parent) loop = parent;
        return loop;
    }

    private void Collect(Loop loop, int latch)
    {
        Stack<int> open = new([latch]);
        while (open.TryPop(out var b))
        {
            if (!loop.Blocks.Add(b)) continue;
            foreach (var p in _blocks[b].Predecessors) open.Push(p);
        }
    }

    private void FindThrows(List<int> order)
    {
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var block = _blocks[order[i]];
            var last = _code.Instructions[block.Last];
            // The finally blocks that an exception runs one after the other are traced once, not wherever something is thrown.
            block.AlwaysThrows = !(ExceptionFlow.IsAdded(last) && last.Handler is not null && GoesOn(last))
                && block.Successors.TrueForAll(s => s >= 0 && _blocks[s].AlwaysThrows) || last.Handler is null && CallsThrowHelper(block);
        }
    }

    /// <summary>A loop that is left for a throw only is left like any other, and what throws comes behind it.</summary>
    private void LetLoopsEnd()
    {
        foreach (var loop in _blocks.Select(b => b.Loop).OfType<Loop>().Distinct())
        {
            int[] exits = [.. Exits(loop)];
            if (!Array.TrueForAll(exits, s => s >= 0 && _blocks[s].AlwaysThrows)) continue;
            foreach (var exit in exits) _blocks[exit].AlwaysThrows = false;
        }
    }

    /// <summary>The library throws through methods that say so.</summary>
    private bool CallsThrowHelper(Block block)
    {
        for (var i = block.First; i <= block.Last; i++)
            if (_code.Instructions[i] is { Code: Code.Call } call && _code.Resolve(call.Int) is MethodBase method && NeverReturns(method)) return true;
        return false;
    }

    /// <summary>Is there something behind the instruction?</summary>
    private bool GoesOn(IlInstruction x) => x.IsCheck || x.Code is not (Code.Throw or Code.Rethrow)
        && !(x.Code == Code.Call && _code.Resolve(x.Int) is MethodBase method && NeverReturns(method));

    /// <summary>Is it a method of the library whose only purpose is to throw?</summary>
    public static bool NeverReturns(MethodBase method) => method is MethodInfo { IsStatic: true, ReturnType: var type } && type == typeof(void)
        && Library.Contains(method.DeclaringType!)
        && method.IsDefined(typeof(System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute), inherit: false);
}
