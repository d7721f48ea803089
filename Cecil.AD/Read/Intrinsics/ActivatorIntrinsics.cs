using System.Reflection;
using Cecil.AD.Read.State;

namespace Cecil.AD.Read.Intrinsics;

/// <summary><c>new T()</c> of a type parameter.</summary>
[IntrinsicsOf(typeof(Activator))]
internal static class ActivatorIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        if (method is not { Name: nameof(Activator.CreateInstance), IsGenericMethod: true }) return null;
        var type = method.GetGenericArguments()[0];
        if (type.GetConstructor([]) is { } constructor) return trace.New(constructor) ?? IntrinsicTable.Nothing;
        if (type.IsValueType) return trace.Default(type);
        trace.Throw(typeof(MissingMethodException));
        return trace.Default(type);
    }
}
