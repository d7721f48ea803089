using System.Reflection;

namespace Cecil.AD.Read.Calls;

/// <summary>
/// What arrays do when they are used as IEnumerable, ICollection or IList: the runtime provides it, so that there is no IL to read.
/// Each method has the name of the interface's and takes the array first.
/// </summary>
internal static class ArrayInterfaces
{
    private static readonly ILookup<string, MethodInfo> Bodies = typeof(ArrayInterfaces)
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(
        m => m.IsGenericMethodDefinition && !m.Name.Contains('<')).ToLookup(m => m.Name);

    /// <summary>The body that stands for an interface method of an array; null when there is none.</summary>
    public static MethodInfo? Find(MethodInfo method, Type array)
    {
        if (array.IsVariableBoundArray && array.GetArrayRank() == 1) return null;
        if (!method.DeclaringType!.IsGenericType && method.ReturnType == typeof(object)) return null;
        var element = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments()[0] : array.GetElementType()!;
        var body = Bodies[method.Name].FirstOrDefault(b =>
            b.GetParameters().Length == method.GetParameters().Length + 1 && b.GetParameters()[0].ParameterType.GetArrayRank() == array.GetArrayRank());
        return body?.MakeGenericMethod(element);
    }

    private static IEnumerator<T> GetEnumerator<T>(T[] self)
    {
        for (var i = 0; i < self.Length; i++) yield return self[i];
    }

    private static IEnumerator<T> GetEnumerator<T>(T[,] self)
    {
        for (var i = 0; i < self.GetLength(0); i++)
            for (var j = 0; j < self.GetLength(1); j++) yield return self[i, j];
    }

    private static IEnumerator<T> GetEnumerator<T>(T[,,] self)
    {
        for (var i = 0; i < self.GetLength(0); i++)
            for (var j = 0; j < self.GetLength(1); j++)
                for (var k = 0; k < self.GetLength(2); k++) yield return self[i, j, k];
    }

    private static int get_Count<T>(T[] self) => self.Length;

    private static bool get_IsReadOnly<T>(T[] self) => self.Length >= 0;

    private static T get_Item<T>(T[] self, int index) => self[index];

    private static void set_Item<T>(T[] self, int index, T value) => self[index] = value;

    private static bool Contains<T>(T[] self, T item) => Array.IndexOf(self, item) >= 0;

    private static int IndexOf<T>(T[] self, T item) => Array.IndexOf(self, item);

    private static void CopyTo<T>(T[] self, T[] array, int index) => Array.Copy(self, 0, array, index, self.Length);
}
