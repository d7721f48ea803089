using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>
/// The buffers that the C# compiler makes for params spans and collection expressions: structs with [InlineArray]. In the trace such
/// a local is an array; the compiler never copies one.
/// </summary>
internal sealed partial class Tracer
{
    private static bool IsInlineArray(Type type) => type.IsValueType && type.Name.Contains("InlineArray", StringComparison.Ordinal) && type.IsDefined(typeof(InlineArrayAttribute), inherit: false);

    private static Type ElementOfInlineArray(Type type) => Structs.Fields(type)[0].FieldType;

    private Held NewInlineArray(Type type)
    {
        var length = type.GetCustomAttribute<InlineArrayAttribute>()!.Length;
        return new Scalar(_tape.NewArray(ElementOfInlineArray(type).MakeArrayType(), _tape.Int(length)));
    }

    /// <summary>The compiler's helpers: the element at an index, the first element, a span over all.</summary>
    private bool InlineArrayAccess(MethodBase method, Held[] arguments, Instruction x)
    {
        if (arguments is not [Pointer { Cell: { } cell, Target: var type, Path.Length: 0 }, ..] || !IsInlineArray(type)) return false;
        var array = ((Scalar)_env[cell]).Value;
        switch (method.Name)
        {
            case "InlineArrayElementRef" or "InlineArrayElementRefReadOnly": return Pushed(ElementOf(array, Plain(arguments[1], x)));
            case "InlineArrayFirstElementRef" or "InlineArrayFirstElementRefReadOnly": return Pushed(ElementOf(array, _tape.Int(0)));
            case "InlineArrayAsSpan" or "InlineArrayAsReadOnlySpan": return Pushed(new Aggregate(((MethodInfo)method).ReturnType, [ElementOf(array, _tape.Int(0)), arguments[1]]));
            default: return false;
        }
    }
}
