using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>Which function a gradient is the gradient of, so that it can be differentiated again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Primals
{
    private static readonly ConditionalWeakTable<Delegate, Delegate> Table = [];

    /// <summary>Says that <paramref name="gradient"/> is the gradient of <paramref name="primal"/>, and returns it.</summary>
    public static TDelegate Bind<TDelegate>(Delegate primal, TDelegate gradient) where TDelegate : Delegate
    {
        Table.Add(gradient, primal);
        return gradient;
    }

    /// <summary>The function that a delegate is the gradient of; null for any other.</summary>
    public static Delegate? Of(Delegate gradient) => Table.TryGetValue(gradient, out var primal) ? primal : null;
}
