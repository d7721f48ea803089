using System.ComponentModel;

namespace Cecil.AD.Runtime;

/// <summary>What the forward part of a function keeps for its pullback.</summary>
/// <typeparam name="T">A tuple of what is kept.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Frame<T>
{
    /// <summary>What is kept.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1051:Do not declare visible instance fields", Justification = "Emitted code reads and writes it in place.")]
    public T Item = default!;
}
