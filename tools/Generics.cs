using System.Reflection;

namespace Cecil.AD.Tools;

/// <summary>Open generic methods, closed so that they can be read.</summary>
internal static class Generics
{
    /// <summary>The method with the given type arguments, or with double for each parameter that must be a number; null where neither fits.</summary>
    public static MethodInfo? Close(MethodInfo method, Type[] given)
    {
        Type[] typeParameters = method.DeclaringType!.IsGenericTypeDefinition ? method.DeclaringType.GetGenericArguments() : [];
        Type[] methodParameters = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        Type[] parameters = [.. typeParameters, .. methodParameters];
        if (given.Length == 0 && parameters.All(IsNumber)) given = [.. parameters.Select(_ => typeof(double))];
        if (given.Length != parameters.Length) return null;
        try
        {
            if (typeParameters.Length > 0)
            {
                var closed = method.DeclaringType.MakeGenericType(given[..typeParameters.Length]);
                method = (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, closed.TypeHandle)!;
            }

            return methodParameters.Length > 0 ? method.MakeGenericMethod(given[typeParameters.Length..]) : method;
        }
        catch (Exception e) when (e is ArgumentException or TypeLoadException)
        {
            return null;
        }
    }

    /// <summary>Is the type parameter constrained to one of the interfaces that numbers implement?</summary>
    public static bool IsNumber(Type parameter) => parameter.GetGenericParameterConstraints()
        .Any(c => c is { Namespace: "System.Numerics", IsInterface: true }
            && (c.Name.Contains("Number", StringComparison.Ordinal) || c.Name.Contains("Float", StringComparison.Ordinal)));
}
