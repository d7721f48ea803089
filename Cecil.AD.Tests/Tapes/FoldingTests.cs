using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>Folding keeps every bit: identities that fail for NaN, infinity or −0 are not used.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FoldingTests
{
    private readonly TapeBuilder _tape = new();

    private Value Number(double x) => _tape.Literal(x, typeof(double));

    private Value Single(float x) => _tape.Literal(x, typeof(float));

    private static IEnumerable<TestCaseData> Kept()
    {
        yield return new TestCaseData(Primitive.Mul, 0.0).SetArgDisplayNames("x * 0");
        yield return new TestCaseData(Primitive.Mul, -0.0).SetArgDisplayNames("x * -0");
        yield return new TestCaseData(Primitive.Add, 0.0).SetArgDisplayNames("x + 0: -0 would become +0");
        yield return new TestCaseData(Primitive.Sub, -0.0).SetArgDisplayNames("x - (-0)");
        yield return new TestCaseData(Primitive.Div, -1.0).SetArgDisplayNames("x / -1");
        yield return new TestCaseData(Primitive.Div, 3.0).SetArgDisplayNames("x / 3: no reciprocal");
        yield return new TestCaseData(Primitive.Rem, 1.0).SetArgDisplayNames("x % 1");
    }

    [TestCaseSource(nameof(Kept))]
    public void Operation_that_may_change_a_bit_stays(Primitive code, double right)
    {
        var x = _tape.Input(typeof(double));
        var result = _tape.Primitive(code, x, Number(right));
        Assert.That(result.Definition, Is.TypeOf<PrimitiveOp>());
        Assert.That(((PrimitiveOp)result.Definition!).Code, Is.EqualTo(code));
    }

    private static IEnumerable<TestCaseData> Dropped()
    {
        yield return new TestCaseData(Primitive.Mul, 1.0).SetArgDisplayNames("x * 1");
        yield return new TestCaseData(Primitive.Div, 1.0).SetArgDisplayNames("x / 1");
        yield return new TestCaseData(Primitive.Sub, 0.0).SetArgDisplayNames("x - 0");
        yield return new TestCaseData(Primitive.Add, -0.0).SetArgDisplayNames("x + (-0)");
    }

    [TestCaseSource(nameof(Dropped))]
    public void Operation_that_never_changes_a_bit_goes(Primitive code, double right)
    {
        var x = _tape.Input(typeof(double));
        Assert.That(_tape.Primitive(code, x, Number(right)), Is.SameAs(x));
    }

    [Test]
    public void Zero_minus_x_is_not_negation()
    {
        var x = _tape.Input(typeof(double));
        Assert.That(((PrimitiveOp)_tape.Primitive(Primitive.Sub, Number(0), x).Definition!).Code, Is.EqualTo(Primitive.Sub));
    }

    [TestCase(Primitive.Sub)]
    [TestCase(Primitive.Div)]
    [TestCase(Primitive.Ceq)]
    public void Operation_of_a_number_with_itself_stays(Primitive code)
    {
        var x = _tape.Input(typeof(double));
        Assert.That(_tape.Primitive(code, x, x).Constant, Is.Null);
    }

    [Test]
    public void Float_literals_are_folded_in_single_precision() =>
        Assert.That(_tape.Primitive(Primitive.Div, Single(1f), Single(3f)).Constant!.Literal, Is.EqualTo(1f / 3f));

    [Test]
    public void Mixed_precision_is_not_dropped()
    {
        var x = _tape.Input(typeof(float));
        Assert.That(_tape.Primitive(Primitive.Mul, x, Number(1)).Type, Is.EqualTo(typeof(double)));
    }

    [Test]
    public void Comparisons_with_NaN_fold_as_the_processor_answers()
    {
        var (nan, one) = (Number(double.NaN), Number(1));
        object? Fold(Primitive code) => _tape.Primitive(code, nan, one).Constant?.Literal;
        Assert.That((Fold(Primitive.Ceq), Fold(Primitive.Clt), Fold(Primitive.Cgt), Fold(Primitive.Clt_Un), Fold(Primitive.Cgt_Un)),
            Is.EqualTo(((object)0, (object)0, (object)0, (object)1, (object)1)));
    }

    [Test]
    public void Zeros_of_both_signs_are_different_literals_and_equal_numbers()
    {
        Assert.That(Number(0.0), Is.Not.SameAs(Number(-0.0)));
        Assert.That(_tape.Primitive(Primitive.Ceq, Number(0.0), Number(-0.0)).Constant!.Literal, Is.EqualTo(1));
    }

    [Test]
    public void Integer_literals_wrap_around() =>
        Assert.That(_tape.Primitive(Primitive.Add, _tape.Int(int.MaxValue), _tape.Int(1)).Constant!.Literal, Is.EqualTo(int.MinValue));

    [TestCase(Primitive.Div, 0)]
    [TestCase(Primitive.Rem, 0)]
    [TestCase(Primitive.Div, -1)]
    public void Integer_division_that_may_throw_is_left_to_run(Primitive code, int divisor) =>
        Assert.That(_tape.Primitive(code, _tape.Int(int.MinValue), _tape.Int(divisor)).Constant, Is.Null);

    [Test]
    public void Integer_identities_fold()
    {
        var n = _tape.Input(typeof(int));
        Assert.That(_tape.Primitive(Primitive.Add, n, _tape.Int(0)), Is.SameAs(n));
        Assert.That(_tape.Primitive(Primitive.Mul, n, _tape.Int(0)).Constant!.Literal, Is.EqualTo(0));
    }
}
