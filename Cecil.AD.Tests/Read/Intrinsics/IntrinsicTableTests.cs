using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Intrinsics;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.Intrinsics;

/// <summary>Intrinsics found by their attribute and played against a trace that only has a tape.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class IntrinsicTableTests
{
    private readonly TapeBuilder _tape = new();

    /// <summary>A trace of which an intrinsic may use the tape and nothing else.</summary>
    public class OnlyTape : DispatchProxy
    {
        internal TapeBuilder Tape { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == "get_Tape" ? Tape : throw new NotSupportedException(targetMethod.Name);
    }

    private AbstractValue? Play(MethodBase method, params AbstractValue[] arguments)
    {
        var trace = DispatchProxy.Create<ITrace, OnlyTape>();
        ((OnlyTape)(object)trace).Tape = _tape;
        return IntrinsicTable.Play(trace, method, arguments);
    }

    private static MethodInfo Of(Delegate method) => method.Method;

    private Scalar Number(double v) => new(_tape.Literal(v, typeof(double)));

    [Test]
    public void Every_class_with_the_attribute_can_be_played() =>
        Assert.That(typeof(IntrinsicTable).Assembly.GetTypes().Where(t => t.IsDefined(typeof(IntrinsicsOfAttribute)))
            .Select(t => t.GetMethod("Play")?.ReturnType), Is.Not.Empty.And.All.EqualTo(typeof(AbstractValue)));

    [Test]
    public void Answer_that_is_known_is_a_literal()
    {
        var result = Play(Of(RuntimeHelpers.IsReferenceOrContainsReferences<string>));
        Assert.That(result, Is.TypeOf<Scalar>());
        Assert.That(((Scalar)result!).Value.IsInt(1), Is.True);
    }

    [Test]
    public void Method_of_a_user_is_none() => Assert.That(Play(Of(Number), Number(1)), Is.Null);

    [Test]
    public void What_is_declined_leaves_no_trace()
    {
        var before = _tape.Count;
        Assert.That(Play(typeof(Interlocked).GetMethod(nameof(Interlocked.Exchange), [typeof(double).MakeByRefType(), typeof(double)])!,
            new Conflict("is unknown"), AbstractValue.Undefined), Is.Null);
        Assert.That(_tape.Count, Is.EqualTo(before));
    }

    [Test]
    public void Barrier_is_nothing() => Assert.That(Play(Of(Interlocked.MemoryBarrier)), Is.SameAs(IntrinsicTable.Nothing));
}
