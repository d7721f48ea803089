using System.Buffers;

namespace Cecil.AD.Rules;

/// <summary>The shared pool of arrays, as a pool that makes a new one each time: what is in a rented array is not defined.</summary>
[SubstitutesFor(typeof(ArrayPool<>))]
internal static class ArrayPoolSubstitutions
{
    internal static ArrayPool<T> get_Shared<T>() => new FreshArrays<T>();

    private sealed class FreshArrays<T> : ArrayPool<T>
    {
        /// <summary>As long as the library's: a power of two, at least 16.</summary>
        public override T[] Rent(int minimumLength)
        {
            Require.NotNegative(minimumLength, nameof(minimumLength));
            if (minimumLength is 0 or > 1 << 30) return new T[minimumLength];
            var length = 16;
            while (length < minimumLength) length *= 2;
            return new T[length];
        }

        public override void Return(T[] array, bool clearArray = false)
        {
            Require.NotNull(array, nameof(array));
            if (clearArray) Array.Clear(array);
        }
    }
}
