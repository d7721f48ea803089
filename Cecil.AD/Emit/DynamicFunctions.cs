using System.Linq.Expressions;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>
/// Function tapes as DynamicMethods, one each. A function is declared when it is first called and emitted behind the method that
/// calls it, so that functions can call themselves and one another; nobody sees a method that is not complete. The first argument is
/// not used: a delegate that is bound to one costs less to call.
/// </summary>
internal static class DynamicFunctions
{
    private static readonly Lock Gate = new();

    // A function, with all its tapes, is not kept for having been emitted; the code that calls its method keeps that.
    private static readonly ConditionalWeakTable<FunctionTape, Delegate> Delegates = [];
    private static readonly ConditionalWeakTable<FunctionTape, DynamicMethod> Methods = [];
    private static readonly Queue<FunctionTape> Declared = [];

    /// <summary>The method, which may still have to be emitted; only within <see cref="Complete"/>.</summary>
    public static DynamicMethod Of(FunctionTape function)
    {
        if (Methods.TryGetValue(function, out var known)) return known;
        var method = new DynamicMethod(
            function.Name, TapeEmitter.ReturnType(function.Results), [typeof(object), .. function.Inputs], typeof(DynamicFunctions).Module,
            skipVisibility: true);
        Methods.Add(function, method);
        Declared.Enqueue(function);
        return method;
    }

    /// <summary>Emits something, and every function that it leads to.</summary>
    public static void Complete(Action emit)
    {
        lock (Gate)
        {
            List<FunctionTape> begun = [];
            try
            {
                emit();
                while (Declared.TryDequeue(out var function))
                {
                    begun.Add(function);
                    Emit(function, Of(function));
                }
            }
            catch
            {
                // What could not be emitted is not there: it is refused again when it is asked for again.
                foreach (var function in begun.Concat(Declared)) Methods.Remove(function);
                Declared.Clear();
                throw;
            }
        }
    }

    /// <summary>A delegate of the function.</summary>
    public static Delegate DelegateOf(FunctionTape function) => Delegates.GetValue(function, f =>
    {
        DynamicMethod? method = null;
        Complete(() => method = Of(f));
        return DelegateOf(method!);
    });

    /// <summary>A delegate of a method that is complete.</summary>
    public static Delegate DelegateOf(DynamicMethod method) => method.CreateDelegate(
        Expression.GetDelegateType([.. method.GetParameters().Skip(1).Select(p => p.ParameterType), method.ReturnType]), typeof(DynamicFunctions));

    /// <summary>The delegate that calls a function found at run time.</summary>
    public static Type DelegateType(FunctionTape function) =>
        Expression.GetDelegateType([.. function.Inputs, TapeEmitter.ReturnType(function.Results)]);

    private static void Emit(FunctionTape function, DynamicMethod method)
    {
        var il = method.GetILGenerator();
        TapeEmitter.Emit(new DynamicEmitter(il), function, 1);
    }
}
