using Cecil.AD.Runtime;
using NUnit.Framework;

namespace Cecil.AD.Tests.RuntimeParts;

/// <summary>Temporary arrays are handed out zeroed, once, and again in the next call.</summary>
public sealed class ScratchArraysTests
{
    [Test]
    public void Arrays_of_one_call_are_different_and_zero()
    {
        var arrays = ScratchArrays<double>.Rent();
        double[][] taken = [.. Enumerable.Range(0, 100).Select(i => arrays.New(i % 3))];
        Assert.That(taken.Distinct().Count(), Is.EqualTo(100));
        Assert.That(taken.Select(a => a.Length), Is.EqualTo(Enumerable.Range(0, 100).Select(i => i % 3)));
        foreach (var array in taken) Array.Fill(array, 1);
        arrays.Return();

        var again = ScratchArrays<double>.Rent();
        Assert.That(again, Is.SameAs(arrays));
        Assert.That(again.New(2), Is.SameAs(taken[2]).And.EqualTo(new double[2]));
        again.Return();
    }

    [Test]
    public void Questions_in_another_order_find_arrays_of_their_length()
    {
        foreach (var lengths in new[] { new[] { 3, 5, 3 }, [5, 3, 3], [7], [3, 3, 5] })
        {
            var arrays = ScratchArrays<int>.Rent();
            foreach (var length in lengths) Assert.That(arrays.New(length), Has.Length.EqualTo(length));
            arrays.Return();
        }

        var warm = ScratchArrays<int>.Rent();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 2; i++) warm.New(3);
        warm.New(5);
        warm.New(7);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        warm.Return();
    }

    [Test]
    public void Lengths_that_keep_changing_do_not_fill_the_memory()
    {
        var first = ScratchArrays<float>.Rent();
        var weak = Make(first);
        first.Return();
        for (var i = 0; i < 1_000; i++)
        {
            var arrays = ScratchArrays<float>.Rent();
            arrays.New(i);
            arrays.Return();
        }

        GC.Collect();
        Assert.That(weak.IsAlive, Is.False);

        static WeakReference Make(ScratchArrays<float> arrays) => new(arrays.New(100_000));
    }

    [Test]
    public void Negative_length_throws_as_new_does() =>
        Assert.That(() => ScratchArrays<double>.Rent().New(-1), Throws.TypeOf<OverflowException>());
}
