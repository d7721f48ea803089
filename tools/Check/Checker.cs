using System.Diagnostics;
using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Emit;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Check;

/// <summary>Tries to differentiate the methods of an assembly.</summary>
internal static class Checker
{
    /// <summary>Methods that return a number and have an argument that holds numbers.</summary>
    public static MethodInfo[] Candidates(Assembly assembly, bool all) =>
        [.. MethodFinder.All(assembly).Where(
            m => (all || IsPublic(m)) && IsNumber(m.ReturnType) && m.GetParameters().Any(p => HoldsNumbers(p.ParameterType, [])))];

    public static Verdict Check(MethodInfo method)
    {
        var name = MethodName.Display(method);
        try
        {
            var closed = Generics.Close(method, []);
            if (closed is null) return new Verdict(name, Outcome.OpenGeneric, "open generic: closed by its caller");
            var gradient = Driver.GradientTape(new Pipeline(closed.Module.Assembly), new Function(closed, !closed.IsStatic, 0), GradientKind.ValueAndGradient);
            TapeEmitter.Emit(new TextEmitter(), gradient, 0);
            return new Verdict(name, Outcome.Differentiable);
        }
        catch (NotDifferentiableException e)
        {
            var own = SourceLines.Find(method, 0);
            var place = (File: e.SourceFile ?? own?.File, Line: e.Line ?? own?.Line);
            var inner = e.Method.Module == method.Module && e.Method.MetadataToken == method.MetadataToken ? null : MethodName.Display(e.Method);
            return new Verdict(name, Outcome.Refused, e.Reason, inner, place.File, place.Line);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Verdict(name, Outcome.InternalError, Describe(e));
        }
    }

    /// <summary>An exception that the compiler should not have thrown.</summary>
    public static string Describe(Exception e) => $"{e.GetType().Name} in {Thrower(e)}: {e.Message.ReplaceLineEndings(" ")}";

    private static bool IsPublic(MethodInfo method) => method.IsPublic && method.DeclaringType!.IsVisible;

    private static bool IsNumber(Type type) => StackTypes.IsFloat(type) || (type.IsGenericParameter && Generics.IsNumber(type));

    private static bool HoldsNumbers(Type type, HashSet<Type> seen)
    {
        if (type.HasElementType) return HoldsNumbers(type.GetElementType()!, seen);
        if (IsNumber(type) || type.IsGenericParameter) return true;
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(object) || typeof(Delegate).IsAssignableFrom(type)
            || !seen.Add(type)) return false;
        if (type.IsGenericType && type.GetGenericArguments().Any(t => HoldsNumbers(t, seen))) return true;
        return !type.IsInterface
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(
            f => HoldsNumbers(f.FieldType, seen));
    }

    /// <summary>The innermost method of the compiler on the stack.</summary>
    private static string Thrower(Exception e) =>
        new StackTrace(e).GetFrames().Select(f => f.GetMethod()).FirstOrDefault(m => m?.DeclaringType?.Assembly == typeof(Autodiff).Assembly) is { } thrower
            ? $"{thrower.DeclaringType!.Name}.{thrower.Name}"
            : e.TargetSite?.Name ?? "unknown code";
}
