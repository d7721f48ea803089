using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Weave;

/// <summary>
/// The library throws through methods that it hides, such as ThrowHelper's, which a target cannot name. In their place stands the
/// exception itself: what the method throws for these arguments is found out when the target is woven. Where the arguments are known
/// only at run time, the exception has the right type and its type's default message.
/// </summary>
internal static class LibraryExceptions
{
    /// <summary>Throws what <paramref name="helper"/>, whose arguments are on the stack, throws; false if that cannot be found out.</summary>
    public static bool TryThrow(ILProcessor il, MethodInfo helper, Func<ConstructorInfo, MethodReference?> reference)
    {
        var parameters = helper.GetParameters();
        var constants = Constants(il, parameters);
        if (Thrown(helper, constants ?? [.. parameters.Select(p => Default(p.ParameterType))]) is not { } exception) return false;
        string[] texts = constants is null ? [] : Texts(exception);
        var made = exception.GetType().GetConstructor([.. texts.Select(_ => typeof(string))]);
        if (made is null || reference(made) is not { } constructor) return false;
        foreach (var _ in parameters) il.Emit(OpCodes.Pop);
        foreach (var text in texts) il.Emit(OpCodes.Ldstr, text);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Throw);
        return true;
    }

    /// <summary>The arguments if the instructions before the call push nothing but constants.</summary>
    private static object?[]? Constants(ILProcessor il, ParameterInfo[] parameters)
    {
        var pushes = il.Body.Instructions.TakeLast(parameters.Length).ToArray();
        if (pushes.Length < parameters.Length) return null;
        var result = new object?[parameters.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var type = parameters[i].ParameterType;
            if (pushes[i].OpCode.Code == Code.Ldnull && !type.IsValueType) continue;
            if (pushes[i].Operand is string text && type == typeof(string)) result[i] = text;
            else if (pushes[i] is { OpCode.Code: Code.Ldc_I4, Operand: int number } && (type.IsEnum || type == typeof(int)))
                result[i] = type.IsEnum ? Enum.ToObject(type, number) : number;
            else return null;
        }

        return result;
    }

    private static Exception? Thrown(MethodInfo helper, object?[] arguments)
    {
        try
        {
            helper.Invoke(null, arguments);
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
    }

    private static object? Default(Type type) => type.IsValueType && !type.IsByRefLike ? Activator.CreateInstance(type) : null;

    /// <summary>The texts that the exception is made of, in the order of its constructor.</summary>
    private static string[] Texts(Exception exception)
    {
        if (exception is not ArgumentException { ParamName: { } name }) return [exception.Message];
        var suffix = $" (Parameter '{name}')";
        var message = exception.Message.EndsWith(suffix, StringComparison.Ordinal) ? exception.Message[..^suffix.Length] : exception.Message;
        return exception.GetType() == typeof(ArgumentException) ? [message, name] : [name, message];
    }
}
