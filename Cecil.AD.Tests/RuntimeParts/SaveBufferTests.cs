using Cecil.AD.Runtime;
using NUnit.Framework;

namespace Cecil.AD.Tests.RuntimeParts;

/// <summary>What a loop keeps, and what the pullback finds.</summary>
public sealed class SaveBufferTests
{
    [Test]
    public void Segments_are_reopened_in_reverse_order()
    {
        var buffer = SaveBuffer<double>.Rent();
        foreach (var (count, first) in new[] { (3, 10.0), (0, 0.0), (100, 500.0) })
        {
            var start = buffer.Open();
            buffer.Reserve(start, count, 1);
            for (var i = 0; i < count; i++) buffer.Set(start + i, first + i);
            buffer.Close(start + count);
        }

        Assert.That(buffer.Get(buffer.Reopen(100) + 99), Is.EqualTo(599));
        Assert.That(buffer.Reopen(0), Is.EqualTo(3));
        Assert.That(buffer.Get(buffer.Reopen(3)), Is.EqualTo(10));
        buffer.Return();
    }

    [Test]
    public void Position_that_was_never_written_is_zero_even_in_a_used_buffer()
    {
        var used = SaveBuffer<double>.Rent();
        used.Set(5, 1);
        used.Return();
        var zeroed = SaveBuffer<double>.RentZeroed();
        Assert.That(zeroed.Get(5), Is.Zero);
        zeroed.Reserve(10, 1_000, 1_000);
        Assert.That(zeroed.Get(1_000_009), Is.Zero);
        zeroed.Return();
    }

    [Test]
    public void Room_for_more_iterations_keeps_what_the_first_ones_wrote()
    {
        var buffer = SaveBuffer<int>.Rent();
        for (var i = 0; i < 1_000; i++)
        {
            buffer.Reserve(7, i + 1, 2);
            buffer.Set(7 + 2 * i, i);
            buffer.Set(8 + 2 * i, -i);
        }

        for (var i = 0; i < 1_000; i++) Assert.That((buffer.Get(7 + 2 * i), buffer.Get(8 + 2 * i)), Is.EqualTo((i, -i)));
        buffer.Return();
    }

    [Test]
    public void Buffer_that_is_returned_is_rented_again_and_empty()
    {
        var buffer = SaveBuffer<object>.Rent();
        buffer.Set(0, new object());
        buffer.Close(1);
        buffer.Return();
        var again = SaveBuffer<object>.Rent();
        Assert.That(again, Is.SameAs(buffer));
        Assert.That(again.Open(), Is.Zero);
        Assert.That(again.Get(0), Is.Null, "it keeps no object alive");
        again.Return();
    }

    /// <summary>A difference of two counters beyond the range of an int is read as what it wraps around to.</summary>
    [TestCase(1_000_000_000, 3)]
    [TestCase(int.MaxValue, 1)]
    [TestCase(int.MinValue, 1)]
    [TestCase(-1, int.MaxValue)]
    public void More_than_an_array_can_hold_is_an_error_that_says_so(int iterations, int size) =>
        Assert.That(() => SaveBuffer<int>.Rent().Reserve(0, iterations, size), Throws.TypeOf<InsufficientMemoryException>().With.Message.Contain("2^31"));
}
