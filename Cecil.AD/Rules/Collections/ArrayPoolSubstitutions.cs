using System.Buffers;
using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>
/// The shared pool hands out arrays that are new: what is in a pooled one is nobody's number, and a shadow of its own is zero. They
/// are as long as the pool's own.
/// </summary>
[SubstitutesFor(typeof(ArrayPool<>))]
internal static class ArrayPoolSubstitutions
{
    private static ArrayPool<T> get_Shared<T>() => new PlainPool<T>();

    private sealed class PlainPool<T> : ArrayPool<T>
    {
        private const int Smallest = 16;

        /// <summary>Longer arrays are not pooled, and as long as was asked for.</summary>
        private const int Longest = 1 << 30;

        public override T[] Rent(int minimumLength)
        {
            Require.NotNegative(minimumLength, nameof(minimumLength));
            return minimumLength == 0 ? []
                : new T[minimumLength > Longest ? minimumLength : (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(minimumLength, Smallest))];
        }

        public override void Return(T[] array, bool clearArray = false)
        {
            Require.NotNull(array, nameof(array));
            if (clearArray) Array.Clear(array);
        }
    }
}
