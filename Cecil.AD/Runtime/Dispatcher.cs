using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>Numbers for functions that emitted code asks for, and what was found for them.</summary>
internal static class Dispatcher
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<object, int> Numbers = new(ReferenceEqualityComparer.Instance);
    private static readonly List<object> Functions = [];
    private static readonly ConcurrentDictionary<(int, Receiver), (Delegate Function, MethodInfo? KeptAlive)> Found = new();

    /// <summary>Compiles a function for a delegate's method, or for the type of an object; set by the compiler.</summary>
    public static Func<object, MethodInfo?, Type, Delegate> Compile { get; set; } = null!;

    /// <summary>A delegate of a function that is known; set by the compiler.</summary>
    public static Func<object, Delegate> DelegateOf { get; set; } = null!;

    /// <summary>A delegate of the function with a number.</summary>
    public static Delegate Known(int number) => DelegateOf(FunctionOf(number));

    /// <summary>How many functions have a number.</summary>
    public static int Count
    {
        get
        {
            lock (Gate) return Functions.Count;
        }
    }

    public static int NumberOf(object function)
    {
        lock (Gate)
        {
            if (Numbers.TryGetValue(function, out var known)) return known;
            Functions.Add(function);
            return Numbers[function] = Functions.Count - 1;
        }
    }

    public static object FunctionOf(int number)
    {
        lock (Gate) return Functions[number];
    }

    /// <summary>The method of a delegate is kept alive, so that no other code can come to lie where it was.</summary>
    public static Delegate Find(int number, Receiver receiver, object self) => Found.GetOrAdd((number, receiver), key =>
    {
        if (self is not Delegate d) return (Compile(FunctionOf(number), null, self.GetType()), null);
        if (!d.HasSingleTarget)
            throw new NotSupportedException(
            "A delegate that calls several methods is called inside a differentiated function; combine them in one method.");
        return (Compile(FunctionOf(number), d.Method, d.Target?.GetType() ?? typeof(object)), d.Method);
    }).Function;
}
