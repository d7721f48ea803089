using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// The run-time end of record-or-recurse: finds the compiled function for what a virtual call or a delegate turns out to be. Each
/// call site remembers the first few that it found; all that were ever found are kept by method and type.
/// </summary>
/// <typeparam name="TDelegate">The signature of the function.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dispatch<TDelegate> where TDelegate : Delegate
{
    /// <summary>How many receivers a site remembers; with more, looking through them costs what the table does.</summary>
    private const int Remembered = 8;

    private static Entry?[] s_sites = new Entry?[16];

    /// <summary>What a site found, newest first.</summary>
    private sealed record Entry(Receiver Receiver, TDelegate Function, Entry? Older, int Count);

    /// <summary>The function number <paramref name="site"/> for the object or delegate <paramref name="self"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TDelegate Find(int site, object self)
    {
        var sites = s_sites;
        if ((uint)site < (uint)sites.Length && sites[site] is { } newest)
            return newest.Receiver.Matches(self) ? newest.Function : FindOlder(newest, site, self);
        return Search(site, self);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static TDelegate FindOlder(Entry newest, int site, object self)
    {
        for (var entry = newest.Older; entry is not null; entry = entry.Older)
            if (entry.Receiver.Matches(self)) return entry.Function;
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
            var sites = s_sites;
            if (site >= sites.Length) Array.Resize(ref sites, Math.Max(site + 1, 2 * sites.Length));
            var older = sites[site];
            if (older is null || older.Count < Remembered)
                Volatile.Write(ref sites[site], new Entry(receiver, function, older, (older?.Count ?? 0) + 1));
            s_sites = sites;
        }

        return function;
    }
}
