using Cecil.AD.Tapes;

namespace Cecil.AD.Optimize;

/// <summary>
/// Copies a tape without the ops whose results are not used and that have no effect. A value carried by a loop is live only if the
/// loop's results, its test, its effects or another live carried value need it (a fixpoint over the back-edge).
/// </summary>
internal sealed class RemoveDeadOps : TapeCopier
{
    private readonly HashSet<Value> _live = [];
    private readonly HashSet<Op> _needed = [];

    public static Tape Run(Tape tape)
    {
        var pass = new RemoveDeadOps();
        foreach (var output in tape.Outputs) pass._live.Add(output);
        pass.Mark(tape);
        var builder = new TapeBuilder();
        Value[] inputs = [.. tape.Inputs.Select(v => builder.Input(v.Type, v.Name))];
        var outputs = pass.Copy(builder, tape, inputs);
        return builder.Build(tape.Name, outputs);
    }

    /// <summary>Inputs that the tape uses.</summary>
    public static bool[] UsedInputs(Tape tape)
    {
        var pass = new RemoveDeadOps();
        foreach (var output in tape.Outputs) pass._live.Add(output);
        pass.Mark(tape);
        return [.. tape.Inputs.Select(pass._live.Contains)];
    }

    protected override bool IsLive(Value v) => _live.Contains(v);

    protected override bool IsLive(Op op) => _needed.Contains(op);

    /// <summary>Returns whether the tape has an effect. Live outputs are marked already.</summary>
    private bool Mark(Tape tape)
    {
        var hasEffect = false;
        for (var i = tape.Ops.Count - 1; i >= 0; i--)
        {
            var op = tape.Ops[i];
            switch (op)
            {
                case IfOp branch: hasEffect |= MarkIf(branch); break;
                case LoopOp loop: hasEffect |= MarkLoop(loop); break;
                default:
                    var effect = op.Effects.MustHappen;
                    hasEffect |= effect;
                    if (effect || IsAnyLive(op.Results)) Need(op, _ => true);
                    break;
            }
        }

        return hasEffect;
    }

    private bool IsAnyLive(IReadOnlyList<Value> values)
    {
        for (var i = 0; i < values.Count; i++)
            if (_live.Contains(values[i])) return true;
        return false;
    }

    /// <summary>Keeps an op, and of what it is given what it needs.</summary>
    private void Need(Op op, Predicate<int> needs)
    {
        _needed.Add(op);
        for (var i = 0; i < op.Inputs.Count; i++)
            if (needs(i)) _live.Add(op.Inputs[i]);
    }

    private bool MarkIf(IfOp branch)
    {
        for (var i = 0; i < branch.Results.Count; i++)
        {
            if (!_live.Contains(branch.Results[i])) continue;
            _live.Add(branch.Then.Outputs[i]);
            _live.Add(branch.Else.Outputs[i]);
        }

        var effect = Mark(branch.Then) | Mark(branch.Else);
        if (!effect && !IsAnyLive(branch.Results)) return false;
        Need(branch, i => i == 0 || _live.Contains(branch.Then.Inputs[i - 1]) || _live.Contains(branch.Else.Inputs[i - 1]));
        return effect;
    }

    private bool MarkLoop(LoopOp loop)
    {
        var middle = loop.Results.Count;
        for (var j = 0; j < middle; j++)
            if (_live.Contains(loop.Results[j])) _live.Add(loop.Middle(j));
        var effect = false;
        for (var before = -1; before != _live.Count;)
        {
            before = _live.Count;
            effect = Mark(loop.Body);
            for (var j = 0; j < middle; j++)
                if (_live.Contains(loop.Body.Inputs[j])) _live.Add(loop.Middle(j));
            effect |= Mark(loop.While);
            if (!effect && !IsAnyLive(loop.Results)) return false;
            _live.Add(loop.While.Outputs[0]);
            for (var i = 0; i < loop.Carried; i++)
                if (_live.Contains(loop.While.Inputs[i])) _live.Add(loop.Body.Outputs[i]);
        }

        Need(loop, i => _live.Contains(loop.While.Inputs[i]) || (i >= loop.Carried && _live.Contains(loop.Body.Inputs[loop.InBody(i)])));
        return effect;
    }
}
