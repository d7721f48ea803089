using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.Structure;

/// <summary>What a branch leaves on the tape.</summary>
public sealed class BranchTests
{
    private static double AskedAndUsedBehind(double x, bool up, int n)
    {
        var y = x;
        if (up) y = n switch { 0 => x * x, 1 => 2 * x, _ => -x };
        return up ? y + n : y - n;
    }

    private static double WrittenInOneArm(double x, bool up)
    {
        var y = x;
        if (up)
        {
            y = x * x;
            up = x > 3;
        }

        return up ? y : -y;
    }

    [Test]
    public void Number_that_arms_know_but_do_not_write_is_no_result()
    {
        var first = Autodiff.Trace(AskedAndUsedBehind).Ops.OfType<IfOp>().First();
        Assert.That(first.Results.Select(r => r.Type), Is.EqualTo([typeof(double)]));
    }

    [Test]
    public void Number_that_one_arm_writes_is_one()
    {
        var first = Autodiff.Trace(WrittenInOneArm).Ops.OfType<IfOp>().First();
        Assert.That(first.Results.Select(r => r.Type), Is.EquivalentTo([typeof(double), typeof(int)]));
    }
}
