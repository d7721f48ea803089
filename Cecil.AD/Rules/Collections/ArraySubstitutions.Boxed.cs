namespace Cecil.AD.Rules;

/// <summary>Elements of arrays as objects. Null is stored as zero; a value of another type is not converted.</summary>
internal static partial class ArraySubstitutions
{
    private static object? GetValue<T>(T[] self, int index) => self[index];

    private static object? GetValue<T>(T[,] self, int index1, int index2) => self[index1, index2];

    private static void SetValue<T>(T[] self, object? value, int index) => self[index] = value is null ? default! : (T)value;

    private static void SetValue<T>(T[,] self, object? value, int index1, int index2) => self[index1, index2] = value is null ? default! : (T)value;
}
