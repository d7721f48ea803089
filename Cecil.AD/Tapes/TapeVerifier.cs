namespace Cecil.AD.Tapes;

/// <summary>Checks the invariants of a tape: closed, assigned once, operands and results of the right number and type.</summary>
internal static class TapeVerifier
{
    /// <param name="tape">The tape.</param>
    /// <param name="isAdjoint">Is it the product of reverse mode, which alone may ask for values of the forward pass?</param>
    public static void Verify(Tape tape, bool isAdjoint = false)
    {
        Check(isAdjoint || !HasResiduals(tape), "a value of the forward pass is asked for outside an adjoint", tape);
        Verify(tape, tape);
    }

    private static bool HasResiduals(Tape tape) => tape.Ops.Any(op => op is ResidualOp || op.Regions.Any(r => HasResiduals(r.Tape)));

    private static void Verify(Tape tape, Tape whole)
    {
        HashSet<Value> known = [];
        foreach (var input in tape.Inputs) Check(known.Add(input), "an input is listed twice", whole);
        foreach (var op in tape.Ops)
        {
            foreach (var v in op.Inputs) Check(known.Contains(v), $"{op.GetType().Name} uses a value that its tape does not know", whole);
            foreach (var v in op.Results) Check(known.Add(v), $"{op.GetType().Name} assigns a value again", whole);
            VerifyOp(op, whole);
        }

        foreach (var v in tape.Outputs) Check(known.Contains(v), "an output is not known", whole);
    }

    private static void VerifyOp(Op op, Tape whole)
    {
        switch (op)
        {
            case ConstantOp or CallOp or NewObjectOp or PackOp or UnpackOp or ThrowOp or ResidualOp: break;
            case InvokeOp f:
                Check(f.Inputs.Count == f.Function.Inputs.Count, "a function tape is called with the wrong number of inputs", whole);
                for (var i = 0; i < f.Inputs.Count; i++)
                    Check(Fits(f.Inputs[i].Type, f.Function.Inputs[i]),
                    $"input {i} of {f.Function.Name}: {f.Inputs[i].Type} for {f.Function.Inputs[i]}", whole);
                break;
            case PrimitiveOp p:
                Check(p.Result.Type == p.Code.ResultType(p.Operand, [.. p.Inputs]), $"{p.Code} has the wrong result type", whole);
                break;
            case LoadOp l:
                Check(l.Inputs.Count == l.Place.OperandCount, "a load has the wrong number of operands", whole);
                Check(l.Result.Type == l.Place.Type, "a load has the wrong type", whole);
                break;
            case StoreOp s:
                Check(s.Inputs.Count == s.Place.OperandCount + 1, "a store has the wrong number of operands", whole);
                Check(Fits(s.Inputs[^1].Type, s.Place.Type), $"a store of {s.Inputs[^1].Type} to {s.Place.Type}", whole);
                break;
            case NewArrayOp n:
                Check(n.Inputs.Count == n.Result.Type.GetArrayRank(), "a new array has the wrong number of lengths", whole);
                break;
            case IfOp branch: VerifyIf(branch, whole); break;
            case LoopOp loop: VerifyLoop(loop, whole); break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private static void VerifyIf(IfOp branch, Tape whole)
    {
        foreach (var arm in new[] { branch.Then, branch.Else })
        {
            Match(branch.Inputs.Skip(1), arm.Inputs, "branch operand", whole);
            Match(arm.Outputs, branch.Results, "branch result", whole);
            Verify(arm, whole);
        }
    }

    private static void VerifyLoop(LoopOp loop, Tape whole)
    {
        Match(loop.Inputs, loop.While.Inputs, "loop operand", whole);
        Match(loop.While.Outputs.Skip(1), loop.Results, "loop result", whole);
        Match(loop.While.Outputs.Skip(1).Concat(loop.Inputs.Skip(loop.Carried)), loop.Body.Inputs, "middle value", whole);
        Match(loop.Body.Outputs, loop.While.Inputs.Take(loop.Carried), "carried value", whole);
        Verify(loop.While, whole);
        Verify(loop.Body, whole);
    }

    private static void Match(IEnumerable<Value> from, IEnumerable<Value> to, string what, Tape whole)
    {
        var (a, b) = (from.ToArray(), to.ToArray());
        Check(a.Length == b.Length, $"{what}s: {a.Length} for {b.Length}", whole);
        for (var i = 0; i < a.Length; i++) Check(Becomes(a[i], b[i].Type), $"{what} {i}: {a[i].Type} for {b[i].Type}", whole);
    }

    private static bool Fits(Type from, Type to) => from == to || (!from.IsValueType && !to.IsValueType);

    /// <summary>
    /// What becomes another value, shadows included, is of the declared type of that value: the JIT takes the class of a local for granted
    /// (of an interface it knows nothing) and folds type tests on it.
    /// </summary>
    private static bool Becomes(Value from, Type to) =>
        from.Type == to || (from.IsReference && !to.IsValueType && (to.IsInterface || from.IsNull || to.IsAssignableFrom(from.Type)));

    private static void Check(bool holds, string what, Tape whole)
    {
        if (!holds) throw new InvalidOperationException($"broken tape: {what}\n{whole}");
    }
}
