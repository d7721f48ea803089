using System.Text;
using Cecil.AD.Tapes;

namespace Cecil.AD.Explain;

/// <summary>What a gradient keeps in each iteration of its forward pass: which value, and which op of the reverse pass asked for it.</summary>
internal sealed class SavedValues
{
    private const string Nothing = "nothing is saved per iteration: values of the forward pass are locals or are computed again\n";

    private readonly TapeMap _map;
    private readonly Dictionary<Op, string> _lines = [];
    private readonly TapePrinter _printer;

    private SavedValues(Tape gradient)
    {
        (_map, _printer) = (new TapeMap(gradient), new TapePrinter(gradient));
        foreach (var line in _printer.Lines.Where(l => l.Op is not null)) _lines.TryAdd(line.Op!, line.Text);
    }

    public static string Describe(Tape gradient)
    {
        var self = new SavedValues(gradient);
        var stores = self._map.Ops.OfType<StoreOp>().Where(s => s.Place.Kind == PlaceKind.Saved).ToArray();
        var text = new StringBuilder();
        foreach (var store in stores) self.Describe(store, text);
        return stores.Length == 0 ? Nothing : text.ToString();
    }

    private void Describe(StoreOp store, StringBuilder text)
    {
        var value = _map.Of(store.Inputs[^1]);
        var name = NameOf(value);
        text.Append(TapePrinter.TypeName(store.Place.Type)).Append(' ').Append(_printer.NameOf(value)).Append(name is null ? "" : $" ({name})")
            .Append(", once per iteration").Append(_map.LoopOf(store) is { } loop ? $" of the loop{At(SourceNames.LineOf(loop))}" : "").Append('\n');
        text.Append("  is   ").Append(What(value)).Append('\n');
        var slot = Slot(store.Inputs[0], store.Inputs[1]);
        var users = _map.Ops.OfType<LoadOp>()
            .Where(l => l.Place.Kind == PlaceKind.Saved && Slot(l.Inputs[0], l.Inputs[1]) == slot)
            .SelectMany(l => _map.Users(l.Result) is { Count: > 0 } found ? found : [l]).Distinct();
        foreach (var user in users) text.Append("  for  ").Append(Show(user)).Append('\n');
    }

    /// <summary>A loop's values of one type have a buffer of their own and lie side by side in it: start + iteration · stride + offset.</summary>
    private (Value Buffer, int Offset) Slot(Value buffer, Value index) => (_map.Of(buffer),
        _map.Of(index).Definition is PrimitiveOp { Code: Primitive.Add } sum && sum.Inputs[1].Constant?.Literal is int offset ? offset : 0);

    private string What(Value value) => _map.CarriedBy(value) is var (loop, i)
        ? $"carried by the loop: starts as {_printer.NameOf(loop.Inputs[i])}, then {string.Join(" or ", Made(loop.Body.Outputs[i], [_map.Of(value)]))}"
        : value.Definition is null ? "an argument"
        : string.Join(" or ", Made(value, []));

    /// <summary>The ops that a value may come from, through branches and what loops leave.</summary>
    private List<string> Made(Value v, List<Value> seen)
    {
        v = _map.Of(v);
        if (seen.Contains(v)) return [];
        seen.Add(v);
        if (v.Definition is IfOp branch)
        {
            var at = Folding.IndexOf(branch.Results, v);
            return [.. Made(branch.Then.Outputs[at], seen), .. Made(branch.Else.Outputs[at], seen)];
        }

        return [v.Definition is null or ConstantOp or LoopOp ? Plain(v) : Show(v.Definition)];
    }

    private string Plain(Value v) => v.Definition is LoopOp loop ? $"{_printer.NameOf(v)}, left by the loop{At(SourceNames.LineOf(loop))}" : _printer.NameOf(v);

    private string? NameOf(Value value)
    {
        if (value.Name is { } name) return name == "trip" ? "how often a loop ran" : null;
        if (_map.CarriedBy(value) is not var (loop, i)) return value.Definition is { } op ? NameIn(op, value, []) : null;
        return _map.Of(loop.Body.Outputs[i]) is { Definition: { } next } last ? NameIn(next, last, []) : null;
    }

    private string? NameIn(Op op, Value value, List<Op> seen)
    {
        if (seen.Contains(op)) return null;
        seen.Add(op);
        if (op is not IfOp branch) return SourceNames.NameOf(op);
        var at = Folding.IndexOf(branch.Results, value);
        var arms = new[] { branch.Then.Outputs[at], branch.Else.Outputs[at] }.Select(_map.Of);
        return arms.Select(v => v.Definition is { } inner ? NameIn(inner, v, seen) : null).FirstOrDefault(n => n is not null);
    }

    private string Show(Op op) => _lines[op] + (SourceNames.LineOf(op) is { } line ? $" ({line})" : "");

    private static string At(string? line) => line is null ? "" : $" at {line}";
}
