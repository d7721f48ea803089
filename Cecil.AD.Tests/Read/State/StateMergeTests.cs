using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.State;

/// <summary>Two states become one form: by hand, with a trace that puts objects into memory field by field.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StateMergeTests : IMergeSupport
{
    private sealed record Node(double V, Node? Next);

    private readonly record struct Fixed(double V);

    private record struct Open(double V);

    private readonly TapeBuilder _tape = new();
    private readonly List<int> _made = [];
    private int _objects = -10;

    private TracePath Path(TraceState env) => new(_tape.Arm(), env);

    private Scalar Number(double v) => new(_tape.Literal(v, typeof(double)));

    private Scalar Null => new(_tape.Literal(null, typeof(Node)));

    int IMergeSupport.NextObject() => --_objects;

    (AbstractValue, AbstractValue)? IMergeSupport.MakeSelect(AbstractValue x, AbstractValue y, int slot) => null;

    Value IMergeSupport.Materialise(AbstractValue held, TracePath path)
    {
        if (held is Scalar scalar) return scalar.Value;
        var instance = held is Optional optional ? optional.Object : (VirtualObject)held;
        var state = path.State[instance.Cell];
        if (state is Materialised { Value: var known }) return known;
        var value = path.Tape.NewObject(instance.Type);
        path.State[instance.Cell] = new Materialised(value, null);
        _made.Add(instance.Cell);
        foreach (var field in ((Aggregate)state).Fields) ((IMergeSupport)this).Materialise(field, path);
        return value;
    }

    private (TracePath A, TracePath B) Aligned(Action<TraceState> common, Action<TraceState> onlyA)
    {
        var env = new TraceState();
        common(env);
        var (a, b) = (Path(env.Copy()), Path(env.Copy()));
        onlyA(a.State);
        new StateMerge(this).Align(a, b);
        return (a, b);
    }

    [Test]
    public void Object_that_is_real_stays_real()
    {
        var env = new TraceState();
        env.AddObject(-1, typeof(Node), new Aggregate(typeof(Node), [Number(1), Null]));
        env[-1] = new Materialised(_tape.NewObject(typeof(Node)), null);
        Assert.Throws<InvalidOperationException>(() => env[-1] = new Aggregate(typeof(Node), [Number(1), Null]));
    }

    [Test]
    public void Object_that_leads_to_itself_on_one_path_is_real_on_both()
    {
        var (a, b) = Aligned(
            env =>
            {
                env.Add(typeof(Node), new VirtualObject(typeof(Node), -1));
                env.AddObject(-1, typeof(Node), new Aggregate(typeof(Node), [Number(1), new Scalar(_tape.Input(typeof(Node)))]));
            },
            env => env[-1] = new Aggregate(typeof(Node), [Number(1), new VirtualObject(typeof(Node), -1)]));
        Assert.That(new[] { a.State[-1], b.State[-1] }, Is.All.TypeOf<Materialised>());
        Assert.That(_made, Is.EqualTo([-1, -1]));
    }

    [Test]
    public void Object_or_null_stays_virtual()
    {
        var (a, b) = Aligned(
            env => env.Add(typeof(Node), Null),
            env =>
            {
                env.AddObject(-1, typeof(Node), new Aggregate(typeof(Node), [Number(1), Null]));
                env[0] = new VirtualObject(typeof(Node), -1);
            });
        Assert.That(new[] { a.State[0], b.State[0] }, Is.All.TypeOf<Optional>());
        Assert.That(_made, Is.Empty);
    }

    [Test]
    public void Boxes_that_nothing_can_change_are_joined()
    {
        var (a, b) = Aligned(TwoBoxes(typeof(Fixed)), env => env[0] = new VirtualObject(typeof(Fixed), -2));
        Assert.That(a.State[0], Is.EqualTo(b.State[0]).And.TypeOf<VirtualObject>());
        Assert.That(_made, Is.Empty);
    }

    [Test]
    public void Boxes_that_can_change_are_not_joined()
    {
        var (a, b) = Aligned(TwoBoxes(typeof(Open)), env => env[0] = new VirtualObject(typeof(Open), -2));
        Assert.That(new[] { a.State[0], b.State[0] }, Is.All.TypeOf<Scalar>());
        Assert.That(_made, Is.EquivalentTo([-1, -2, -1, -2]), "on both paths");
    }

    private Action<TraceState> TwoBoxes(Type type) => env =>
    {
        env.Add(typeof(object), new VirtualObject(type, -1));
        env.AddObject(-1, type, new Aggregate(type, [Number(1)]));
        env.AddObject(-2, type, new Aggregate(type, [Number(2)]));
    };
}
