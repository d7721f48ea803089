using System.Text;
using Cecil.AD.Tapes;

namespace Cecil.AD.Explain;

/// <summary>
/// What a pullback has of the forward pass without its being kept: the values that depend on no cotangent and that come from the
/// function's own code rather than from a rule's.
/// </summary>
internal sealed class RecomputedValues
{
    private const string Nothing = "nothing is computed again\n";

    private readonly TapeMap _map;
    private readonly TapePrinter _printer;
    private readonly HashSet<Value> _shadows = [];
    private readonly HashSet<Value> _derived = [];
    private readonly HashSet<Op> _again;

    private RecomputedValues(Tape pullback)
    {
        (_map, _printer) = (new TapeMap(pullback), new TapePrinter(pullback));
        // What is written in a pullback are shadows, and rows of shadows.
        foreach (var reference in _map.Ops.OfType<StoreOp>().Where(s => s.Inputs.Count > 1).Select(s => s.Inputs[0])) MarkShadow(reference);
        _derived.Add(pullback.Inputs[0]);
        for (var before = 0; before < _derived.Count;)
        {
            before = _derived.Count;
            foreach (var op in _map.Ops) Derive(op);
        }

        _again = [.. _map.Ops.Where(IsAgain)];
    }

    public static string Describe(Tape pullback)
    {
        if (pullback.Inputs.Count == 0) return Nothing;
        var self = new RecomputedValues(pullback);
        var text = new StringBuilder();
        foreach (var op in self._map.Ops)
        {
            if (self.Describe(op) is not { } description) continue;
            var line = SourceNames.LineOf(op);
            text.Append(description).Append(line is null ? "" : $", for {line}").Append('\n');
        }

        return text.Length == 0 ? Nothing : text.ToString();
    }

    private string? Describe(Op op)
    {
        if (op is LoopOp loop)
            return IsAgain(loop.Inputs[0]) ? $"loop {_printer.NameOf(loop.While.Inputs[0])}    // runs {Text(loop.Inputs[0])} times: known from its bound, not counted" : null;
        // What is only an operand of something else that is listed, or the bound of a loop, stands there.
        if (!_again.Contains(op) || _map.Users(op.Result).All(u => u is LoopOp || _again.Contains(u))) return null;
        var reason = op is LoadOp ? "read again, since nothing writes there later"
            : op is PrimitiveOp { Code: Primitive.Sub } p && p.Inputs[0].Name == "k" ? "the number of the iteration"
            : _map.Users(op.Result).Any(u => u is IfOp) ? "the condition again"
            : "computed again";
        return $"{_printer.NameOf(op.Result)} = {Text(op)}    // {reason}";
    }

    private bool IsAgain(Op op) => op is PrimitiveOp or LoadOp or CallOp { IsPure: true } && !IsFromRule(op) && !_derived.Contains(op.Result) && !IsOnlyPosition(op.Result)
        && op switch
        {
            LoadOp { Place.Kind: PlaceKind.Saved } => false,
            LoadOp l => !_shadows.Contains(_map.Of(l.Result)) && !(l.Inputs.Count > 0 && _shadows.Contains(_map.Of(l.Inputs[0]))),
            // The test of a reversed loop.
            PrimitiveOp { Code: Primitive.Cgt } p => p.Inputs[0].Name != "k",
            _ => true,
        };

    private bool IsAgain(Value v) => _map.Of(v).Definition is { } op && _again.Contains(op);

    private string Text(Value v) => IsAgain(v) ? Text(_map.Of(v).Definition!) : _printer.NameOf(v);

    private string Text(Op op)
    {
        if (op is LoadOp load) return load.Place.Render([.. load.Inputs.Select(Text)]);
        if (op is not PrimitiveOp p) return $"{((CallOp)op).Method.Name}({string.Join(", ", op.Inputs.Select(Text))})";
        if (p.Code == Primitive.Ldlen) return Text(p.Inputs[0]) + ".Length";
        if (p.Code.IsConversion()) return Text(p.Inputs[0]);
        return Sign(p.Code) is { } sign && p.Inputs.Count == 2 ? $"{Operand(p.Inputs[0])} {sign} {Operand(p.Inputs[1])}"
            : $"{p.Code.OpCode().Name}({string.Join(", ", p.Inputs.Select(Text))})";
    }

    private string Operand(Value v) => Text(v) is var text && text.Contains(' ', StringComparison.Ordinal) && !text.EndsWith(']') ? $"({text})" : text;

    private static string? Sign(Primitive code) => code switch
    {
        Primitive.Add or Primitive.Add_Ovf => "+",
        Primitive.Sub or Primitive.Sub_Ovf => "-",
        Primitive.Mul or Primitive.Mul_Ovf => "*",
        Primitive.Clt or Primitive.Clt_Un => "<",
        Primitive.Cgt or Primitive.Cgt_Un => ">",
        Primitive.Ceq => "==",
        Primitive.And => "&",
        Primitive.Or => "|",
        _ => null,
    };

    private static bool IsFromRule(Op op) => op.Origin is null || op.Origin.Method.Module == typeof(RecomputedValues).Module;

    /// <summary>Is the value only part of a position in a save buffer?</summary>
    private bool IsOnlyPosition(Value v) => _map.Users(v) is { Count: > 0 } users && users.All(u =>
        u is LoadOp { Place.Kind: PlaceKind.Saved } || u is CallOp { Callee.Role: CallRole.MovesInBuffer }
        || (u is PrimitiveOp && IsOnlyPosition(u.Result)));

    private void MarkShadow(Value reference)
    {
        reference = _map.Of(reference);
        if (!_shadows.Add(reference)) return;
        switch (reference.Definition)
        {
            case LoadOp { Inputs.Count: > 0 } row: MarkShadow(row.Inputs[0]); break;
            case IfOp branch:
                var at = Folding.IndexOf(branch.Results, reference);
                MarkShadow(branch.Then.Outputs[at]);
                MarkShadow(branch.Else.Outputs[at]);
                break;
        }
    }

    /// <summary>Marks results that depend on a cotangent.</summary>
    private void Derive(Op op)
    {
        switch (op)
        {
            case LoopOp loop:
                for (var i = 0; i < loop.Carried; i++)
                    if (IsDerived(loop.Inputs[i]) || IsDerived(loop.Body.Outputs[i])) _derived.Add(loop.While.Inputs[i]);
                for (var i = 0; i < loop.Results.Count; i++)
                    if (IsDerived(loop.While.Outputs[i + 1])) _derived.Add(loop.Results[i]);
                break;
            case IfOp branch:
                for (var i = 0; i < branch.Results.Count; i++)
                    if (IsDerived(branch.Then.Outputs[i]) || IsDerived(branch.Else.Outputs[i])) _derived.Add(branch.Results[i]);
                break;
            default:
                if (op.Inputs.Any(v => IsDerived(v) || _shadows.Contains(_map.Of(v)))) _derived.UnionWith(op.Results);
                break;
        }
    }

    private bool IsDerived(Value v) => _derived.Contains(_map.Of(v));
}
