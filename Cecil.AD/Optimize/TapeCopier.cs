using Cecil.AD.Tapes;

namespace Cecil.AD.Optimize;

/// <summary>
/// The only copier of tapes: re-emits ops through a builder with their operands replaced. Since builders fold, share and hoist, a
/// copy is already a simplified tape: branches on literals disappear, values that a loop carries unchanged become invariants.
/// Passes derive from it and override what they do differently.
/// </summary>
internal class TapeCopier
{
    /// <summary>What stands for a value of the old tape.</summary>
    protected Dictionary<Value, Value> Map { get; } = [];

    /// <summary>A second value that travels beside a value through branches and loops (its shadow).</summary>
    protected Dictionary<Value, Value> Companions { get; } = [];

    /// <summary>Puts a copy of the tape into a builder with the given arguments; returns the copies of its outputs.</summary>
    public static Value[] Inline(TapeBuilder target, Tape tape, IReadOnlyList<Value> arguments) => new TapeCopier().Copy(target, tape, arguments);

    public Value[] Copy(TapeBuilder target, Tape tape, IReadOnlyList<Value> arguments)
    {
        for (var i = 0; i < tape.Inputs.Count; i++) Map[tape.Inputs[i]] = arguments[i];
        CopyOps(target, tape);
        var outputs = new Value[tape.Outputs.Count];
        for (var i = 0; i < outputs.Length; i++) outputs[i] = Reached(target, tape.Outputs[i]);
        return outputs;
    }

    protected Value Mapped(Value v) => Map[v];

    protected Value[] Mapped(IReadOnlyList<Value> values)
    {
        var mapped = new Value[values.Count];
        for (var i = 0; i < mapped.Length; i++) mapped[i] = Mapped(values[i]);
        return mapped;
    }

    /// <summary>Behind a throw there are no values: any of the type does, since it is never read.</summary>
    private Value Reached(TapeBuilder builder, Value v) =>
        builder.Diverges && !Map.ContainsKey(v) ? builder.Anything(v.Type) : Map[v];

    /// <summary>Is the value used? A copy leaves out what is not.</summary>
    protected virtual bool IsLive(Value v) => true;

    protected virtual bool IsLive(Op op) => true;

    /// <summary>Does a companion travel with the value?</summary>
    protected virtual bool HasCompanion(Value v) => false;

    protected void CopyOps(TapeBuilder target, Tape tape)
    {
        foreach (var op in tape.Ops)
        {
            if (!IsLive(op) || (target.Diverges && op is not ConstantOp)) continue;
            (target.Note, target.Origin) = (op.Note, op.Origin);
            CopyOp(target, op);
        }

        target.Note = null;
    }

    protected virtual void CopyOp(TapeBuilder target, Op op)
    {
        switch (op)
        {
            case ConstantOp c: Map[c.Result] = target.Literal(c.Literal, c.Result.Type); break;
            case PrimitiveOp p: Map[p.Result] = target.Primitive(p.Code, p.Operand, Mapped(p.Inputs)); break;
            case CallOp c:
                var types = new Type[c.Results.Count];
                for (var i = 0; i < types.Length; i++) types[i] = c.Results[i].Type;
                var results = target.Call(c.Callee, Mapped(c.Inputs), types);
                for (var i = 0; i < results.Count; i++) Map[c.Results[i]] = results[i];
                break;
            case InvokeOp f:
                var returned = target.Invoke(f.Function, Mapped(f.Inputs));
                for (var i = 0; i < returned.Count; i++) Map[f.Results[i]] = returned[i];
                break;
            case LoadOp l: Map[l.Result] = target.Load(l.Place, l.IsChecked, Mapped(l.Inputs)); break;
            case StoreOp s: target.Store(s.Place, Mapped(s.Inputs)); break;
            case NewArrayOp n: Map[n.Result] = target.NewArray(n.Result.Type, Mapped(n.Inputs)); break;
            case NewObjectOp n: Map[n.Result] = target.NewObject(n.Type); break;
            case PackOp p: Map[p.Result] = target.Pack(p.Result.Type, Mapped(p.Inputs)); break;
            case UnpackOp u: Map[u.Result] = target.Unpack(u.Path, Mapped(u.Inputs[0])); break;
            case ResidualOp r: Map[r.Result] = target.Residual(r.Wanted); break;
            case ThrowOp t: target.Throw(Mapped(t.Inputs[0])); break;
            case IfOp branch: CopyIf(target, branch); break;
            case LoopOp loop: CopyLoop(target, loop); break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private void CopyIf(TapeBuilder target, IfOp branch)
    {
        foreach (var arm in branch.Regions)
            foreach (var (outer, inner) in branch.FlowInto(arm)) Link(inner, outer);
        var condition = Mapped(branch.Inputs[0]);
        if (condition.Constant is { } constant)
        {
            var region = branch.Regions[Literals.IsTrue(constant.Literal) ? 0 : 1];
            var taken = region.Tape;
            CopyOps(target, taken);
            if (taken.Diverges) return;
            for (var i = 0; i < branch.Results.Count; i++)
                if (IsLive(branch.Results[i])) Link(branch.Results[i], taken.Outputs[i]);
            ReceiveExtras(branch, [.. ExtraOutputs(target, branch, region)]);
            return;
        }

        var live = LiveResults(branch);
        var (then, thenOutputs) = CopyArm(target, branch, branch.Regions[0], live);
        var (@else, elseOutputs) = CopyArm(target, branch, branch.Regions[1], live);
        var results = target.If(condition, then, thenOutputs, @else, elseOutputs);
        if (results.Length == 0 && thenOutputs is null && elseOutputs is null) return;
        var next = 0;
        foreach (var i in live)
        {
            Map[branch.Results[i]] = results[next++];
            if (HasCompanion(branch.Results[i])) Companions[branch.Results[i]] = results[next++];
        }

        ReceiveExtras(branch, results[next..]);
    }

    private List<int> LiveResults(Op op)
    {
        List<int> live = new(op.Results.Count);
        for (var i = 0; i < op.Results.Count; i++)
            if (IsLive(op.Results[i])) live.Add(i);
        return live;
    }

    private (TapeBuilder, List<Value>?) CopyArm(TapeBuilder target, IfOp branch, Region region, List<int> live)
    {
        var (arm, builder) = (region.Tape, target.Arm());
        builder.Reverses = arm.Reverses;
        CopyOps(builder, arm);
        if (builder.Diverges)
        {
            CloseSubTape(builder, []);
            return (builder, null);
        }

        List<Value> outputs = new(live.Count);
        foreach (var i in live)
        {
            outputs.Add(Mapped(arm.Outputs[i]));
            if (HasCompanion(branch.Results[i])) outputs.Add(CompanionOf(builder, arm.Outputs[i]));
        }

        outputs.AddRange(ExtraOutputs(builder, branch, region));
        CloseSubTape(builder, outputs);
        return (builder, outputs);
    }

    /// <summary>What an arm yields beyond its outputs; the same number for both arms.</summary>
    protected virtual IEnumerable<Value> ExtraOutputs(TapeBuilder arm, IfOp branch, Region source) => [];

    /// <summary>The results that stand for <see cref="ExtraOutputs"/>.</summary>
    protected virtual void ReceiveExtras(IfOp branch, Value[] results) { }

    /// <summary>A value without companion (a null, say) that meets one that has.</summary>
    protected virtual Value CompanionOf(TapeBuilder builder, Value v) => Companions[v];

    /// <summary>A sub-tape's input is the outer value under another name. One that is not used has no copy.</summary>
    private void Link(Value inner, Value outer)
    {
        if (!Map.TryGetValue(outer, out var copy)) return;
        Map[inner] = copy;
        if (Companions.TryGetValue(outer, out var companion)) Companions[inner] = companion;
    }

    protected virtual void CopyLoop(TapeBuilder target, LoopOp loop)
    {
        var builder = target.Loop();
        (builder.While.Reverses, builder.Body.Reverses) = (loop.While.Reverses, loop.Body.Reverses);
        var carried = CarriedInputs(loop).ToArray();
        for (var i = 0; i < loop.Inputs.Count; i++)
        {
            var (outer, inner) = (loop.Inputs[i], loop.While.Inputs[i]);
            if (!carried.Contains(i))
            {
                if (i >= loop.Carried || IsLive(inner)) Link(inner, outer);
                continue;
            }

            Map[inner] = builder.Carry(Mapped(outer), inner.Type, inner.Name);
            if (HasCompanion(inner)) Companions[inner] = builder.Carry(CompanionOf(target, outer), inner.Type);
        }

        var additions = AddTo(loop, target, builder);
        CopyOps(builder.While, loop.While);
        foreach (var (source, inner) in loop.FlowInto(loop.Regions[1])) Link(inner, source);

        additions.EndWhile();
        additions.BeginBody();
        if (!additions.CopyBody()) CopyOps(builder.Body, loop.Body);
        List<Value> next = [];
        foreach (var i in carried)
        {
            next.Add(Reached(builder.Body, loop.Body.Outputs[i]));
            if (HasCompanion(loop.While.Inputs[i])) next.Add(CompanionOf(builder.Body, loop.Body.Outputs[i]));
        }

        next.AddRange(additions.EndBody());
        List<Value> wanted = [];
        var live = LiveResults(loop);
        foreach (var j in live)
        {
            wanted.Add(Reached(builder.While, loop.Middle(j)));
            if (HasCompanion(loop.Results[j])) wanted.Add(CompanionOf(builder.While, loop.Middle(j)));
        }

        var extra = wanted.Count;
        wanted.AddRange(additions.Results);
        var test = Reached(builder.While, loop.While.Outputs[0]);
        CloseSubTape(builder.Body, next);
        CloseSubTape(builder.While, [test, .. wanted]);
        var results = builder.Finish(test, wanted, next);
        var at = 0;
        foreach (var j in live)
        {
            Map[loop.Results[j]] = results[at++];
            if (HasCompanion(loop.Results[j])) Companions[loop.Results[j]] = results[at++];
        }

        additions.End(results[extra..]);
    }

    /// <summary>Indices of inputs that really change: not those that every iteration hands on as they came.</summary>
    private IEnumerable<int> CarriedInputs(LoopOp loop)
    {
        for (var i = 0; i < loop.Carried; i++)
            if (IsLive(loop.While.Inputs[i]) && !loop.IsHandedOn(i)) yield return i;
    }

    /// <summary>Called when all ops of a sub-tape have been copied, before it is put into its op.</summary>
    protected virtual void CloseSubTape(TapeBuilder sub, IReadOnlyList<Value> outputs) { }

    /// <summary>What a pass adds to the copy of a loop; asked for when what it carries is known and nothing of it is copied yet.</summary>
    protected virtual LoopAdditions AddTo(LoopOp loop, TapeBuilder target, TapeBuilder.LoopBuilder builder) => LoopAdditions.None;
}

/// <summary>What a pass adds to the copy of a loop. The members are called in their order here.</summary>
internal class LoopAdditions
{
    public static readonly LoopAdditions None = new();

    /// <summary>Appends to the While part.</summary>
    public virtual void EndWhile() { }

    /// <summary>Puts something in front of the body.</summary>
    public virtual void BeginBody() { }

    /// <summary>Puts something in place of the body, whose outputs it gives copies then.</summary>
    /// <returns>False where the body is copied.</returns>
    public virtual bool CopyBody() => false;

    /// <summary>Appends to the body; returns the next values of what the loop was made to carry.</summary>
    public virtual IEnumerable<Value> EndBody() => [];

    /// <summary>Further values of the While part to be known after the loop.</summary>
    public virtual IEnumerable<Value> Results => [];

    /// <summary>Appends behind the loop.</summary>
    /// <param name="results">What stands for <see cref="Results"/> there.</param>
    public virtual void End(Value[] results) { }
}
