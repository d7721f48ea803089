using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Recursion that needs more stack than the thread has goes on in another thread while this one waits: a derivative's frames are larger
/// than the function's, and it must not overflow where the function does not. A thread keeps the one that goes on for it, so that many calls
/// at the end of its stack, and the pullback behind the forward pass, need one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StackGuard
{
    private const int StackSize = 256 << 20;

    /// <summary>How long a thread waits for the next call before it ends.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    [ThreadStatic]
    private static Continuation? t_continuation;

    /// <summary>How many threads have been started.</summary>
    internal static int Started => s_started;

    private static int s_started;

    /// <summary>Is the rest of the stack too small to go on?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLow() => !RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Calls a function in a thread with a large stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static object? Continue(Func<object?[], object?> function, object?[] arguments) =>
        (t_continuation ??= new Continuation()).Call(function, arguments);

    /// <summary>The function with a number, to be called with boxed arguments.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Func<object?[], object?> Numbered(int function)
    {
        var target = Dispatcher.DelegateOf(Dispatcher.FunctionOf(function));
        // The delegate's own method is bound to an object that reflection would ask for as an argument.
        var invoke = target.GetType().GetMethod("Invoke")!;
        return arguments => invoke.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>A thread that runs one call at a time for the thread that it belongs to.</summary>
    private sealed class Continuation
    {
        private readonly object _gate = new();
        private bool _isAlive;

        /// <summary>The call, until it has returned.</summary>
        private Action? _work;

        public object? Call(Func<object?[], object?> function, object?[] arguments)
        {
            object? result = null;
            ExceptionDispatchInfo? thrown = null;
            var context = ExecutionContext.Capture();
            void Run()
            {
                try
                {
                    // What is local to an async method or a culture is that of the caller; what is local to the thread is not.
                    if (context is null) result = function(arguments);
                    else ExecutionContext.Run(context, _ => result = function(arguments), null);
                }
                catch (Exception e)
                {
                    thrown = ExceptionDispatchInfo.Capture(e);
                }
            }

            lock (_gate)
            {
                _work = Run;
                if (!_isAlive) Start();
                Monitor.PulseAll(_gate);
                while (_work is not null) Monitor.Wait(_gate);
            }

            thrown?.Throw();
            return result;
        }

        private void Start()
        {
            _isAlive = true;
            Interlocked.Increment(ref s_started);
            new Thread(Serve, StackSize) { IsBackground = true, Name = "Cecil.AD recursion" }.UnsafeStart();
        }

        private void Serve()
        {
            while (true)
            {
                Action work;
                lock (_gate)
                {
                    while (_work is null)
                    {
                        if (Monitor.Wait(_gate, Idle) || _work is not null) continue;
                        _isAlive = false;
                        return;
                    }

                    work = _work;
                }

                work();
                lock (_gate)
                {
                    _work = null;
                    Monitor.PulseAll(_gate);
                }
            }
        }
    }
}
