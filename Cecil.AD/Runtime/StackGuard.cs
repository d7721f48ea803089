using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Recursion that needs more stack than the thread has goes on in a thread of its own while this one waits: a derivative's frames
/// are larger than the function's, and it must not overflow where the function does not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StackGuard
{
    private const int StackSize = 256 << 20;

    /// <summary>Is the rest of the stack too small to go on?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLow() => !RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Calls a function in a thread with a large stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object? Continue(int function, object?[] arguments)
    {
        object? result = null;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                var target = Dispatcher.DelegateOf(Dispatcher.FunctionOf(function));
                result = target.Method.Invoke(target.Target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        }, StackSize);
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result;
    }
}
