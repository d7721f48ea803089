namespace Cecil.AD.Tapes;

/// <summary>Checks the invariants of a tape: closed, assigned once, operands and results of the right number and type.</summary>
internal static class TapeVerifier
{
    /// <param name="tape">The tape.</param>
    /// <param name="isAdjoint">Is it the product of reverse mode, which alone may ask for values of the forward pass?</param>
    public static void Verify(Tape tape, bool isAdjoint = false)
    {
        if (!isAdjoint && HasResiduals(tape)) throw Broken("a value of the forward pass is asked for outside an adjoint", tape);
        Verify(tape, tape);
    }

    private static bool HasResiduals(Tape tape) => tape.Ops.Any(op => op is ResidualOp || op.Regions.Any(r => HasResiduals(r.Tape)));

    private static void Verify(Tape tape, Tape whole)
    {
        HashSet<Value> known = new(tape.Inputs.Count + tape.Ops.Count);
        for (var i = 0; i < tape.Inputs.Count; i++)
            if (!known.Add(tape.Inputs[i])) throw Broken("an input is listed twice", whole);
        for (var at = 0; at < tape.Ops.Count; at++)
        {
            var op = tape.Ops[at];
            for (var i = 0; i < op.Inputs.Count; i++)
                if (!known.Contains(op.Inputs[i])) throw Broken($"{op.GetType().Name} uses a value that its tape does not know", whole);
            for (var i = 0; i < op.Results.Count; i++)
                if (!known.Add(op.Results[i])) throw Broken($"{op.GetType().Name} assigns a value again", whole);
            VerifyOp(op, whole);
        }

        for (var i = 0; i < tape.Outputs.Count; i++)
            if (!known.Contains(tape.Outputs[i])) throw Broken("an output is not known", whole);
    }

    private static void VerifyOp(Op op, Tape whole)
    {
        switch (op)
        {
            case ConstantOp or CallOp or NewObjectOp or PackOp or UnpackOp or ThrowOp or ResidualOp: break;
            case InvokeOp f:
                if (f.Inputs.Count != f.Function.Inputs.Count) throw Broken("a function tape is called with the wrong number of inputs", whole);
                for (var i = 0; i < f.Inputs.Count; i++)
                    if (!Fits(f.Inputs[i].Type, f.Function.Inputs[i]))
                        throw Broken($"input {i} of {f.Function.Name}: {f.Inputs[i].Type} for {f.Function.Inputs[i]}", whole);
                break;
            case PrimitiveOp p:
                if (p.Result.Type != p.Code.ResultType(p.Operand, [.. p.Inputs])) throw Broken($"{p.Code} has the wrong result type", whole);
                break;
            case LoadOp l:
                if (l.Inputs.Count != l.Place.OperandCount) throw Broken("a load has the wrong number of operands", whole);
                if (l.Result.Type != l.Place.Type) throw Broken("a load has the wrong type", whole);
                break;
            case StoreOp s:
                if (s.Inputs.Count != s.Place.OperandCount + 1) throw Broken("a store has the wrong number of operands", whole);
                if (!Fits(s.Inputs[^1].Type, s.Place.Type)) throw Broken($"a store of {s.Inputs[^1].Type} to {s.Place.Type}", whole);
                break;
            case NewArrayOp n:
                if (n.Inputs.Count != n.Result.Type.GetArrayRank()) throw Broken("a new array has the wrong number of lengths", whole);
                break;
            case IfOp branch: VerifyIf(branch, whole); break;
            case LoopOp loop: VerifyLoop(loop, whole); break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private static void VerifyIf(IfOp branch, Tape whole)
    {
        foreach (var region in branch.Regions)
        {
            Match(branch.Inputs, region.Tape.Inputs, "branch operand", whole, skip: 1);
            Match(region.Tape.Outputs, branch.Results, "branch result", whole);
            Verify(region.Tape, whole);
        }
    }

    private static void VerifyLoop(LoopOp loop, Tape whole)
    {
        Match(loop.Inputs, loop.While.Inputs, "loop operand", whole);
        Match(loop.While.Outputs, loop.Results, "loop result", whole, skip: 1);
        Match([.. loop.While.Outputs.Skip(1), .. loop.Inputs.Skip(loop.Carried)], loop.Body.Inputs, "middle value", whole);
        Match(loop.Body.Outputs, [.. loop.While.Inputs.Take(loop.Carried)], "carried value", whole);
        Verify(loop.While, whole);
        Verify(loop.Body, whole);
    }

    private static void Match(IReadOnlyList<Value> from, IReadOnlyList<Value> to, string what, Tape whole, int skip = 0)
    {
        if (from.Count - skip != to.Count) throw Broken($"{what}s: {from.Count - skip} for {to.Count}", whole);
        for (var i = 0; i < to.Count; i++)
            if (!Becomes(from[i + skip], to[i].Type)) throw Broken($"{what} {i}: {from[i + skip].Type} for {to[i].Type}", whole);
    }

    private static bool Fits(Type from, Type to) => from == to || (!from.IsValueType && !to.IsValueType);

    /// <summary>
    /// What becomes another value, shadows included, is of the declared type of that value: the JIT takes the class of a local for granted
    /// (of an interface it knows nothing) and folds type tests on it.
    /// </summary>
    private static bool Becomes(Value from, Type to) =>
        from.Type == to || (from.IsReference && !to.IsValueType && (to.IsInterface || from.IsNull || to.IsAssignableFrom(from.Type)));

    private static InvalidOperationException Broken(string what, Tape whole) => new($"broken tape: {what}\n{whole}");
}
