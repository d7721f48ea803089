using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// The run-time end of record-or-recurse: finds the compiled function for what a virtual call or a delegate turns out to be. Each
/// call site remembers what it found last; all that were ever found are kept by method and type.
/// </summary>
/// <typeparam name="TDelegate">The signature of the function.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dispatch<TDelegate> where TDelegate : Delegate
{
    private static Entry?[] s_last = new Entry?[16];

    private sealed record Entry(Receiver Receiver, TDelegate Function);

    /// <summary>The function number <paramref name="site"/> for the object or delegate <paramref name="self"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TDelegate Find(int site, object self)
    {
        var last = s_last;
        if ((uint)site < (uint)last.Length && last[site] is { } entry && entry.Receiver.Matches(self)) return entry.Function;
        return Search(site, self);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TDelegate Search(int site, object self)
    {
        _ = self.GetType(); // As the call itself would, null throws here.
        var receiver = Receiver.Of(self);
        var function = (TDelegate)Dispatcher.Find(site, receiver, self);
        lock (typeof(Dispatch<TDelegate>))
        {
            var last = s_last;
            if (site >= last.Length) Array.Resize(ref last, Math.Max(site + 1, 2 * last.Length));
            Volatile.Write(ref last[site], new Entry(receiver, function));
            s_last = last;
        }

        return function;
    }
}
