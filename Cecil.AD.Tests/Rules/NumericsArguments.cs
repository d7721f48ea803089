using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Runtime;
using Cecil.AD.Types;

namespace Cecil.AD.Tests.Rules;

/// <summary>Random arguments for members of System.Numerics, and the numbers in what they give back.</summary>
internal static class NumericsArguments
{
    /// <summary>A number between -2 and 2, an index that is a little too wide for all types, a struct or an array of such.</summary>
    public static object Create(Type type, Random random)
    {
        if (type.IsByRef) return Create(type.GetElementType()!, random);
        if (type == typeof(float)) return (float)(random.NextDouble() * 4 - 2);
        if (type == typeof(double)) return random.NextDouble() * 4 - 2;
        if (type == typeof(int)) return random.Next(-1, 5);
        if (type == typeof(byte)) return (byte)random.Next(5);
        if (type.IsEnum) return random.GetItems(Enum.GetValuesAsUnderlyingType(type).Cast<object>().ToArray(), 1)[0];
        if (type == typeof(float[])) return new[] { 1f, 2, 3, 4, 5, 6 };
        if (Lanes.ElementOf(type) is { } element)
        {
            var numbers = Array.CreateInstance(element, CountOf(type));
            for (var i = 0; i < numbers.Length; i++) numbers.SetValue(Create(element, random), i);
            return Activator.CreateInstance(type, numbers)!;
        }

        var value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            field.SetValue(value, Create(field.FieldType, random));
        return value;
    }

    private static int CountOf(Type vector) => (int)vector.GetProperty("Count")!.GetValue(null)!;

    /// <summary>The numbers in a value, field by field.</summary>
    public static IEnumerable<double> Numbers(object? value) => value switch
    {
        null => [],
        Array array => array.Cast<object>().SelectMany(Numbers),
        IConvertible => [Convert.ToDouble(value, CultureInfo.InvariantCulture)],
        _ when Lanes.ElementOf(value.GetType()) is not null => Enumerable.Range(0, CountOf(value.GetType())).SelectMany(i => Numbers(value.GetType().GetProperty("Item")!.GetValue(value, [i]))),
        _ => value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(f => Numbers(f.GetValue(value))),
    };
}
