using Cecil.AD.Explain;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Graph;

/// <summary>
/// Makes boxes and edges of a tape. Edges stay within a region, or lead from a region into a loop or branch in it; a value from
/// farther out, and one that very many ops use, is only named.
/// </summary>
internal sealed class GraphBuilder
{
    private const int MaxUsers = 6;
    private const int LabelWidth = 42;
    private const int SourceWidth = 50;

    private readonly TapePrinter _printer;
    private readonly Dictionary<Op, string> _text = [];
    private readonly Dictionary<Value, Value> _standsFor = [];
    private readonly TapeMap _map;

    public GraphBuilder(Tape tape)
    {
        (_printer, _map) = (new TapePrinter(tape), new TapeMap(tape));
        foreach (var line in _printer.Lines.Where(l => l.Op is not null)) _text.TryAdd(line.Op!, line.Text);
    }

    public IReadOnlyList<PrintedLine> Lines => _printer.Lines;

    public Region Build(Tape tape)
    {
        var scope = new Scope(new Region(tape.Name));
        foreach (var input in tape.Inputs)
            scope.Define(input, Add(scope, new Node(NodeKind.Argument, [$"{Name(input)}: {TapePrinter.TypeName(input.Type)}"]) { Title = "an argument" }));
        AddOps(scope, tape, 1);
        foreach (var output in tape.Outputs)
        {
            var node = Add(scope, new Node(NodeKind.Output, ["return " + Name(output)]) { Phase = 2, Title = "what the function returns" });
            scope.Use(output, node);
        }

        Finish(scope);
        return scope.Region;
    }

    /// <summary>A region while it is filled: where its values are made, and who uses which.</summary>
    private sealed class Scope(Region region)
    {
        public Region Region => region;

        public Dictionary<Value, (Node Node, Result? Result)> Made { get; } = [];

        /// <summary>In order: value, user, and the box inside the user at which the value arrives.</summary>
        public List<(Value Value, Node User, Node? Entry)> Uses { get; } = [];

        public void Define(Value v, Node node, Result? result = null) => Made[v] = (node, result);

        public void Use(Value v, Node user, Node? entry = null)
        {
            if (v.Constant is null) Uses.Add((v, user, entry));
        }
    }

    private string Name(Value v) => _printer.NameOf(v);

    private static Node Add(Scope scope, Node node)
    {
        scope.Region.Nodes.Add(node);
        return node;
    }

    private void AddOps(Scope scope, Tape tape, int phase)
    {
        foreach (var op in tape.Ops)
        {
            switch (op)
            {
                case ConstantOp: break;
                case LoopOp loop: AddLoop(scope, loop, phase); break;
                case IfOp branch: AddIf(scope, branch, phase); break;
                default:
                    var node = Add(scope, new Node(KindOf(op), Wrap(Label(op))) { Op = op, Phase = phase, Title = Title(op) });
                    foreach (var input in op.Inputs.Select(_map.Of).Distinct()) scope.Use(input, node);
                    foreach (var result in op.Results) scope.Define(result, node);
                    break;
            }
        }
    }

    private void AddLoop(Scope outer, LoopOp loop, int phase)
    {
        var inner = new Scope(new Region(""));
        List<(Value Value, Node Entry)> entries = [];
        for (var i = 0; i < loop.Carried; i++)
        {
            var (input, start) = (loop.While.Inputs[i], _map.Of(loop.Inputs[i]));
            var title = $"{Name(input)}: {TapePrinter.TypeName(input.Type)} is carried from iteration to iteration; before the first it is {Name(start)}";
            var pill = Add(inner, new Node(NodeKind.Carried, [$"{Name(input)} = {Name(start)}"]) { Op = loop, Title = title });
            inner.Define(input, pill);
            entries.Add((start, pill));
        }

        AddOps(inner, loop.While, 1);
        const string AtTest = "the test: what is above it runs once more than what is below";
        var test = Add(inner, new Node(NodeKind.Test, [$"while {Name(loop.While.Outputs[0])}"]) { Op = loop, Phase = 2, Title = AtTest });
        inner.Use(_map.Of(loop.While.Outputs[0]), test);
        AddOps(inner, loop.Body, 3);
        for (var i = 0; i < loop.Carried; i++)
        {
            var next = _map.Of(loop.Body.Outputs[i]);
            var carried = Name(loop.While.Inputs[i]);
            inner.Use(next, Add(inner,
                new Node(NodeKind.Next, [$"{carried} ← {Name(next)}"])
                {
                    Op = loop,
                    Phase = 4,
                    Title = $"in the next iteration {carried} is {Name(next)}"
                }));
        }

        entries.AddRange(Ports(outer, inner));
        Result[] results = [.. loop.Results.Select((r, i) => new Result(r, $"{Name(r)} = {Name(loop.While.Outputs[i + 1])}"))];
        var node = new Node(NodeKind.Loop, [Header("loop", loop)]) { Op = loop, Phase = phase, Inner = [inner.Region], Results = results, Title = Title(loop) };
        AddComposite(outer, node, entries);
        Finish(inner);
    }

    private void AddIf(Scope outer, IfOp branch, int phase)
    {
        List<(Value Value, Node Entry)> entries = [];
        List<Region> arms = [];
        foreach (var (arm, caption) in ((Tape, string)[])[(branch.Then, "then"), (branch.Else, "else")])
        {
            var inner = new Scope(new Region(caption));
            AddOps(inner, arm, 1);
            foreach (var output in arm.Outputs)
            {
                var value = _map.Of(output);
                inner.Use(value, Add(
                    inner, new Node(
                    NodeKind.Output, [Name(value)])
                    { Op = branch, Phase = 2, Title = "what the branch gives when this arm runs" }));
            }

            entries.AddRange(Ports(outer, inner));
            Finish(inner);
            arms.Add(inner.Region);
        }

        var condition = Name(branch.Inputs[0]);
        Result[] results = [.. branch.Results.Select((r, i) => new Result(r, $"{Name(r)} = {Given(branch.Then, i)} | {Given(branch.Else, i)}"))];
        var node = new Node(NodeKind.If, [Header("if " + condition, branch)])
        {
            Op = branch,
            Phase = phase,
            Inner = arms,
            Results = results,
            Title = Title(branch)
        };
        AddComposite(outer, node, entries);
        outer.Use(_map.Of(branch.Inputs[0]), node);
    }

    private string Given(Tape arm, int i) => arm.Diverges ? "throws" : Name(arm.Outputs[i]);

    private static void AddComposite(Scope outer, Node node, List<(Value Value, Node Entry)> entries)
    {
        Add(outer, node);
        foreach (var (value, entry) in entries) outer.Use(value, node, entry);
        foreach (var result in node.Results) outer.Define(result.Value, node, result);
    }

    /// <summary>Numbers that the inner region takes directly from the region around it get a box at its top, in which their edge ends.</summary>
    private List<(Value Value, Node Entry)> Ports(Scope outer, Scope inner)
    {
        List<(Value, Node)> ports = [];
        foreach (var value in inner.Uses.Select(u => u.Value).Distinct().ToArray())
        {
            if (!value.Type.IsValueType || inner.Made.ContainsKey(value) || !outer.Made.TryGetValue(value, out var made)) continue;
            if (made.Node.Kind == NodeKind.Argument && !value.IsFloat) continue;
            var port = new Node(NodeKind.Port, [Name(value)])
            {
                Op = value.Definition,
                Title = $"{Name(value)}: {TapePrinter.TypeName(value.Type)} from outside"
            };
            inner.Region.Nodes.Insert(inner.Region.Nodes.Count(n => n.Kind is NodeKind.Carried or NodeKind.Port), port);
            inner.Define(value, port);
            ports.Add((value, port));
        }

        return ports;
    }

    /// <summary>Draws edges where both ends are in the region, and names the rest.</summary>
    private void Finish(Scope scope)
    {
        var region = scope.Region;
        var counts = scope.Uses.CountBy(u => u.Value).ToDictionary();
        foreach (var (value, user, entry) in scope.Uses)
        {
            if (scope.Made.TryGetValue(value, out var made) && counts[value] <= MaxUsers)
                region.Edges.Add(new Edge(value, Name(value), made.Node, made.Result, user, entry));
            else (entry ?? user).Named.Add(Name(value));
        }

        MemoryOrder.Add(region, _map);
    }

    private static NodeKind KindOf(Op op) => op switch
    {
        LoadOp => NodeKind.Load,
        StoreOp or ThrowOp => NodeKind.Store,
        CallOp or InvokeOp => NodeKind.Call,
        NewArrayOp or NewObjectOp => NodeKind.New,
        PackOp or UnpackOp => NodeKind.Arithmetic,
        PrimitiveOp p => p.Result.IsFloat ? NodeKind.Arithmetic : NodeKind.Index,
        _ => throw new InvalidOperationException($"unknown op {op.GetType().Name}"),
    };

    private static string Header(string what, Op op) => SourceNames.LineOf(op) is { } line ? $"{what} · {line}{SourceText(op)}" : what;

    /// <summary>The line itself, where the sources are at hand.</summary>
    private static string SourceText(Op op) => SourceNames.TextOf(op) is { Length: > 0 } text
        ? "   " + (text.Length > SourceWidth ? text[..SourceWidth] + "…" : text)
        : "";

    private string Title(Op op)
    {
        var source = SourceNames.LineOf(op) + (SourceNames.TextOf(op) is { } text ? ": " + text : "");
        return string.Join('\n', new[] { _text[op], op.Note, source }.Where(t => !string.IsNullOrEmpty(t)));
    }

    /// <summary>The op as printed, without the types of its results.</summary>
    private string Label(Op op) => op.Results.Count == 0 ? _text[op]
        : $"{string.Join(", ", op.Results.Select(Name))} = {_text[op][(_text[op].IndexOf(" = ", StringComparison.Ordinal) + 3)..]}";

    /// <summary>Breaks a label behind a comma or a space.</summary>
    private static string[] Wrap(string text)
    {
        List<string> lines = [];
        while (text.Length > LabelWidth)
        {
            var at = text.LastIndexOf(' ', LabelWidth - 1);
            if (at < LabelWidth / 3) at = text.LastIndexOfAny(['(', '.', ','], LabelWidth - 1);
            if (at < LabelWidth / 3) at = LabelWidth - 1;
            lines.Add(text[..(at + 1)].TrimEnd());
            text = "  " + text[(at + 1)..].TrimStart();
        }

        return [.. lines, text];
    }
}
