namespace Cecil.AD.Rules;

/// <summary>
/// The methods of System.Array that move numbers about, as loops. They throw what the originals throw for arguments that a
/// program can get wrong, and copy overlapping ranges as if through a temporary array.
/// </summary>
[SubstitutesFor(typeof(Array))]
internal static partial class ArraySubstitutions
{
    private static void Copy<T>(T[] source, T[] destination, int length) => Copy(source, 0, destination, 0, length);

    private static void Copy<T>(T[] source, int sourceIndex, T[] destination, int destinationIndex, int length)
    {
        if (source is null || destination is null) throw new ArgumentNullException(source is null ? "sourceArray" : "destinationArray");
        if (length < 0 || sourceIndex < 0 || destinationIndex < 0) throw new ArgumentOutOfRangeException(nameof(length));
        if (sourceIndex > source.Length - length || destinationIndex > destination.Length - length)
            throw new ArgumentException("The range does not lie within the array.");
        if (sourceIndex < destinationIndex)
        {
            for (var i = length - 1; i >= 0; i--) destination[destinationIndex + i] = source[sourceIndex + i];
        }
        else
        {
            for (var i = 0; i < length; i++) destination[destinationIndex + i] = source[sourceIndex + i];
        }
    }

    private static void CopyTo<T>(T[] self, T[] array, int index) => Copy(self, 0, array, index, self.Length);

    private static void Clear<T>(T[] array)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        for (var i = 0; i < array.Length; i++) array[i] = default!;
    }

    private static void Clear<T>(T[,] array)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        for (var i = 0; i < array.GetLength(0); i++)
            for (var j = 0; j < array.GetLength(1); j++) array[i, j] = default!;
    }

    private static void Clear<T>(T[] array, int index, int length)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        if (index < 0 || length < 0 || index > array.Length - length) throw new IndexOutOfRangeException();
        for (var i = index; i < index + length; i++) array[i] = default!;
    }

    private static void Fill<T>(T[] array, T value)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        for (var i = 0; i < array.Length; i++) array[i] = value;
    }

    private static void Fill<T>(T[] array, T value, int startIndex, int count)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        if (startIndex < 0 || startIndex > array.Length || count < 0 || startIndex > array.Length - count) throw new ArgumentOutOfRangeException(nameof(count));
        for (var i = startIndex; i < startIndex + count; i++) array[i] = value;
    }

    private static T[] Clone<T>(T[] self)
    {
        var copy = new T[self.Length];
        for (var i = 0; i < self.Length; i++) copy[i] = self[i];
        return copy;
    }

    private static T[,] Clone<T>(T[,] self)
    {
        var copy = new T[self.GetLength(0), self.GetLength(1)];
        for (var i = 0; i < self.GetLength(0); i++)
            for (var j = 0; j < self.GetLength(1); j++) copy[i, j] = self[i, j];
        return copy;
    }

    private static void Resize<T>(ref T[]? array, int newSize)
    {
        if (newSize < 0) throw new ArgumentOutOfRangeException(nameof(newSize));
        if (array is null)
        {
            array = new T[newSize];
        }
        else if (array.Length != newSize)
        {
            var resized = new T[newSize];
            for (var i = 0; i < newSize && i < array.Length; i++) resized[i] = array[i];
            array = resized;
        }
    }

    private static void Reverse<T>(T[] array)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        Reverse(array, 0, array.Length);
    }

    private static void Reverse<T>(T[] array, int index, int length)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        if (index < 0 || length < 0) throw new ArgumentOutOfRangeException(nameof(index));
        if (index > array.Length - length) throw new ArgumentException("The range does not lie within the array.");
        for (int low = index, high = index + length - 1; low < high; low++, high--)
        {
            var item = array[low];
            array[low] = array[high];
            array[high] = item;
        }
    }
}
