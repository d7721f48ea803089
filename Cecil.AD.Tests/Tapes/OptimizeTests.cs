using Cecil.AD.Optimize;
using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>Sharing, hoisting and dead-op removal on small tapes made by hand.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OptimizeTests
{
    private readonly TapeBuilder _tape = new();

    private static Place Element => new(PlaceKind.Element, typeof(double[]));

    private Value Sin(TapeBuilder tape, Value x) => tape.Call(Callee.Pure(typeof(Math).GetMethod(nameof(Math.Sin))!), [x], typeof(double))[0];

    [Test]
    public void Equal_operations_are_one_op()
    {
        var (x, y) = (_tape.Input(typeof(double)), _tape.Input(typeof(double)));
        var (product, sine) = (_tape.Primitive(Primitive.Mul, x, y), Sin(_tape, x));
        Assert.That(_tape.Primitive(Primitive.Mul, x, y), Is.SameAs(product));
        Assert.That(_tape.Primitive(Primitive.Mul, y, x), Is.Not.SameAs(product));
        Assert.That(Sin(_tape, x), Is.SameAs(sine));
        Assert.That(_tape.Count, Is.EqualTo(3));
    }

    [Test]
    public void Impure_calls_are_not_shared()
    {
        var method = typeof(Random).GetMethod(nameof(Random.NextDouble))!;
        var random = _tape.Input(typeof(Random));
        var (a, b) = (_tape.Call(Callee.Inactive(method, [random.Type]), [random], typeof(double))[0], _tape.Call(Callee.Inactive(method, [random.Type]), [random], typeof(double))[0]);
        Assert.That(a, Is.Not.SameAs(b));
    }

    [Test]
    public void Arm_uses_what_was_computed_before_the_branch()
    {
        var (c, x) = (_tape.Input(typeof(int)), _tape.Input(typeof(double)));
        var outer = _tape.Primitive(Primitive.Mul, x, x);
        Assert.That(_tape.Arm().Primitive(Primitive.Mul, x, x), Is.SameAs(outer));
        Assert.That(c.Definition, Is.Null);
    }

    [Test]
    public void Load_is_shared_until_memory_of_its_kind_is_written()
    {
        var (a, n, i, x) = (_tape.Input(typeof(double[])), _tape.Input(typeof(int[])), _tape.Input(typeof(int)), _tape.Input(typeof(double)));
        var first = _tape.Load(Element, true, a, i);
        _tape.Store(new Place(PlaceKind.Element, typeof(int[])), n, i, i);
        Assert.That(_tape.Load(Element, true, a, i), Is.SameAs(first), "an int[] is never a double[]");
        _tape.Store(Element, a, i, x);
        Assert.That(_tape.Load(Element, true, a, i), Is.Not.SameAs(first));
    }

    [Test]
    public void Load_after_a_call_with_effects_is_repeated()
    {
        var (a, i) = (_tape.Input(typeof(double[])), _tape.Input(typeof(int)));
        var first = _tape.Load(Element, true, a, i);
        _tape.Call(Callee.Inactive(typeof(Console).GetMethod(nameof(Console.WriteLine), [])!, []), []);
        Assert.That(_tape.Load(Element, true, a, i), Is.Not.SameAs(first));
    }

    [Test]
    public void Load_after_a_branch_that_writes_is_repeated()
    {
        var (a, i, x) = (_tape.Input(typeof(double[])), _tape.Input(typeof(int)), _tape.Input(typeof(double)));
        var first = _tape.Load(Element, true, a, i);
        var (then, @else) = (_tape.Arm(), _tape.Arm());
        then.Store(Element, a, i, x);
        _tape.If(i, then, [], @else, []);
        Assert.That(_tape.Load(Element, true, a, i), Is.Not.SameAs(first));
    }

    /// <summary>while (i &lt; n) { s += sin(x)·i-dependent; i++ } with sin(x) asked for inside the body.</summary>
    private (Value Sum, Value Inside) SumLoop(Value x, Value n, Func<TapeBuilder, Value, Value> term)
    {
        var loop = _tape.Loop();
        var (sum, i) = (loop.Carry(_tape.Literal(0.0, typeof(double))), loop.Carry(_tape.Int(0)));
        var test = loop.While.Primitive(Primitive.Clt, i, n);
        var inside = term(loop.Body, x);
        var next = loop.Body.Primitive(Primitive.Add, sum, inside);
        var results = loop.Finish(test, [sum], [next, loop.Body.Primitive(Primitive.Add, i, loop.Body.Int(1))]);
        return (results[0], inside);
    }

    [Test]
    public void Pure_invariant_op_is_put_in_front_of_the_loop()
    {
        var (x, n) = (_tape.Input(typeof(double)), _tape.Input(typeof(int)));
        var (sum, inside) = SumLoop(x, n, Sin);
        Assert.That(inside.Owner, Is.SameAs(_tape));
        var tape = _tape.Build("f", [sum]);
        TapeVerifier.Verify(tape);
        Assert.That(tape.Ops.OfType<CallOp>().Count(), Is.EqualTo(1));
        Assert.That(tape.Ops.OfType<LoopOp>().Single().Body.Ops, Has.None.TypeOf<CallOp>());
    }

    [Test]
    public void Op_that_may_throw_is_not_put_in_front_of_the_loop()
    {
        var (x, n, d) = (_tape.Input(typeof(double)), _tape.Input(typeof(int)), _tape.Input(typeof(int)));
        var (sum, _) = SumLoop(x, n, (body, _) => body.Primitive(Primitive.Conv_R8, body.Primitive(Primitive.Div, n, d)));
        var loop = _tape.Build("f", [sum]).Ops.OfType<LoopOp>().Single();
        Assert.That(loop.Body.Ops.OfType<PrimitiveOp>().Count(p => p.Code == Primitive.Div), Is.EqualTo(1), "a loop that does not run must not throw");
    }

    [Test]
    public void Load_is_not_put_in_front_of_the_loop()
    {
        var (a, x, n) = (_tape.Input(typeof(double[])), _tape.Input(typeof(double)), _tape.Input(typeof(int)));
        var (sum, _) = SumLoop(x, n, (body, _) => body.Load(Element, true, a, body.Int(0)));
        Assert.That(_tape.Build("f", [sum]).Ops.OfType<LoopOp>().Single().Body.Ops, Has.One.TypeOf<LoadOp>());
    }

    [Test]
    public void Unused_op_and_what_only_it_used_are_removed()
    {
        var x = _tape.Input(typeof(double));
        Sin(_tape, _tape.Primitive(Primitive.Mul, x, x));
        Assert.That(RemoveDeadOps.Run(_tape.Build("f", [x])).Ops, Is.Empty);
    }

    [Test]
    public void Ops_with_effects_stay()
    {
        var (a, i, d) = (_tape.Input(typeof(double[])), _tape.Input(typeof(int)), _tape.Input(typeof(int)));
        _tape.Load(Element, true, a, i);
        _tape.Load(Element, false, a, d);
        _tape.Primitive(Primitive.Div, i, d);
        _tape.Store(Element, a, i, _tape.Literal(1.0, typeof(double)));
        var ops = RemoveDeadOps.Run(_tape.Build("f", [i])).Ops;
        Assert.That(ops.OfType<LoadOp>().Count(), Is.EqualTo(1), "only the checked load may throw");
        Assert.That(ops.OfType<PrimitiveOp>().Count(), Is.EqualTo(1));
        Assert.That(ops.OfType<StoreOp>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Value_that_a_loop_carries_for_itself_alone_is_removed()
    {
        var (x, n) = (_tape.Input(typeof(double)), _tape.Input(typeof(int)));
        var loop = _tape.Loop();
        var (used, unused, i) = (loop.Carry(x), loop.Carry(x), loop.Carry(_tape.Int(0)));
        var test = loop.While.Primitive(Primitive.Clt, i, n);
        var body = loop.Body;
        var results = loop.Finish(test, [used, unused],
            [body.Primitive(Primitive.Mul, used, x), body.Primitive(Primitive.Add, unused, x), body.Primitive(Primitive.Add, i, body.Int(1))]);
        var tape = RemoveDeadOps.Run(_tape.Build("f", [results[0]]));
        Assert.That(tape.Ops.OfType<LoopOp>().Single().Carried, Is.EqualTo(2));
        Assert.That(tape.ToString(), Does.Not.Contain("add %1, x"));
    }

    [Test]
    public void Loop_without_live_result_or_effect_is_removed()
    {
        var (x, n) = (_tape.Input(typeof(double)), _tape.Input(typeof(int)));
        SumLoop(x, n, Sin);
        Assert.That(RemoveDeadOps.Run(_tape.Build("f", [x])).Ops, Is.Empty);
    }

    [Test]
    public void Branch_on_a_literal_is_replaced_by_its_arm()
    {
        var x = _tape.Input(typeof(double));
        var (then, @else) = (_tape.Arm(), _tape.Arm());
        var result = _tape.If(_tape.Int(1), then, [then.Primitive(Primitive.Neg, x)], @else, [@else.Primitive(Primitive.Mul, x, x)]);
        var tape = RemoveDeadOps.Run(_tape.Build("f", result));
        Assert.That(tape.Ops.OfType<PrimitiveOp>().Single().Code, Is.EqualTo(Primitive.Neg));
    }
}
