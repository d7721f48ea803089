#pragma warning disable CA2201 // The interpreter plays the runtime, which throws NullReferenceException.
using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tests.Interpret;

/// <summary>Loads and stores of the interpreter, by reflection. Structs in memory are boxed copies that are written back.</summary>
internal static class Memory
{
    public static object? Load(Place place, object?[] operands)
    {
        var path = place.Path;
        switch (place.Kind)
        {
            case PlaceKind.Element:
                var element = Existing<Array>(operands[0]).GetValue(Indices(operands, place.Rank));
                return path.Length == 0 ? element : Read(element!, path);
            case PlaceKind.Field when path.Length == 0: return System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(Existing<object>(operands[0]));
            case PlaceKind.Field: return Read(Existing<object>(operands[0]), path);
            case PlaceKind.Static: return path.Length == 1 ? path[0].GetValue(null) : Read(path[0].GetValue(null)!, path.AsSpan(1));
            case PlaceKind.Saved: return place.Root.GetMethod("Get")!.Invoke(operands[0], [Index(operands[1])]);
            default: throw new InvalidOperationException($"unknown place {place.Kind}");
        }
    }

    public static void Store(Place place, object?[] operands)
    {
        var (path, value) = (place.Path, operands[^1]);
        switch (place.Kind)
        {
            case PlaceKind.Element:
                var array = Existing<Array>(operands[0]);
                var (at, type) = (Indices(operands, place.Rank), array.GetType().GetElementType()!);
                if (path.Length > 0)
                {
                    var whole = array.GetValue(at)!;
                    Write(whole, path, value);
                    array.SetValue(whole, at);
                }
                else
                {
                    array.SetValue(StackValues.As(value, type), at);
                }

                break;
            case PlaceKind.Field when path.Length == 0: SetContent(Existing<object>(operands[0]), StackValues.As(value, place.Root)!); break;
            case PlaceKind.Field: Write(Existing<object>(operands[0]), path, value); break;
            case PlaceKind.Static when path.Length == 1: path[0].SetValue(null, StackValues.As(value, path[0].FieldType)); break;
            case PlaceKind.Static:
                var root = path[0].GetValue(null)!;
                Write(root, path.AsSpan(1), value);
                path[0].SetValue(null, root);
                break;
            case PlaceKind.Saved:
                var held = place.Root.GetGenericArguments()[0];
                place.Root.GetMethod("Set")!.Invoke(operands[0], [Index(operands[1]), StackValues.As(value, held)]);
                break;
            default: throw new InvalidOperationException($"unknown place {place.Kind}");
        }
    }

    /// <summary>Changes what is in a box.</summary>
    private static void SetContent(object box, object content) =>
        typeof(Memory).GetMethod(nameof(SetTyped), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(box.GetType()).Invoke(null, [box, content]);

    private static void SetTyped<T>(object box, T content) where T : struct => System.Runtime.CompilerServices.Unsafe.Unbox<T>(box) = content;

    /// <summary>The field at the end of a path.</summary>
    public static object? Read(object whole, ReadOnlySpan<FieldInfo> path)
    {
        object? at = whole;
        foreach (var field in path) at = field.GetValue(at);
        return at;
    }

    /// <summary>Sets the field at the end of a path inside an object or box.</summary>
    public static void Write(object whole, ReadOnlySpan<FieldInfo> path, object? value)
    {
        if (path.Length == 1)
        {
            path[0].SetValue(whole, StackValues.As(value, path[0].FieldType));
            return;
        }

        var inner = path[0].GetValue(whole)!;
        Write(inner, path[1..], value);
        path[0].SetValue(whole, inner);
    }

    public static int Index(object? index) => index switch
    {
        int i => i,
        nint n => checked((int)n),
        long l => checked((int)l),
        _ => throw new InvalidOperationException($"{index} is not an index"),
    };

    private static int[] Indices(object?[] operands, int rank) => Array.ConvertAll(operands[1..(rank + 1)], Index);

    private static T Existing<T>(object? reference) where T : class => (T?)reference ?? throw new NullReferenceException();
}
