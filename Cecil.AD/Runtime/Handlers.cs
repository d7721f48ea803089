using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>What emitted code asks about exceptions that a handler of the function may catch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Handlers
{
    /// <summary>Exceptions that are not the function's: they run its finally blocks and no handler catches them.</summary>
    private static readonly ConditionalWeakTable<Exception, object> Refusals = [];

    /// <summary>Does a catch clause of the type catch the exception?</summary>
    public static int Catches<T>(Exception exception) => exception is T && !Refusals.TryGetValue(exception, out _) ? 1 : 0;

    /// <summary>The exception that stands for a handler that is not differentiated.</summary>
    public static Exception Refused(string message) => Leaving(new NotSupportedException(message));

    /// <summary>An exception that came out of a function that gives its own as a result: the compiler's, or the runtime's.</summary>
    public static Exception Leaving(Exception exception)
    {
        Refusals.AddOrUpdate(exception, Refusals);
        return exception;
    }

#pragma warning disable CA2201 // They stand for what the runtime throws.
    /// <summary>What an access to an element outside an array throws.</summary>
    public static Exception OutOfRange(Array? array) => array is null ? new NullReferenceException() : new IndexOutOfRangeException();
#pragma warning restore CA2201

    /// <summary>What <c>(T)o</c> throws.</summary>
    public static Exception? CastError<T>(object? o) where T : class? => o is null or T ? null : ErrorOf(o, static o => _ = (T)o);

    /// <summary>What unboxing throws.</summary>
    public static Exception? UnboxError<T>(object? o) => o is T ? null : ErrorOf(o, static o => _ = (T)o!);

    /// <summary>What <c>a / b</c> throws.</summary>
    public static Exception? DivisionError<T>(T a, T b) where T : IBinaryInteger<T> =>
        !T.IsZero(b) && b != -T.One ? null : ErrorOf((a, b), static x => _ = x.a / x.b);

    /// <summary>What <c>a % b</c> throws.</summary>
    public static Exception? RemainderError<T>(T a, T b) where T : IBinaryInteger<T> =>
        !T.IsZero(b) && b != -T.One ? null : ErrorOf((a, b), static x => _ = x.a % x.b);

    /// <summary>What <c>checked(a + b)</c> throws.</summary>
    public static Exception? AdditionError<T>(T a, T b) where T : IBinaryInteger<T> => ErrorOf((a, b), static x => _ = checked(x.a + x.b));

    /// <summary>What <c>checked(a - b)</c> throws.</summary>
    public static Exception? SubtractionError<T>(T a, T b) where T : IBinaryInteger<T> => ErrorOf((a, b), static x => _ = checked(x.a - x.b));

    /// <summary>What <c>checked(a * b)</c> throws.</summary>
    public static Exception? MultiplicationError<T>(T a, T b) where T : IBinaryInteger<T> => ErrorOf((a, b), static x => _ = checked(x.a * x.b));

    /// <summary>What <c>checked((TTo)value)</c> throws.</summary>
    public static Exception? ConversionError<TFrom, TTo>(TFrom value) where TFrom : INumberBase<TFrom> where TTo : INumberBase<TTo> =>
        ErrorOf(value, static x => _ = TTo.CreateChecked(x));

    /// <summary>What <c>array[index] = value</c> throws.</summary>
    public static Exception? StoreError(object?[]? array, nint index, object? value) => ErrorOf((array, index, value), static x =>
    {
        _ = x.array![x.index];
        if (x.value is not null && !x.array.GetType().GetElementType()!.IsInstanceOfType(x.value)) throw new ArrayTypeMismatchException();
    });

    private static Exception? ErrorOf<T>(T operand, Action<T> action)
    {
        try
        {
            action(operand);
            return null;
        }
        catch (Exception e) when (e is ArithmeticException or InvalidCastException or NullReferenceException or IndexOutOfRangeException
            or ArrayTypeMismatchException)
        {
            return e;
        }
    }
}
