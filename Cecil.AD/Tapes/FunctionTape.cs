using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>
/// A function that tapes call instead of containing it: one that calls itself, or one whose body is found only at run time by the
/// object that it is called on. Its derivative is a pair of functions: the forward part returns a frame besides its results,
/// and the pullback takes that frame and the cotangents of the results.
/// </summary>
public sealed class FunctionTape
{
    private readonly Lazy<Tape>? _tape;
    private readonly Func<Tape, Tape> _finish;
    private readonly Lazy<(FunctionTape Forward, FunctionTape Pullback)> _plain, _strong;

    /// <param name="name">What dumps show.</param>
    /// <param name="inputs">The types of the inputs.</param>
    /// <param name="results">The types of the results.</param>
    /// <param name="tape">Makes the program; null where only a run knows it.</param>
    /// <param name="differentiate">Makes the forward part and the pullback, plain or strong.</param>
    /// <param name="finish">The last stages before the program is emitted.</param>
    internal FunctionTape(
        string name, Type[] inputs, Type[] results, Func<Tape>? tape,
        Func<FunctionTape, bool, (FunctionTape, FunctionTape)> differentiate, Func<Tape, Tape> finish)
    {
        (Name, Inputs, Results) = (name, inputs, results);
        _finish = finish;
        _tape = tape is null ? null : new Lazy<Tape>(tape);
        _plain = new Lazy<(FunctionTape, FunctionTape)>(() => differentiate(this, false));
        _strong = new Lazy<(FunctionTape, FunctionTape)>(() => differentiate(this, true));
    }

    /// <summary>What dumps show.</summary>
    public string Name { get; }

    internal IReadOnlyList<Type> Inputs { get; }

    internal IReadOnlyList<Type> Results { get; }

    /// <summary>Finds the function by the object in the input with this number, where that is done at run time; otherwise null.</summary>
    internal DynamicTarget? Target { get; init; }

    /// <summary>The function that this is the forward part of; null for others.</summary>
    internal FunctionTape? ForwardOf { get; init; }

    /// <summary>Which result is the exception that leaves the function (null where none does), if that is a result and is not thrown.</summary>
    internal int? Exception { get; init; }

    /// <summary>The program; traced, or derived from that of the primal, when it is first asked for.</summary>
    internal Tape Tape => _tape?.Value ?? throw new InvalidOperationException($"{Name} is known only at run time");

    /// <summary>Is it hardly ever called? Then it is compiled when it is, not beside the code that may call it.</summary>
    internal bool IsRare { get; init; }

    /// <summary>The program as it is emitted; made anew each time, since that is once.</summary>
    internal Tape Finished() => _finish(Tape);

    /// <summary>Stands for the function where its tapes are not to be kept.</summary>
    internal object Identity { get; } = new();

    /// <summary>The parts of the derivative, with plain products or strong ones (<see cref="Differentiate.StrongForm"/>).</summary>
    internal (FunctionTape Forward, FunctionTape Pullback) Derivative(bool isStrong) => (isStrong ? _strong : _plain).Value;
}

/// <summary>A call whose target is found at run time.</summary>
/// <param name="Method">The virtual or interface method, or Invoke of a delegate.</param>
/// <param name="Self">Which input is the object that it is called on.</param>
/// <param name="Resolve">The function for a delegate's method, or for an object's type.</param>
internal sealed record DynamicTarget(MethodInfo Method, int Self, Func<MethodInfo?, Type, FunctionTape> Resolve);
