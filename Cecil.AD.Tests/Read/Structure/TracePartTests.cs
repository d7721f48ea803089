using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.Structure;

/// <summary>What is learnt of a loop is found again in the next attempt, and only there.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TracePartTests
{
    private readonly TracePart _part = new();
    private readonly Loop _loop = new(1);
    private readonly TapeBuilder _tape = new();
    private int _numbers;

    private LoopFacts Facts(bool isPeeled = false) => _part.Facts(_loop, isPeeled, null, () => []);

    private int Number(Origin? at) => _part.Objects.Of(at, () => --_numbers);

    private static Origin At(int offset) => new(typeof(TracePartTests).GetMethods()[0], offset, null);

    [Test]
    public void Loop_has_the_facts_of_the_attempt_before()
    {
        var first = Facts();
        _part.Begin();
        Assert.That(Facts(), Is.SameAs(first));
    }

    [Test]
    public void Loop_that_is_met_twice_in_one_attempt_has_facts_of_its_own_each_time()
    {
        var first = Facts();
        Assert.That(Facts(), Is.Not.SameAs(first));
    }

    [Test]
    public void Rest_of_a_peeled_loop_has_facts_of_its_own() => Assert.That(Facts(isPeeled: true), Is.Not.SameAs(Facts()));

    [Test]
    public void Object_has_the_same_number_in_each_attempt_whatever_else_is_made()
    {
        var first = Number(At(5));
        _part.Begin();
        Assert.That(Number(At(3)), Is.Not.EqualTo(first));
        Assert.That(Number(At(5)), Is.EqualTo(first));
        Assert.That(Number(At(5)), Is.Not.EqualTo(first), "the second there");
    }

    [Test]
    public void Slot_that_an_iteration_changes_is_learnt_once()
    {
        var (head, end) = (new TraceState(), new TraceState());
        head.Add(typeof(double), new Scalar(_tape.Input(typeof(double))));
        end.Add(typeof(double), new Scalar(_tape.Input(typeof(double))));
        var facts = Facts();
        Assert.That(facts.Learn(head, end), Is.True);
        Assert.That(facts.Changing, Is.EqualTo(new[] { 0 }));
        Assert.That(facts.Learn(head, end), Is.False);
    }

    [Test]
    public void Field_that_has_another_known_number_after_an_iteration_settles()
    {
        var (before, end) = (new TraceState(), new TraceState());
        foreach (var (state, number) in new[] { (before, 0), (end, 1) })
            state.AddObject(-1, typeof(object), new Aggregate(typeof(object), [new Scalar(_tape.Int(number))]));
        var facts = Facts();
        Assert.That(facts.Learn(before, end), Is.True);
        Assert.That(facts.Settles(before, end), Is.True);
        Assert.That(facts.Settles(before, before), Is.False);
    }
}
