using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>
/// Finds the values of a tape that need no local: used once, by an op that can evaluate them where it stands. An expression that
/// reads memory or may throw is not moved across an op that writes memory or has an effect.
/// </summary>
internal static class InlineValues
{
    private const int MaxDepth = 40;

    public static HashSet<Value> Of(Tape tape)
    {
        Dictionary<Value, int> uses = [];
        Dictionary<Value, int> usedAt = [];
        for (var i = 0; i < tape.Ops.Count; i++)
        {
            var op = tape.Ops[i];
            for (var n = 0; n < op.Inputs.Count; n++)
            {
                var v = op.Inputs[n];
                uses[v] = uses.GetValueOrDefault(v) + (Evaluates(op, n) ? 1 : 2);
                usedAt[v] = i;
            }
        }

        foreach (var v in tape.Outputs)
        {
            uses[v] = uses.GetValueOrDefault(v) + 1;
            usedAt[v] = tape.Ops.Count;
        }

        // barriers[i] = how many ops before op i have an effect.
        var barriers = new int[tape.Ops.Count + 1];
        for (var i = 0; i < tape.Ops.Count; i++) barriers[i + 1] = barriers[i] + (IsBarrier(tape.Ops[i]) || KeepsItsPlace(tape.Ops[i], uses) ? 1 : 0);
        HashSet<Value> inlined = [];
        Dictionary<Value, (bool Fixed, int Depth)> facts = [];
        for (var i = 0; i < tape.Ops.Count; i++)
        {
            var op = tape.Ops[i];
            if (!IsExpression(op) || uses.GetValueOrDefault(op.Result) != 1) continue;
            var (isFixed, depth) = (DependsOnOrder(op), 1);
            foreach (var v in op.Inputs)
            {
                if (!inlined.Contains(v)) continue;
                isFixed |= facts[v].Fixed;
                depth = Math.Max(depth, facts[v].Depth + 1);
            }

            if (depth > MaxDepth || (isFixed && barriers[usedAt[op.Result]] != barriers[i])) continue;
            inlined.Add(op.Result);
            facts[op.Result] = (isFixed, depth);
        }

        return inlined;
    }

    /// <summary>Does the op evaluate the operand once, where it stands? Sub-tapes may use a captured value many times.</summary>
    private static bool Evaluates(Op op, int operand) => op switch
    {
        IfOp => operand == 0,
        LoopOp loop => operand < loop.Carried,
        PackOp => false,
        // What is caught must be the call's exception and not that of an operand.
        CallOp { IsGuarded: true } or InvokeOp { Function.Exception: not null } => false,
        // The object that a function is found by is read twice.
        InvokeOp { Function.Target: { } target } => operand != target.Self,
        PrimitiveOp or CallOp or InvokeOp or LoadOp or StoreOp or NewArrayOp or UnpackOp or ThrowOp => true,
        _ => false,
    };

    private static bool IsExpression(Op op) => op switch
    {
        PrimitiveOp or LoadOp or UnpackOp => true,
        CallOp c => c.IsPure && c.Results.Count == 1,
        _ => false,
    };

    private static bool DependsOnOrder(Op op) => op is LoadOp || op.Effects.MayThrow;

    /// <summary>A load that gets a local, or is there for its exception only, is emitted where it stands: others stay on their side of it.</summary>
    private static bool KeepsItsPlace(Op op, Dictionary<Value, int> uses) => op is LoadOp { IsChecked: true } && uses.GetValueOrDefault(op.Result) != 1;

    /// <summary>Reading a length is like reading memory.</summary>
    private static bool IsBarrier(Op op) => op switch
    {
        LoadOp or PrimitiveOp { Code: Primitive.Ldlen } => false,
        IfOp or LoopOp or NewArrayOp or NewObjectOp => true,
        _ => op.Effects.MustHappen,
    };
}
