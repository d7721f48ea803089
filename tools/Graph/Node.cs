using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Graph;

/// <summary>What a box stands for; decides its colour.</summary>
internal enum NodeKind
{
    /// <summary>An argument of the function.</summary>
    Argument,

    /// <summary>Arithmetic on numbers that may carry a derivative.</summary>
    Arithmetic,

    /// <summary>Arithmetic on integers, comparisons, conversions of them.</summary>
    Index,

    /// <summary>Reads memory.</summary>
    Load,

    /// <summary>Writes memory.</summary>
    Store,

    /// <summary>A call.</summary>
    Call,

    /// <summary>Makes an array or object.</summary>
    New,

    /// <summary>A loop, with its parts inside.</summary>
    Loop,

    /// <summary>A branch, with its arms inside.</summary>
    If,

    /// <summary>A value that the loop carries, as an iteration begins.</summary>
    Carried,

    /// <summary>What a carried value is in the next iteration.</summary>
    Next,

    /// <summary>A value from outside.</summary>
    Port,

    /// <summary>The test of a loop.</summary>
    Test,

    /// <summary>What an arm gives, or the function returns.</summary>
    Output,
}

/// <summary>A box. Positions are relative to the region that it is in.</summary>
internal sealed class Node(NodeKind kind, string[] label)
{
    public NodeKind Kind => kind;

    /// <summary>Lines of text.</summary>
    public string[] Label => label;

    /// <summary>The op, if the box stands for one or belongs to one.</summary>
    public Op? Op { get; init; }

    /// <summary>Shown when the mouse rests on the box.</summary>
    public string Title { get; init; } = "";

    /// <summary>Parts of a region lie below one another: what comes in, the ops, what goes out.</summary>
    public int Phase { get; init; }

    /// <summary>The regions inside: the one of a loop, the two arms of a branch.</summary>
    public IReadOnlyList<Region> Inner { get; init; } = [];

    /// <summary>What a loop or branch leaves, below its regions.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>From the outputs of the arms to the results of a branch.</summary>
    public List<Wire> Wires { get; } = [];

    /// <summary>Values that the label names because no edge is drawn for them.</summary>
    public HashSet<string> Named { get; } = [];

    public double Width { get; set; }

    public double Height { get; set; }

    public double X { get; set; }

    public double Y { get; set; }

    public int Layer { get; set; }
}

/// <summary>A value known after a loop or branch.</summary>
internal sealed class Result(Value value, string label)
{
    public Value Value => value;

    public string Label => label;

    public double X { get; set; }

    public double Width { get; set; }
}

/// <summary>A value flows from a box to a box of the same region.</summary>
/// <param name="Value">The value.</param>
/// <param name="Name">How the value is called where no line is drawn.</param>
/// <param name="From">The box that makes it.</param>
/// <param name="Result">Which result of a loop or branch it is, if it is one.</param>
/// <param name="To">The box that uses it.</param>
/// <param name="Entry">The box inside <paramref name="To"/> at which it arrives, if that is a loop or branch.</param>
internal sealed record Edge(Value Value, string Name, Node From, Result? Result, Node To, Node? Entry)
{
    /// <summary>Where it arrives among the edges to the same box.</summary>
    public int Place { get; set; }

    public int Places { get; set; } = 1;

    public double Start => Result is null ? From.Width / 2 : Result.X + Result.Width / 2;

    public double End => Entry is not null ? Boxes.EntryOf(To, Entry)
        : To.Inner.Count > 0 ? Boxes.Condition
        : To.Width * (Place + 1) / (Places + 1);
}

/// <summary>A piece of an edge: a line through the points, with round corners.</summary>
internal sealed record Wire(Value Value, Op? From, Op? To, IReadOnlyList<(double X, double Y)> Points, bool HasArrow);

/// <summary>Boxes and edges of one tape, or of both parts of a loop.</summary>
internal sealed class Region(string caption)
{
    public string Caption => caption;

    public List<Node> Nodes { get; } = [];

    public List<Edge> Edges { get; } = [];

    /// <summary>Pairs that keep their order because one writes what the other touches.</summary>
    public List<(Node Before, Node After)> Order { get; } = [];

    public List<Wire> Wires { get; } = [];

    public double X { get; set; }

    public double Y { get; set; }

    public double Width { get; set; }

    public double Height { get; set; }
}
