using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>One broken tape for each check of the verifier.</summary>
public sealed class VerifierTests
{
    private static readonly Type _double = typeof(double);

    private static Value New(Type? type = null) => new(type ?? _double, null);

    private static Tape Make(Value[] inputs, Op[] ops, params Value[] outputs) => new("broken", inputs, ops, outputs);

    private static void AssertBroken(Tape tape, string what)
    {
        var error = Assert.Throws<InvalidOperationException>(() => TapeVerifier.Verify(tape));
        Assert.That(error.Message, Does.Contain(what));
        Assert.That(error.Message, Does.Contain("tape broken("), "the dump is part of the message");
    }

    [Test]
    public void Tape_of_the_builder_passes()
    {
        var builder = new TapeBuilder();
        var x = builder.Input(_double, "x");
        Assert.That(() => TapeVerifier.Verify(builder.Build("f", [builder.Primitive(Primitive.Mul, x, x)])), Throws.Nothing);
    }

    [Test]
    public void Input_listed_twice()
    {
        var x = New();
        AssertBroken(Make([x, x], [], x), "an input is listed twice");
    }

    [Test]
    public void Operand_from_nowhere()
    {
        var (x, y) = (New(), New());
        AssertBroken(Make([x], [new PrimitiveOp(Primitive.Add, null, [x, New()], y)], y), "PrimitiveOp uses a value that its tape does not know");
    }

    [Test]
    public void Operand_defined_later()
    {
        var (x, y, z) = (New(), New(), New());
        AssertBroken(Make([x], [new PrimitiveOp(Primitive.Neg, null, [y], z), new PrimitiveOp(Primitive.Neg, null, [x], y)], z), "does not know");
    }

    [Test]
    public void Value_assigned_twice()
    {
        var (x, y) = (New(), New());
        AssertBroken(Make([x], [new PrimitiveOp(Primitive.Neg, null, [x], y), new PrimitiveOp(Primitive.Neg, null, [x], y)], y), "assigns a value again");
    }

    [Test]
    public void Output_from_nowhere() => AssertBroken(Make([New()], [], New()), "an output is not known");

    [Test]
    public void Primitive_of_the_wrong_type()
    {
        var (x, y) = (New(), New(typeof(int)));
        AssertBroken(Make([x], [new PrimitiveOp(Primitive.Neg, null, [x], y)], y), "Neg has the wrong result type");
    }

    [Test]
    public void Load_with_too_few_operands()
    {
        var (a, y) = (New(typeof(double[])), New());
        AssertBroken(Make([a], [new LoadOp(Element, true, [a], y)], y), "a load has the wrong number of operands");
    }

    [Test]
    public void Load_of_the_wrong_type()
    {
        var (a, i, y) = (New(typeof(double[])), New(typeof(int)), New(typeof(float)));
        AssertBroken(Make([a, i], [new LoadOp(Element, true, [a, i], y)], y), "a load has the wrong type");
    }

    [Test]
    public void Store_with_too_few_operands()
    {
        var (a, x) = (New(typeof(double[])), New());
        AssertBroken(Make([a, x], [new StoreOp(Element, [a, x])]), "a store has the wrong number of operands");
    }

    [Test]
    public void Store_of_the_wrong_type()
    {
        var (a, i) = (New(typeof(double[])), New(typeof(int)));
        AssertBroken(Make([a, i], [new StoreOp(Element, [a, i, i])]), "a store of System.Int32 to System.Double");
    }

    [Test]
    public void New_array_with_too_many_lengths()
    {
        var (n, a) = (New(typeof(int)), New(typeof(double[])));
        AssertBroken(Make([n], [new NewArrayOp([n, n], a)], a), "a new array has the wrong number of lengths");
    }

    [Test]
    public void Arm_with_another_number_of_inputs()
    {
        var (c, x, y) = (New(typeof(int)), New(), New());
        AssertBroken(Make([c, x], [new IfOp(Identity(), Constant(), [c, x], [y])], y), "branch operands: 1 for 0");
    }

    [Test]
    public void Arm_with_an_output_of_another_type()
    {
        var (c, x, y) = (New(typeof(int)), New(), New(typeof(int)));
        AssertBroken(Make([c, x], [new IfOp(Identity(), Identity(), [c, x], [y])], y), "branch result 0: System.Double for System.Int32");
    }

    [Test]
    public void Arm_that_uses_an_outer_value()
    {
        var (c, x, y, z) = (New(typeof(int)), New(), New(), New());
        var leaky = Make([], [new PrimitiveOp(Primitive.Neg, null, [x], z)], z);
        AssertBroken(Make([c, x], [new IfOp(leaky, Constant(), [c], [y])], y), "does not know");
    }

    [Test]
    public void Loop_with_too_few_operands() => AssertBroken(Loop(operands: 0), "loop operands: 0 for 1");

    [Test]
    public void Loop_with_too_many_results() => AssertBroken(Loop(results: 2), "loop results: 1 for 2");

    [Test]
    public void Loop_body_that_takes_too_much() => AssertBroken(Loop(bodyInputs: 2), "middle values: 1 for 2");

    [Test]
    public void Loop_body_that_hands_on_too_little() => AssertBroken(Loop(next: 0), "carried values: 0 for 1");

    [Test]
    public void Whole_loop_passes() => Assert.That(() => TapeVerifier.Verify(Loop()), Throws.Nothing);

    private static Place Element => new(PlaceKind.Element, typeof(double[]));

    private static Tape Identity()
    {
        var x = New();
        return Make([x], [], x);
    }

    private static Tape Constant()
    {
        var x = New();
        return Make([], [new ConstantOp(1.0, x)], x);
    }

    /// <summary>A loop that carries one number, with as many operands, results, body inputs and next values as asked for.</summary>
    private static Tape Loop(int operands = 1, int results = 1, int bodyInputs = 1, int next = 1)
    {
        var (x, carried, test) = (New(), New(), New(typeof(int)));
        var @while = Make([carried], [new ConstantOp(0, test)], test, carried);
        Value[] middle = [.. Enumerable.Range(0, bodyInputs).Select(_ => New())];
        var body = Make(middle, [], middle[..next]);
        Value[] exits = [.. Enumerable.Range(0, results).Select(_ => New())];
        return Make([x], [new LoopOp(@while, body, 1, [.. Enumerable.Repeat(x, operands)], exits)], exits);
    }
}
