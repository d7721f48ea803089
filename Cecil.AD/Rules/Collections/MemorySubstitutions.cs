namespace Cecil.AD.Rules;

/// <summary>Arrays that the collector need not clear are cleared: a derivative starts from zero in any case.</summary>
[SubstitutesFor(typeof(GC))]
internal static class GCSubstitutions
{
    internal static T[] AllocateUninitializedArray<T>(int length, bool pinned) => new T[length];

    internal static T[] AllocateArray<T>(int length, bool pinned) => new T[length];
}

/// <summary>Copies by bytes, of whole numbers only.</summary>
[SubstitutesFor(typeof(Buffer))]
internal static class BufferSubstitutions
{
    internal static void BlockCopy(double[] src, int srcOffset, double[] dst, int dstOffset, int count)
    {
        Require.NotNull(src, nameof(src), dst, nameof(dst));
        Require.WholeElements(srcOffset, dstOffset, count, sizeof(double));
        Array.Copy(src, srcOffset / sizeof(double), dst, dstOffset / sizeof(double), count / sizeof(double));
    }

    internal static void BlockCopy(float[] src, int srcOffset, float[] dst, int dstOffset, int count)
    {
        Require.NotNull(src, nameof(src), dst, nameof(dst));
        Require.WholeElements(srcOffset, dstOffset, count, sizeof(float));
        Array.Copy(src, srcOffset / sizeof(float), dst, dstOffset / sizeof(float), count / sizeof(float));
    }
}
