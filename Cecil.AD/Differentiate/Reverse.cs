using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>A finished pullback tape and the meaning of its inputs and outputs.</summary>
/// <param name="Tape">Inputs: cotangents of <paramref name="Seeds"/>, the iteration number if used, then <paramref name="Needs"/>.</param>
/// <param name="Seeds">Outputs of the primal whose cotangents come in.</param>
/// <param name="UsesIteration">Whether the iteration number is an input.</param>
/// <param name="Needs">Values of the forward pass.</param>
/// <param name="Wanted">Positions of the primal's inputs whose cotangents are the outputs.</param>
internal sealed record Pullback(
    Tape Tape, IReadOnlyList<int> Seeds, bool UsesIteration, IReadOnlyList<(Value Primal, bool FromParent)> Needs, IReadOnlyList<int> Wanted);

/// <summary>
/// Reverse mode: walks a tape backwards and builds its pullback, an ordinary tape. The cotangents of numbers are values of the
/// pullback; those of memory live in shadows: <c>y = a[i]</c> gives <c>ā[i] += dy</c>, <c>a[i] = v</c> gives <c>dv += ā[i]; ā[i] = 0</c>.
/// </summary>
internal sealed partial class Reverse(ShadowedTape facts, RuleTapes rules)
{
    public ForwardPlan Plan { get; } = new();

    /// <summary>The pullback of a tape, given which of its outputs have a cotangent.</summary>
    public Pullback Of(Tape primal, IReadOnlyList<int> seeds, Scope? parent = null, Op? owner = null, bool isBody = false)
    {
        var scope = new Scope(primal, parent, owner, isBody, facts);
        Value[] seedInputs = [.. seeds.Select(i => scope.Tape.Input(primal.Outputs[i].Type, "d" + primal.Outputs[i].Name))];
        for (var i = 0; i < seeds.Count; i++) scope.Accumulate(primal.Outputs[seeds[i]], seedInputs[i]);
        for (var i = primal.Ops.Count - 1; i >= 0; i--)
        {
            (scope.Tape.Origin, scope.Tape.Note) = (primal.Ops[i].Origin, null);
            ReverseOp(scope, primal.Ops[i]);
        }

        int[] wanted = [.. Enumerable.Range(0, primal.Inputs.Count).Where(i => primal.Inputs[i].IsFloat && scope.IsActive(primal.Inputs[i]))];
        var outputs = wanted.Select(i => scope.Cotangent(primal.Inputs[i]) ?? scope.Tape.Zero(primal.Inputs[i].Type));
        return Finish(scope, scope.Tape.Build("d" + primal.Name, outputs), seeds, seedInputs, wanted);
    }

    /// <summary>Orders the inputs and leaves out the needs that dead-op removal shows to be unused.</summary>
    private static Pullback Finish(Scope scope, Tape tape, IReadOnlyList<int> seeds, Value[] seedInputs, int[] wanted)
    {
        TapeVerifier.Verify(tape);
        var used = Optimize.RemoveDeadOps.UsedInputs(tape).Zip(tape.Inputs).Where(x => x.First).Select(x => x.Second).ToHashSet();
        var needs = scope.Needs.Where(n => used.Contains(n.Input)).ToArray();
        var usesIteration = scope.Iteration is { } k && used.Contains(k);
        var ordered = new TapeBuilder();
        Dictionary<Value, Value> inputs = [];
        void Add(Value old) => inputs[old] = ordered.Input(old.Type, old.Name);
        foreach (var seed in seedInputs) Add(seed);
        if (usesIteration) Add(scope.Iteration!);
        foreach (var need in needs) Add(need.Input);
        Value[] arguments = [.. tape.Inputs.Select(v => inputs.GetValueOrDefault(v) ?? ordered.Anything(v.Type))];
        var outputs = Optimize.TapeCopier.Inline(ordered, tape, arguments);
        var clean = Optimize.RemoveDeadOps.Run(ordered.Build(tape.Name, outputs));
        return new Pullback(clean, seeds, usesIteration, [.. needs.Select(n => (n.Primal, n.FromParent))], wanted);
    }

    private void ReverseOp(Scope scope, Op op)
    {
        switch (op)
        {
            case ConstantOp or NewArrayOp or NewObjectOp or ThrowOp: break;
            case PrimitiveOp p: ReversePrimitive(scope, p); break;
            case CallOp c: ReverseCall(scope, c); break;
            case InvokeOp f: ReverseInvoke(scope, f); break;
            case LoadOp l: ReverseLoad(scope, l); break;
            case StoreOp s: ReverseStore(scope, s); break;
            case PackOp p:
                for (var i = 0; i < p.Inputs.Count; i++) scope.Accumulate(p.Inputs[i], scope.Cotangent(p.Result, i));
                break;
            case UnpackOp u:
                if (scope.Cotangent(u.Result) is { } leaf) scope.Accumulate(u.Inputs[0], PackOp.LeafOf(u.Inputs[0].Type, u.Path), leaf);
                break;
            case IfOp branch: ReverseIf(scope, branch); break;
            case LoopOp loop: ReverseLoop(scope, loop); break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private void ReversePrimitive(Scope scope, PrimitiveOp p)
    {
        if (scope.Cotangent(p.Result) is not { } dy || !scope.IsActive(p.Result)) return;
        switch (p.Code)
        {
            case Primitive.Conv_R4 or Primitive.Conv_R8:
                var back = p.Inputs[0].Type == typeof(float) ? Primitive.Conv_R4 : Primitive.Conv_R8;
                scope.Accumulate(p.Inputs[0], scope.Tape.Primitive(back, dy));
                break;
            case Primitive.Ckfinite:
                scope.Accumulate(p.Inputs[0], dy);
                break;
            default:
                var rule = rules.ForPrimitive(p.Code, p.Result.Type)
                    ?? throw AddShadows.RefuseAt(p, $"the instruction {p.Code.OpCode().Name} has no derivative");
                Apply(scope, rule, p, [.. p.Inputs], [p.Result], [dy]);
                break;
        }
    }

    /// <summary>The pullback function gets the frame and the cotangents of the results, and returns those of the inputs.</summary>
    private void ReverseInvoke(Scope scope, InvokeOp forward)
    {
        var primal = facts.Invoked[forward];
        List<Value> inputs = [scope.Need(forward.Results[^1])];
        if (primal.Target is { } target) inputs.Insert(0, scope.Need(forward.Inputs[1 + target.Self]));
        for (var i = 0; i < primal.Results.Count; i++)
            if (StackTypes.IsFloat(primal.Results[i])) inputs.Add(scope.Cotangent(forward.Results[i]) ?? scope.Tape.Zero(primal.Results[i]));
        var cotangents = scope.Tape.Invoke(primal.Pullback, inputs);
        var next = 0;
        for (var i = 0; i < primal.Inputs.Count; i++)
            if (StackTypes.IsFloat(primal.Inputs[i])) scope.Accumulate(forward.Inputs[i + 1], cotangents[next++]);
    }

    private void ReverseCall(Scope scope, CallOp c)
    {
        if (c.Rule is null || c.Results.Count == 0 || !c.Results.Any(r => scope.IsActive(r) || facts.ShadowOf.ContainsKey(r))) return;
        var result = c.Result;
        Value[] dy;
        if (result.IsReference) dy = [scope.Shadow(result)];
        else if (result.IsFloat)
        {
            if (scope.Cotangent(result) is not { } cotangent) return;
            dy = [cotangent];
        }
        else
        {
            var leaves = Structs.Leaves(result.Type).ToArray();
            if (!leaves.Where((_, i) => scope.Cotangent(result, i) is not null).Any()) return;
            dy = [.. leaves.Select((path, i) => scope.Cotangent(result, i) ?? scope.Tape.Zero(StackTypes.Of(path[^1].FieldType)))];
        }

        Apply(scope, rules.Of(c.Rule), c, [.. c.Inputs], [.. c.Results], dy);
    }

    /// <summary>
    /// Puts a rule's body in place: parameters are the inputs, the result if the rule takes it, and the cotangent. Only what the body
    /// uses is asked of the forward pass.
    /// </summary>
    private static void Apply(Scope scope, RuleTape rule, Op op, Value[] inputs, Value[] results, Value[] dy)
    {
        var leaves = inputs.Concat(rule.TakesResult ? results : []).SelectMany(Leaves).ToArray();
        List<Value> arguments = [];
        for (var i = 0; i < leaves.Length; i++)
        {
            var (value, path) = leaves[i];
            arguments.Add(!rule.Uses[i] ? scope.Tape.Anything(rule.Tape.Inputs[i].Type)
                : path.Length == 0 ? scope.Need(value) : scope.Tape.Unpack(path, scope.Need(value)));
        }

        var outputs = rule.Apply(scope.Tape, [.. arguments, .. dy]);
        Value[] floats = [.. inputs.Where(v => v.IsFloat || v.Type.IsArray)];
        var targets = outputs.Length == floats.Length ? floats : inputs;
        if (outputs.Length != targets.Length)
            throw AddShadows.RefuseAt(op, $"the rule {rule.Name} returns {outputs.Length} cotangents for {floats.Length} differentiable inputs");
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i].IsFloat) scope.Accumulate(targets[i], outputs[i]);
            else if (targets[i].Type.IsArray && scope.HasShadow(targets[i]))
                RuntimeCalls.AddInto(scope.Tape, scope.Shadow(targets[i]), outputs[i]);
        }
    }

    private static IEnumerable<(Value, FieldInfo[])> Leaves(Value v) =>
        Structs.IsSplit(v.Type) ? Structs.Leaves(v.Type).Select(path => (v, path)) : [(v, [])];

    private void ReverseLoad(Scope scope, LoadOp l)
    {
        if (!facts.ActiveAccess.Contains(l) || scope.Cotangent(l.Result) is not { } dy) return;
        Value[] where = [scope.Shadow(l.Inputs[0]), .. l.Inputs.Skip(1).Select(scope.Need)];
        var sum = scope.Tape.Primitive(Primitive.Add, scope.Tape.Load(l.Place, isChecked: false, where), dy);
        scope.Tape.Store(l.Place, [.. where, sum]);
    }

    private void ReverseStore(Scope scope, StoreOp s)
    {
        if (!facts.ActiveAccess.Contains(s)) return;
        Value[] where = [scope.Shadow(s.Inputs[0]), .. s.Inputs.Skip(1).SkipLast(1).Select(scope.Need)];
        if (scope.IsActive(s.Inputs[^1])) scope.Accumulate(s.Inputs[^1], scope.Tape.Load(s.Place, isChecked: false, where));
        scope.Tape.Store(s.Place, [.. where, scope.Tape.Zero(s.Place.Type)]);
    }
}
