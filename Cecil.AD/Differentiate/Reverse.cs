using System.Reflection;
using Cecil.AD.Analyze;
using Cecil.AD.Optimize;
using Cecil.AD.Residuals;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>The adjoint of a tape that may be a part of another.</summary>
/// <param name="Tape">Inputs: the cotangents of <paramref name="Seeds"/>. Values of the forward pass are asked for by <see cref="ResidualOp"/>.</param>
/// <param name="Seeds">Outputs of the primal whose cotangents come in.</param>
/// <param name="Wanted">Positions of the primal's inputs whose cotangents are the outputs.</param>
internal sealed record PartOfAdjoint(Tape Tape, IReadOnlyList<int> Seeds, IReadOnlyList<int> Wanted)
{
    /// <summary>The position among the outputs of the cotangent of an input; −1 when there is none.</summary>
    public int PositionOf(int input)
    {
        for (var i = 0; i < Wanted.Count; i++) if (Wanted[i] == input) return i;
        return -1;
    }

    /// <summary>Does it write to memory or do something else besides giving cotangents?</summary>
    public bool HasEffects => Tape.Ops.Any(op => op is IfOp or LoopOp || op.Effects.MustHappen);
}

/// <summary>
/// Reverse mode: walks a tape backwards and builds its adjoint, an ordinary tape. The cotangents of numbers are values of the
/// adjoint; those of memory live in shadows: <c>y = a[i]</c> gives <c>ā[i] += dy</c>, <c>a[i] = v</c> gives <c>dv += ā[i]; ā[i] = 0</c>.
/// </summary>
internal sealed partial class Reverse(Tape whole, RuleTapes rules, bool isStrong)
{
    private readonly OwnArrays _arrays = new(whole);
    private readonly Dictionary<LoopOp, LocalReversal> _local = [];

    /// <summary>The adjoint of a primal with shadows, given which of its outputs have a cotangent.</summary>
    /// <param name="primal">The primal.</param>
    /// <param name="seeds">The numbers of those outputs.</param>
    /// <param name="rules">The rules of primitives and calls.</param>
    /// <param name="isStrong">Whether 0 is strong in products.</param>
    /// <param name="isEarly">Are the cotangents known before the primal runs, so that loops can be reversed in place?</param>
    public static Adjoint Of(Tape primal, IReadOnlyList<int> seeds, RuleTapes rules, bool isStrong, bool isEarly)
    {
        var reverse = new Reverse(primal, rules, isStrong);
        var adjoint = reverse.Of(primal, seeds, isEarly);
        return new Adjoint(primal, adjoint.Tape, adjoint.Wanted, reverse._local);
    }

    private PartOfAdjoint Of(Tape primal, IReadOnlyList<int> seeds, bool isEarly = false)
    {
        var scope = new Cotangents(primal, isEarly);
        foreach (var seed in seeds)
        {
            scope.Seeds.Add(scope.Tape.Input(primal.Outputs[seed].Type, "d" + primal.Outputs[seed].Name));
            scope.Add(primal.Outputs[seed], scope.Seeds[^1]);
        }

        for (var i = primal.Ops.Count - 1; i >= 0; i--)
        {
            (scope.Tape.Origin, scope.Tape.Note) = (primal.Ops[i].Origin, null);
            ReverseOp(scope, primal.Ops[i]);
        }

        int[] wanted = [.. Enumerable.Range(0, primal.Inputs.Count).Where(i => primal.Inputs[i].IsFloat && primal.Inputs[i].IsActive)];
        var outputs = wanted.Select(i => scope.Of(primal.Inputs[i]) ?? scope.Tape.Zero(primal.Inputs[i].Type));
        // What nobody uses asks for nothing of the forward pass.
        return new PartOfAdjoint(RemoveDeadOps.Run(scope.Tape.Build("d" + primal.Name, outputs)), seeds, wanted);
    }

    private void ReverseOp(Cotangents scope, Op op)
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
                for (var i = 0; i < p.Inputs.Count; i++) scope.Add(p.Inputs[i], scope.Of(p.Result, i));
                break;
            case UnpackOp u:
                if (scope.Of(u.Result) is { } leaf) scope.Add(u.Inputs[0], PackOp.LeafOf(u.Inputs[0].Type, u.Path), leaf);
                break;
            case IfOp branch: ReverseIf(scope, branch); break;
            case LoopOp loop: ReverseLoop(scope, loop); break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private void ReversePrimitive(Cotangents scope, PrimitiveOp p)
    {
        if (scope.Of(p.Result) is not { } dy || !p.Result.IsActive) return;
        switch (p.Code)
        {
            case Primitive.Conv_R4 or Primitive.Conv_R8:
                var back = p.Inputs[0].Type == typeof(float) ? Primitive.Conv_R4 : Primitive.Conv_R8;
                scope.Add(p.Inputs[0], scope.Tape.Primitive(back, dy));
                break;
            case Primitive.Ckfinite:
                scope.Add(p.Inputs[0], dy);
                break;
            default:
                var rule = rules.ForPrimitive(p.Code, p.Result.Type)
                    ?? throw AddShadows.RefuseAt(p, $"the instruction {p.Code.OpCode().Name} has no derivative");
                Apply(scope, rule, p, [.. p.Inputs], [p.Result], [dy]);
                break;
        }
    }

    /// <summary>The pullback function gets the frame and the cotangents of the results, and returns those of the inputs.</summary>
    private void ReverseInvoke(Cotangents scope, InvokeOp forward)
    {
        var primal = forward.Function.ForwardOf!;
        List<Value> inputs = [scope.Residual(forward.Results[^1])];
        if (primal.Target is { } target) inputs.Insert(0, scope.Residual(forward.Inputs[1 + target.Self]));
        for (var i = 0; i < primal.Results.Count; i++)
            if (StackTypes.IsFloat(primal.Results[i])) inputs.Add(scope.Of(forward.Results[i]) ?? scope.Tape.Zero(primal.Results[i]));
        var cotangents = scope.Tape.Invoke(primal.Derivative(isStrong).Pullback, inputs);
        var next = 0;
        for (var i = 0; i < primal.Inputs.Count; i++)
            if (StackTypes.IsFloat(primal.Inputs[i])) scope.Add(forward.Inputs[i + 1], cotangents[next++]);
    }

    private void ReverseCall(Cotangents scope, CallOp c)
    {
        if (c.Rule is null || c.Results.Count == 0 || !c.Results.Any(r => r.IsActive || r.Shadow is not null)) return;
        var result = c.Result;
        Value[] dy;
        if (result.IsReference) dy = [scope.Shadow(result)];
        else if (result.IsFloat)
        {
            if (scope.Of(result) is not { } cotangent) return;
            dy = [cotangent];
        }
        else
        {
            var leaves = Structs.Leaves(result.Type).ToArray();
            if (!leaves.Where((_, i) => scope.Of(result, i) is not null).Any()) return;
            dy = [.. leaves.Select((path, i) => scope.Of(result, i) ?? scope.Tape.Zero(StackTypes.Of(path[^1].FieldType)))];
        }

        Apply(scope, rules.Of(c.Rule, c.Method.GetParameters().Length + (c.Method.IsStatic ? 0 : 1)), c, [.. c.Inputs],
            [.. c.IsGuarded ? c.Results.SkipLast(1) : c.Results], dy, c.IsGuarded ? c.Results[^1] : null);
    }

    /// <summary>
    /// Puts a rule's body in place: parameters are the inputs, the result if the rule takes it, and the cotangent. Only what the body
    /// uses is asked of the forward pass. A call that threw an exception has no derivative.
    /// </summary>
    private void Apply(Cotangents scope, RuleTape rule, Op op, Value[] inputs, Value[] results, Value[] dy, Value? exception = null)
    {
        var leaves = inputs.Concat(rule.TakesResult ? results : []).SelectMany(Leaves).ToArray();
        List<Value> arguments = [];
        for (var i = 0; i < leaves.Length; i++)
        {
            var (value, path) = leaves[i];
            arguments.Add(!rule.Uses[i] ? scope.Tape.Anything(rule.Tape.Inputs[i].Type)
                : path.Length == 0 ? scope.Residual(value) : scope.Tape.Unpack(path, scope.Residual(value)));
        }

        var threw = exception is null ? null : scope.Residual(exception);
        var tape = threw is null ? scope.Tape : scope.Tape.Arm();
        var outputs = rule.Apply(tape, [.. arguments, .. dy], isStrong);
        Value[] floats = [.. inputs.Where(v => v.IsFloat || v.Type.IsArray)];
        var targets = outputs.Length == floats.Length ? floats : inputs;
        if (outputs.Length != targets.Length)
            throw AddShadows.RefuseAt(op, $"the rule {rule.Name} returns {outputs.Length} cotangents for {floats.Length} differentiable inputs");
        for (var i = 0; i < targets.Length; i++)
            if (targets[i].Type.IsArray && targets[i].Shadow is not null)
                Containers.AddInto(tape, scope.Shadow(targets[i]), outputs[i]);
        if (threw is not null)
        {
            var nothing = scope.Tape.Arm();
            outputs = scope.Tape.If(threw, nothing, [.. outputs.Select(v => nothing.Anything(v.Type))], tape, outputs);
        }

        for (var i = 0; i < targets.Length; i++)
            if (targets[i].IsFloat) scope.Add(targets[i], outputs[i]);
    }

    private static IEnumerable<(Value, FieldInfo[])> Leaves(Value v) =>
        Structs.IsSplit(v.Type) ? Structs.Leaves(v.Type).Select(path => (v, path)) : [(v, [])];

    private void ReverseLoad(Cotangents scope, LoadOp l)
    {
        if (!l.IsActive || scope.Of(l.Result) is not { } dy) return;
        Value[] where = [scope.Shadow(l.Inputs[0]), .. l.Inputs.Skip(1).Select(scope.Residual)];
        var sum = scope.Tape.Primitive(Primitive.Add, scope.Tape.Load(l.Place, isChecked: false, where), dy);
        scope.Tape.Store(l.Place, [.. where, sum]);
    }

    private void ReverseStore(Cotangents scope, StoreOp s)
    {
        if (!s.IsActive) return;
        Value[] where = [scope.Shadow(s.Inputs[0]), .. s.Inputs.Skip(1).SkipLast(1).Select(scope.Residual)];
        if (s.Inputs[^1].IsActive) scope.Add(s.Inputs[^1], scope.Tape.Load(s.Place, isChecked: false, where));
        scope.Tape.Store(s.Place, [.. where, scope.Tape.Zero(s.Place.Type)]);
    }
}
