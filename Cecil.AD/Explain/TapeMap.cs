using Cecil.AD.Tapes;

namespace Cecil.AD.Explain;

/// <summary>
/// Who uses what on a tape with its sub-tapes: an input of a sub-tape that stands for an outer value is that value, and so is a
/// middle value of a loop in its body. A value that a loop carries is a value of its own.
/// </summary>
internal sealed class TapeMap
{
    private readonly Dictionary<Value, Value> _standsFor = [];
    private readonly Dictionary<Value, List<Op>> _users = [];
    private readonly Dictionary<Value, (LoopOp Loop, int Position)> _carried = [];
    private readonly Dictionary<Op, LoopOp?> _loopOf = [];
    private readonly List<Op> _ops = [];

    public TapeMap(Tape tape) => Visit(tape, null);

    /// <summary>All ops in the order in which they are printed.</summary>
    public IReadOnlyList<Op> Ops => _ops;

    /// <summary>The value as it is known where it is made.</summary>
    public Value Of(Value v) => _standsFor.TryGetValue(v, out var outer) ? Of(outer) : v;

    /// <summary>Ops with the value as an operand; a loop or branch only when the value is a start value or the condition.</summary>
    public IReadOnlyList<Op> Users(Value v) => _users.GetValueOrDefault(Of(v), []);

    /// <summary>The innermost loop around an op.</summary>
    public LoopOp? LoopOf(Op op) => _loopOf[op];

    /// <summary>The loop that carries the value, and its position among the carried values.</summary>
    public (LoopOp Loop, int Position)? CarriedBy(Value v) => _carried.TryGetValue(Of(v), out var found) ? found : null;

    private void Visit(Tape tape, LoopOp? loop)
    {
        foreach (var op in tape.Ops)
        {
            _ops.Add(op);
            _loopOf[op] = loop;
            var operands = op switch
            {
                IfOp => op.Inputs.Take(1),
                LoopOp l => op.Inputs.Take(l.Carried),
                _ => op.Inputs,
            };
            foreach (var operand in operands.Select(Of).Distinct())
            {
                if (!_users.TryGetValue(operand, out var users)) _users.Add(operand, users = []);
                users.Add(op);
            }

            if (op is IfOp branch) VisitArms(branch, loop);
            else if (op is LoopOp inner) VisitParts(inner);
        }
    }

    private void VisitArms(IfOp branch, LoopOp? loop)
    {
        foreach (var arm in (Tape[])[branch.Then, branch.Else])
        {
            for (var i = 0; i < arm.Inputs.Count; i++) _standsFor[arm.Inputs[i]] = branch.Inputs[i + 1];
            Visit(arm, loop);
        }
    }

    private void VisitParts(LoopOp loop)
    {
        for (var i = 0; i < loop.While.Inputs.Count; i++)
        {
            if (i < loop.Carried) _carried[loop.While.Inputs[i]] = (loop, i);
            else _standsFor[loop.While.Inputs[i]] = loop.Inputs[i];
        }

        Visit(loop.While, loop);
        var middle = loop.Results.Count;
        for (var i = 0; i < loop.Body.Inputs.Count; i++)
            _standsFor[loop.Body.Inputs[i]] = i < middle ? loop.While.Outputs[i + 1] : loop.Inputs[loop.Carried + i - middle];
        Visit(loop.Body, loop);
    }
}
