using System.Text;
using Cecil.AD.Residuals;
using Cecil.AD.Tapes;

namespace Cecil.AD.Explain;

/// <summary>
/// A residual plan in words: what a gradient keeps in each iteration of its forward pass and which op of the reverse pass asked for it, and
/// what it has without its being kept. Names are those of the dumps of the primal with its shadows and of the adjoint.
/// </summary>
internal sealed class PlanText
{
    private const string NothingSaved = "nothing is saved per iteration: values of the forward pass are locals or are computed again\n";
    private const string NothingRepeated = "nothing is computed again\n";

    private readonly ResidualPlan _plan;
    private readonly TapeMap _primal;
    private readonly TapeMap _adjoint;
    private readonly TapePrinter _names;
    private readonly Dictionary<Op, string> _lines = [];

    public PlanText(ResidualPlan plan, Tape primal, Tape adjoint)
    {
        (_plan, _primal, _adjoint, _names) = (plan, new TapeMap(primal), new TapeMap(adjoint), new TapePrinter(primal));
        foreach (var line in _names.Lines.Concat(new TapePrinter(adjoint, _names).Lines).Where(l => l.Op is not null)) _lines.TryAdd(line.Op!, line.Text);
    }

    /// <summary>What the forward pass keeps for the pullback in each iteration, and for what.</summary>
    public string Saved
    {
        get
        {
            var text = new StringBuilder();
            foreach (var item in _plan.Segments.SelectMany(s => s.Items)) DescribeSaved(item, text);
            return text.Length == 0 ? NothingSaved : text.ToString();
        }
    }

    /// <summary>What the pullback has without its being kept.</summary>
    public string Recomputed
    {
        get
        {
            var text = new StringBuilder();
            HashSet<string> described = [];
            foreach (var op in _adjoint.Ops.OfType<ResidualOp>())
            {
                if (Describe(op) is not { } description || !described.Add(description)) continue;
                var line = _adjoint.Users(op.Result).Select(SourceNames.LineOf).FirstOrDefault(l => l is not null);
                text.Append(description).Append(line is null ? "" : $", for {line}").Append('\n');
            }

            return text.Length == 0 ? NothingRepeated : text.ToString();
        }
    }

    private void DescribeSaved(Item item, StringBuilder text)
    {
        text.Append(TapePrinter.TypeName(item.Type)).Append(' ').Append(NameOf(item)).Append(", once per iteration of the loop")
            .Append(At(SourceNames.LineOf(item.Region.Owner!))).Append('\n');
        foreach (var what in What(item)) text.Append("  is   ").Append(what).Append('\n');
        foreach (var user in UsersOf(item)) text.Append("  for  ").Append(Show(user)).Append('\n');
    }

    private string NameOf(Item item) => item switch
    {
        ValueItem v => _names.NameOf(v.Value) + (SourceNameOf(v.Value) is { } name ? $" ({name})" : ""),
        LeafItem leaf => $"{_names.NameOf(leaf.Struct)}.{string.Join(".", leaf.Path.Select(f => f.Name))}",
        TripsItem trips => $"trips{At(SourceNames.LineOf(trips.Loop))}",
        BranchItem branch => string.Join(" or ", new[] { branch.Then, branch.Else }.OfType<Item>().Select(NameOf)),
        _ => throw new InvalidOperationException($"unknown item {item}"),
    };

    private IEnumerable<string> What(Item item) => item switch
    {
        ValueItem v => [What(v.Value)],
        LeafItem leaf => [$"a field of {What(leaf.Struct)}"],
        TripsItem => ["how often a loop ran"],
        BranchItem branch => new[] { branch.Then, branch.Else }.OfType<Item>().SelectMany(What),
        _ => throw new InvalidOperationException($"unknown item {item}"),
    };

    private string What(Value value) => _primal.CarriedBy(value) is var (loop, i)
        ? $"carried by the loop: starts as {_names.NameOf(loop.Inputs[i])}, then {string.Join(" or ", Made(loop.Body.Outputs[i], [_primal.Of(value)]))}"
        : value.Definition is null ? "an argument"
        : string.Join(" or ", Made(value, []));

    /// <summary>The ops that a value may come from, through branches and what loops leave.</summary>
    private List<string> Made(Value v, List<Value> seen)
    {
        v = _primal.Of(v);
        if (seen.Contains(v)) return [];
        seen.Add(v);
        if (v.Definition is IfOp branch)
        {
            var at = Folding.IndexOf(branch.Results, v);
            return [.. Made(branch.Then.Outputs[at], seen), .. Made(branch.Else.Outputs[at], seen)];
        }

        return [v.Definition is null or ConstantOp or LoopOp ? Plain(v) : Show(v.Definition)];
    }

    private string Plain(Value v) => v.Definition is LoopOp loop ? $"{_names.NameOf(v)}, left by the loop{At(SourceNames.LineOf(loop))}" : _names.NameOf(v);

    private string? SourceNameOf(Value value)
    {
        if (value.Name is not null) return null;
        if (_primal.CarriedBy(value) is not var (loop, i)) return value.Definition is { } op ? NameIn(op, value, []) : null;
        return _primal.Of(loop.Body.Outputs[i]) is { Definition: { } next } last ? NameIn(next, last, []) : null;
    }

    private string? NameIn(Op op, Value value, List<Op> seen)
    {
        if (seen.Contains(op)) return null;
        seen.Add(op);
        if (op is not IfOp branch) return SourceNames.NameOf(op);
        var at = Folding.IndexOf(branch.Results, value);
        var arms = new[] { branch.Then.Outputs[at], branch.Else.Outputs[at] }.Select(_primal.Of);
        return arms.Select(v => v.Definition is { } inner ? NameIn(inner, v, seen) : null).FirstOrDefault(n => n is not null);
    }

    /// <summary>The ops of the adjoint for which the item is kept.</summary>
    private IEnumerable<Op> UsersOf(Item item) =>
        _adjoint.Ops.OfType<ResidualOp>().Where(r => ItemsOf(r).Contains(item)).SelectMany(r => _adjoint.Users(r.Result)).Distinct();

    private IEnumerable<Item> ItemsOf(ResidualOp residual) => residual.Wanted switch
    {
        Residual.Of { Primal: var v } => ItemsOf(v),
        Residual.Trips { Loop: var loop } when _plan.Trips[loop] is Recall.Keep(var item) => WithCarriers(item),
        _ => [],
    };

    private IEnumerable<Item> ItemsOf(Value v) => v.Constant is not null ? [] : _plan.Recalls[v] switch
    {
        Recall.Outer(var outer) => ItemsOf(outer),
        Recall.Earlier(var earlier) => ItemsOf(earlier),
        Recall.Counter counter => ItemsOf(counter.Start),
        Recall.Repeat(var op) => op.Inputs.SelectMany(ItemsOf),
        Recall.Parts(var leaves) => leaves.SelectMany(WithCarriers),
        Recall.Keep(var item) => WithCarriers(item),
        _ => [],
    };

    /// <summary>An item, and the results of branches by which it leaves the regions that it is in.</summary>
    private static IEnumerable<Item> WithCarriers(Item item)
    {
        for (Item? at = item; at is not null; at = (at.Carrier as Carrier.ArmResult)?.Item) yield return at;
    }

    private string? Describe(ResidualOp residual) => residual.Wanted switch
    {
        Residual.Trips { Loop: var loop } when _plan.Trips[loop] is Recall.Bound(_, var counted) =>
            $"the loop{At(SourceNames.LineOf(loop))} runs to {Invariant(loop, counted.Bound)}    // known from its bound, not counted",
        Residual.Of { Primal: var v } => Describe(v, residual),
        _ => null,
    };

    private string? Describe(Value v, ResidualOp residual) => v.Constant is not null ? null : _plan.Recalls[v] switch
    {
        Recall.Outer(var outer) => Describe(outer, residual),
        Recall.Earlier(var earlier) => Describe(earlier, residual),
        Recall.Counter => $"{_names.NameOf(v)} = {Text(v)}    // the number of the iteration",
        Recall.Repeat(LoadOp) => $"{_names.NameOf(v)} = {Text(v)}    // read again, since nothing writes there later",
        Recall.Repeat(not PackOp) =>
            $"{_names.NameOf(v)} = {Text(v)}    // {(_adjoint.Users(residual.Result).Any(u => u is IfOp) ? "the condition again" : "computed again")}",
        _ => null,
    };

    private string Invariant(LoopOp loop, Value whileValue) => whileValue.Constant is not null ? _names.NameOf(whileValue)
        : Folding.IndexOf(loop.While.Inputs, whileValue) is >= 0 and var at ? Text(loop.Inputs[at])
        : Expressions.Text(whileValue.Definition!, v => Invariant(loop, v));

    private string Text(Value v) => v.Constant is not null || !_plan.Recalls.TryGetValue(v, out var recall) ? _names.NameOf(v) : recall switch
    {
        Recall.Outer(var outer) => Text(outer),
        Recall.Earlier(var earlier) => Text(earlier),
        Recall.Counter counter => CounterText(counter),
        Recall.Repeat(var op) => Expressions.Text(op, Text),
        _ => _names.NameOf(v),
    };

    private string CounterText(Recall.Counter counter)
    {
        var (start, step) = (Text(counter.Start), Text(counter.Step));
        return (start, step, counter.IsDown) switch
        {
            ("0", "1", false) => "iteration",
            (_, "1", _) => $"{start} {(counter.IsDown ? "-" : "+")} iteration",
            _ => $"{start} {(counter.IsDown ? "-" : "+")} iteration * {step}",
        };
    }

    private string Show(Op op) => _lines[op] + (SourceNames.LineOf(op) is { } line ? $" ({line})" : "");

    private static string At(string? line) => line is null ? "" : $" at {line}";
}
