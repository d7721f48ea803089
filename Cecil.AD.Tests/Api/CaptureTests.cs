using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>What a function captures is constant, is read at each call, and may be written to.</summary>
public sealed class CaptureTests
{
    [Test]
    public void Captured_number_is_read_at_each_call()
    {
        var k = 2.0;
        var gradient = Grad((double x) => k * x * x);
        Assert.That(gradient(3), Is.EqualTo(12));
        k = 5;
        Assert.That(gradient(3), Is.EqualTo(30));
    }

    [Test]
    public void Two_closures_of_one_lambda_keep_their_own_values()
    {
        Func<double, double> Scaled(double k) => x => k * x * x;
        var (two, seven) = (Grad(Scaled(2)), Grad(Scaled(7)));
        Assert.That((two(1), seven(1), two(1)), Is.EqualTo((4.0, 14.0, 4.0)));
    }

    [Test]
    public void Captured_loop_bound_decides_the_trip_count_of_each_call()
    {
        var n = 3;
        var gradient = Grad((double x) =>
        {
            var y = 1.0;
            for (var i = 0; i < n; i++) y *= x;
            return y;
        });
        Assert.That(gradient(2), Is.EqualTo(12));
        n = 0;
        Assert.That(gradient(2), Is.Zero);
        n = 5;
        Assert.That(gradient(2), Is.EqualTo(80));
    }

    [Test]
    public void Captured_array_can_be_replaced_by_a_longer_one()
    {
        double[] data = [1, 2];
        var gradient = Grad((double x) =>
        {
            double sum = 0;
            foreach (var v in data) sum += v * x * x;
            return sum;
        });
        Assert.That(gradient(1), Is.EqualTo(6));
        data = [1, 2, 3, 4];
        Assert.That(gradient(1), Is.EqualTo(20));
    }

    [Test]
    public void Captured_scratch_array_may_hold_active_values()
    {
        var scratch = new double[3];
        var gradient = ValueAndGrad((double x) =>
        {
            scratch[0] = x;
            for (var i = 1; i < 3; i++) scratch[i] = scratch[i - 1] * scratch[i - 1];
            return scratch[2] + scratch[1];
        });
        Assert.That(gradient(2), Is.EqualTo((20.0, 36.0)));
        Assert.That(gradient(1), Is.EqualTo((2.0, 6.0)), "nothing is left over from the first call");
        Assert.That(scratch, Is.EqualTo(new double[] { 1, 1, 1 }));
    }

    [Test]
    public void Captured_array_that_two_variables_share_has_one_shadow()
    {
        var first = new double[2];
        var second = first;
        var gradient = Grad((double x) =>
        {
            first[0] = x * x;
            second[0] *= 3;
            return first[0];
        });
        Assert.That(gradient(2), Is.EqualTo(12));
    }

    [Test]
    public void Code_that_writes_to_captured_state_runs_once()
    {
        int calls = 0, trips = 0;
        var counts = new int[1];
        var gradient = Grad((double x) =>
        {
            calls++;
            for (var i = 0; i < 4; i++)
            {
                x = Math.Sin(x);
                trips++;
                counts[0]++;
            }

            return x;
        });
        gradient(1);
        Assert.That((calls, trips, counts[0]), Is.EqualTo((1, 4, 4)));
    }

    [Test]
    public void Captured_number_that_is_assigned_from_the_argument_is_refused_or_right()
    {
        var last = 0.0;
        Func<double, double> f = x =>
        {
            last = x * x;
            return last * 3;
        };
        double? gradient;
        try
        {
            gradient = Grad(f)(2);
        }
        catch (NotDifferentiableException)
        {
            gradient = null;
        }

        Assert.That(gradient, Is.Null.Or.EqualTo(12));
    }

    [Test]
    public void Argument_array_that_is_also_captured_is_constant_where_it_is_captured()
    {
        double[] x = [3];
        var captured = x;
        Assert.That(Grad<double[]>(a => a[0] * a[0] * captured[0])(x), Is.EqualTo(new double[] { 18 }));
    }

    [Test]
    public void Captured_array_that_is_the_argument_sees_what_the_function_writes()
    {
        double[] x = [3];
        var captured = x;
        var gradient = Grad<double[]>(a =>
        {
            a[0] *= 4;
            return captured[0];
        });
        // 4, or a refusal; never a silent zero.
        double? slope;
        try
        {
            slope = gradient(x)[0];
        }
        catch (NotSupportedException)
        {
            slope = null;
        }

        Assert.That(slope, Is.Null.Or.EqualTo(4));
    }

    private sealed class Store(double[][] rows)
    {
        public double[][] Rows = rows;

        public Store? Other;
    }

    [Test]
    public void Captured_object_gets_shadows_of_what_is_used_alone()
    {
        var store = new Store([.. Enumerable.Range(0, 20_000).Select(_ => new double[50])]);
        store.Other = store;
        var gradient = Grad((double x) =>
        {
            store.Other!.Rows[7][3] = x * x;
            (store.Rows[7], store.Rows[8]) = (store.Rows[8], store.Rows[7]);
            return store.Rows[8][3] * x;
        });
        Assert.That(gradient(2), Is.EqualTo(12.0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        gradient(2);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(200_000), "the references of 20,000 rows, but not the rows");
    }

    [Test]
    public void Captured_array_that_is_also_a_row_of_a_captured_array_has_one_shadow()
    {
        double[][] rows = [[1], [2]];
        var row = rows[0];
        Assert.That(Grad((double x) =>
        {
            row[0] = x * 3;
            rows[0][0] *= 2;
            return row[0];
        })(1), Is.EqualTo(6));
    }

    [Test]
    public void Captured_array_that_is_also_known_as_an_object_has_one_shadow()
    {
        var array = new double[1];
        object same = array;
        Assert.That(Grad((double x) =>
        {
            array[0] = x * 3;
            ((double[])same)[0] *= 2;
            return array[0];
        })(1), Is.EqualTo(6));
    }
}
