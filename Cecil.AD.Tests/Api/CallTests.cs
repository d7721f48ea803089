using NUnit.Framework;
using static Cecil.AD.Autodiff;
using Cecil.AD.Compile;

namespace Cecil.AD.Tests.Api;

/// <summary>Exceptions, nulls, threads, allocation: how a gradient behaves as a delegate.</summary>
public sealed class CallTests
{
    private static double Sum(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * x[i];
        return sum;
    }

    private static double NullIsZero(double[]? x) => x is null ? 0 : x[0] * x[0];

    [Test]
    public void Null_array_throws_as_the_function_does() => Assert.That(() => Grad(Sum)(null!), Throws.TypeOf<NullReferenceException>());

    [Test]
    public void Null_array_that_the_function_allows_gives_a_null_gradient()
    {
        var (value, gradient) = ValueAndGrad<double[]?>(NullIsZero)(null);
        Assert.That((value, gradient), Is.EqualTo((0.0, (double[]?)null)));
        Assert.That(Grad<double[]?>(NullIsZero)([3]), Is.EqualTo(new double[] { 6 }));
    }

    private static double Guarded(double[] x, int limit)
    {
        double product = 1;
        for (var i = 0; i < x.Length; i++)
        {
            if (i == limit) throw new InvalidOperationException($"stopped at {i}");
            x[i] *= 2;
            product *= x[i];
        }

        return product;
    }

    [Test]
    public void Exception_of_the_function_passes_unchanged_and_the_next_call_is_right()
    {
        var gradient = Grad<double[], int>(Guarded);
        for (var repetition = 0; repetition < 3; repetition++)
        {
            double[] partly = [3, 5];
            var thrown = Assert.Throws<InvalidOperationException>(() => gradient(partly, 1));
            Assert.That(thrown.Message, Is.EqualTo("stopped at 1"));
            Assert.That(partly, Is.EqualTo(new double[] { 6, 5 }), "what ran before the throw has happened");
            Assert.That(gradient([3, 5], 7).Item1, Is.EqualTo(new double[] { 20, 12 }));
        }
    }

    [Test]
    public void Index_out_of_range_is_thrown_as_by_the_function()
    {
        Func<double[], double> f = x => x[2] * x[0];
        Assert.That(() => Grad(f)([1, 2]), Throws.TypeOf<IndexOutOfRangeException>());
        Assert.That(Grad(f)([1, 2, 3]), Is.EqualTo(new double[] { 3, 0, 1 }));
    }

    [Test]
    public void Unused_load_still_throws()
    {
        Func<double[], double, double> f = (x, y) =>
        {
            _ = x[5];
            return y;
        };
        Assert.That(() => Grad(f)([1], 2), Throws.TypeOf<IndexOutOfRangeException>());
    }

    [Test]
    public void Integer_division_by_zero_is_thrown_as_by_the_function() =>
        Assert.That(() => Grad<double, int>((x, n) => x * (10 / n))(1, 0), Throws.TypeOf<DivideByZeroException>());

    [Test]
    public void Checked_overflow_is_thrown_as_by_the_function() =>
        Assert.That(() => Grad<double, int>((x, n) => x * checked(n + 1))(1, int.MaxValue), Throws.TypeOf<OverflowException>());

    [Test]
    public void GradInto_adds_to_what_the_buffer_holds()
    {
        var into = GradInto(Sum);
        double[] x = [1, 2], dx = [10, 20];
        Assert.That(into(x, dx), Is.EqualTo(5));
        Assert.That(into(x, dx), Is.EqualTo(5));
        Assert.That(dx, Is.EqualTo(new double[] { 14, 28 }));
    }

    private static double Recurrence(double[] x)
    {
        var state = 0.5;
        for (var t = 0; t < 50; t++)
            for (var i = 0; i < x.Length; i++) state = Math.Tanh(state * x[i] + i);
        return state;
    }

    [TestCase(false)]
    [TestCase(true)]
    public void GradInto_allocates_nothing_once_warm(bool savesPerIteration)
    {
        var into = GradInto<double[]>(savesPerIteration ? Recurrence : Sum);
        double[] x = [0.3, 0.2, 0.1], dx = new double[3];
        for (var i = 0; i < 3; i++) into(x, dx);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) into(x, dx);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void GradInto_of_a_matrix_and_of_rows_allocates_nothing_once_warm()
    {
        var matrix = GradInto((double[,] x) => x[0, 1] * x[1, 0]);
        var rows = GradInto((double[][] x) => x[0][1] * x[1][0]);
        double[,] x = { { 1, 2 }, { 3, 4 } }, dx = new double[2, 2];
        double[][] y = [[1, 2], [3, 4]], dy = [new double[2], new double[2]];
        for (var i = 0; i < 3; i++) (_, _) = (matrix(x, dx), rows(y, dy));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) (_, _) = (matrix(x, dx), rows(y, dy));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That((dx[0, 1], dy[1][0]), Is.EqualTo((309.0, 206.0)));
    }

    [Test]
    public void GradInto_refuses_an_argument_as_container()
    {
        double[] x = [1, 2, 3], y = [4, 5, 6], dx = new double[3];
        Assert.That(() => GradInto<double[]>(Sum)(x, x), Throws.ArgumentException.With.Message.Contains("is an argument"));
        var two = GradInto((double[] a, double[] b) => a[0] * b[1] * b[1]);
        Assert.That(() => two(x, y, dx, x), Throws.ArgumentException);
        Assert.That(() => two(x, y, y, dx), Throws.ArgumentException);
        Assert.That(() => GradInto((double[][] a) => a[0][0] * a[1][0])([x, y], [dx, y]), Throws.ArgumentException);
        Assert.That((x, y, dx), Is.EqualTo((new double[] { 1, 2, 3 }, new double[] { 4, 5, 6 }, new double[3])));
    }

    private sealed class Body
    {
        public double Mass;
        public double X;
        public Body? Next;
    }

    private static double Energy(List<Body> bodies)
    {
        var sum = 0.0;
        foreach (var body in bodies)
            for (var at = body; at is not null; at = at.Next) sum += at.Mass * at.X * at.X;
        return sum;
    }

    [Test]
    public void GradInto_of_objects_allocates_nothing_once_warm()
    {
        var into = GradInto<List<Body>>(Energy);
        List<Body> x = [new() { Mass = 2, X = 3, Next = new() { Mass = 1, X = 5 } }, new() { Mass = 4, X = 1 }];
        List<Body> dx = [new() { Next = new() }, new()];
        for (var i = 0; i < 3; i++) into(x, dx);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 97; i++) into(x, dx);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That((dx[0].Mass, dx[0].X, dx[0].Next!.X, dx[1].Mass), Is.EqualTo((900.0, 1200.0, 1000.0, 100.0)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Grad_allocates_only_its_result(bool savesPerIteration)
    {
        var gradient = Grad<double[]>(savesPerIteration ? Recurrence : Sum);
        var x = new double[1000];
        for (var i = 0; i < 3; i++) gradient(x);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) gradient(x);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.That(each, Is.EqualTo(8 * 1000 + 24), "an array of 1000 doubles and its header");
    }

    [Test]
    public void Grad_of_numbers_allocates_nothing_once_warm()
    {
        var gradient = Grad<double, double>((x, y) => Math.Sin(x) * y);
        gradient(1, 2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) gradient(i, 2);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static double CalledFirstByMany(double x)
    {
        for (var i = 0; i < 10; i++) x = Math.Sin(x) + i * x;
        return x;
    }

    [Test]
    public void Threads_that_call_first_at_the_same_time_agree()
    {
        const int Count = 32;
        var results = new double[Count];
        var errors = 0;
        using var start = new Barrier(Count);
        var shared = Grad(CalledFirstByMany);
        Thread[] threads = [.. Enumerable.Range(0, Count).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                results[i] = (i % 2 == 0 ? shared : Grad(CalledFirstByMany))(0.3);
            }
            catch (Exception)
            {
                Interlocked.Increment(ref errors);
                throw;
            }
        }))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.That(errors, Is.Zero);
        Assert.That(results, Is.All.EqualTo(Grad(CalledFirstByMany)(0.3)));
    }

    private static double CompiledOnce(double x) => x * x * x;

    [Test]
    public void Threads_that_call_first_at_the_same_time_share_one_compilation()
    {
        var methods = new System.Reflection.MethodInfo[32];
        using var start = new Barrier(methods.Length);
        Func<double, double> f = CompiledOnce;
        Thread[] threads = [.. methods.Select((_, i) => new Thread(() =>
        {
            start.SignalAndWait();
            methods[i] = GradientCache.Gradient(f, GradientKind.Gradient, typeof(Func<double, double>)).Method;
        }))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.That(methods.Distinct().Count(), Is.EqualTo(1));
    }
}
