using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Methods of users that are called like those of the run time.</summary>
public sealed class PoolTests
{
    private sealed class Pool
    {
        public static int Rents { get; set; }

        public static int Returns { get; set; }

        public double Factor { get; } = 2;

        [NonDifferentiable]
        public static Pool Rent()
        {
            Rents++;
            return new Pool();
        }

        [NonDifferentiable]
        public static Pool RentZeroed()
        {
            Rents++;
            return new Pool();
        }

        [NonDifferentiable]
        public void Return() => Returns++;
    }

    private static double UsesPools(double x)
    {
        var a = Pool.Rent();
        var b = Pool.RentZeroed();
        var y = x * a.Factor * b.Factor;
        a.Return();
        return y * y;
    }

    [Test]
    public void Pools_of_users_are_rented_and_returned_as_often_as_the_function_does()
    {
        (Pool.Rents, Pool.Returns) = (0, 0);
        Assert.That(Grad(UsesPools)(3), Is.EqualTo(96));
        Assert.That((Pool.Rents, Pool.Returns), Is.EqualTo((2, 1)));
    }
}
