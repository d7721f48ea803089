using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.Structure;

/// <summary>What a condition tells about earlier branches, on tapes made by hand.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PathFactsTests
{
    private readonly TapeBuilder _tape = new();
    private readonly Value _condition;
    private readonly TraceState _state = new();

    public PathFactsTests() => _condition = _tape.Input(typeof(int), "c");

    private Value If(Func<TapeBuilder, Value> then, Func<TapeBuilder, Value> otherwise, Value? condition = null)
    {
        var (a, b) = (_tape.Arm(), _tape.Arm());
        return _tape.If(condition ?? _condition, a, [then(a)], b, [otherwise(b)])[0];
    }

    private Value Slot(int cell) => ((Scalar)_state[cell]).Value;

    private void Learn(Value condition, bool holds, params Value[] slots)
    {
        foreach (var slot in slots) _state.Add(slot.Type, new Scalar(slot));
        new PathFacts(condition, holds).Apply(_state, _tape);
    }

    [Test]
    public void Condition_that_does_not_hold_is_zero()
    {
        Learn(_condition, false, _condition);
        Assert.That(Slot(0).IsInt(0));
    }

    [Test]
    public void Condition_that_holds_is_one_only_where_it_is_a_truth_value()
    {
        var number = _tape.Input(typeof(int), "n");
        Learn(number, true, number, _tape.Primitive(Primitive.Ceq, number, _tape.Int(0)));
        Assert.That(Slot(0), Is.SameAs(number), "any number but zero");
        Assert.That(Slot(1).IsInt(0));
    }

    [Test]
    public void Answer_of_a_branch_tells_which_arm_gave_it()
    {
        var (x, y) = (_tape.Input(typeof(double), "x"), _tape.Input(typeof(double), "y"));
        // A callee that gives true and x on one way, false and y on the other.
        var (a, b) = (_tape.Arm(), _tape.Arm());
        var results = _tape.If(_condition, a, [a.Int(3), a.Use(x)], b, [b.Int(0), b.Use(y)]);
        Learn(results[0], true, results[0], results[1]);
        Assert.That(Slot(0).IsInt(3));
        Assert.That(TapeBuilder.Canonical(Slot(1)), Is.SameAs(x));
    }

    [Test]
    public void Question_for_a_number_tells_it_too()
    {
        var (x, y) = (_tape.Input(typeof(double), "x"), _tape.Input(typeof(double), "y"));
        var (a, b) = (_tape.Arm(), _tape.Arm());
        var results = _tape.If(_condition, a, [a.Int(3), a.Use(x)], b, [b.Int(5), b.Use(y)]);
        Learn(_tape.Primitive(Primitive.Ceq, results[0], _tape.Int(5)), true, results[1]);
        Assert.That(TapeBuilder.Canonical(Slot(0)), Is.SameAs(y));
    }

    [Test]
    public void Number_that_both_arms_give_with_the_answer_is_known()
    {
        // Each arm gives 5 with 1 and 7 with something else, so the answer 5 does not tell the arms apart.
        var other = _tape.Input(typeof(int), "n");
        var (a, b) = (_tape.Arm(), _tape.Arm());
        var results = _tape.If(_condition, a, Inner(a, 2), b, Inner(b, 3));
        Learn(_tape.Primitive(Primitive.Ceq, results[0], _tape.Int(5)), true, results[1]);
        Assert.That(Slot(0).IsInt(1));

        Value[] Inner(TapeBuilder arm, int elsewhere)
        {
            var (then, otherwise) = (arm.Arm(), arm.Arm());
            return arm.If(arm.Use(other), then, [then.Int(5), then.Int(1)], otherwise, [otherwise.Int(7), otherwise.Int(elsewhere)]);
        }
    }

    [TestCase(1, 2)]
    [TestCase(2, 1)]
    public void Number_that_one_arm_gives_otherwise_with_the_answer_is_not_known(int first, int second)
    {
        var (a, b) = (_tape.Arm(), _tape.Arm());
        var results = _tape.If(_condition, a, [a.Int(5), a.Int(first)], b, [b.Use(_tape.Input(typeof(int), "n")), b.Int(second)]);
        Learn(_tape.Primitive(Primitive.Ceq, results[0], _tape.Int(5)), true, results[1]);
        Assert.That(Slot(0), Is.SameAs(results[1]));
    }

    [Test]
    public void Answer_of_a_loop_tells_what_its_last_test_left()
    {
        // A search: 1 with 10 where it found something, 2 with 20 where it came to the end, 0 as long as it goes on.
        var loop = _tape.Loop();
        var i = loop.Carry(_tape.Int(0));
        var found = loop.While.Primitive(Primitive.Ceq, i, loop.While.Use(_condition));
        var (a, b) = (loop.While.Arm(), loop.While.Arm());
        var isEnd = b.Primitive(Primitive.Cgt, b.Use(i), b.Int(9));
        var (c, d) = (b.Arm(), b.Arm());
        var inner = b.If(isEnd, c, [c.Int(2), c.Int(20)], d, [d.Int(0), d.Int(30)]);
        var way = loop.While.If(found, a, [a.Int(1), a.Int(10)], b, [inner[0], inner[1]]);
        var goesOn = loop.While.Primitive(Primitive.Ceq, way[0], loop.While.Int(0));
        var results = loop.Finish(goesOn, [way[0], way[1]], [loop.Body.Primitive(Primitive.Add, loop.Body.Use(i), loop.Body.Int(1))]);
        Learn(_tape.Primitive(Primitive.Ceq, results[0], _tape.Int(1)), true, results[1]);
        Assert.That(Slot(0).IsInt(10));
    }

    [Test]
    public void Branch_whose_arms_both_could_have_answered_tells_nothing()
    {
        var unknown = _tape.Input(typeof(int), "n");
        var answer = If(a => a.Use(unknown), b => b.Int(1));
        var other = If(a => a.Int(10), b => b.Int(20));
        Learn(answer, true, other);
        Assert.That(Slot(0), Is.SameAs(other));
    }

    [Test]
    public void Object_that_is_there_is_the_object()
    {
        var node = new VirtualObject(typeof(object), -1);
        _state.AddObject(-1, typeof(object), new Aggregate(typeof(object), []));
        _state.Add(typeof(object), new Optional(_condition, node));
        new PathFacts(_condition, holds: false).Apply(_state, _tape);
        Assert.That(_state[0], Is.TypeOf<Scalar>().With.Property(nameof(Scalar.IsNull)).True);
    }

    [Test]
    public void Taken_branch_rules_out_its_opposite_in_its_arm_only()
    {
        var trace = new Trace(new Selects(null), _ => null!) { Tape = _tape };
        var taken = new TakenBranches(trace);
        var isZero = _tape.Primitive(Primitive.Ceq, _condition, _tape.Int(0));
        trace.Tape = _tape.Arm();
        taken.Assume(isZero, holds: true);
        Assert.That(taken.IsRuledOut(_condition));
        Assert.That(taken.IsRuledOut(isZero), Is.False);
        trace.Tape = _tape;
        Assert.That(taken.IsRuledOut(_condition), Is.False, "behind the arm");
    }
}
