using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>The last check of a finally block: it is not repeated as long as what the block reads stays the same.</summary>
internal sealed record LastLook(int[] Cells, AbstractValue[] Read, bool IsHarmless);

/// <summary>A method being traced: inlined into its caller.</summary>
internal sealed class Frame(MethodCode code, MethodInfo[] lambdas, int? self, Frame? caller, Origin? call, int firstArgument, int firstLocal, int stack)
{
    public MethodCode Code { get; } = code;

    /// <summary>The methods of the delegates that it was given.</summary>
    public MethodInfo[] Lambdas { get; } = lambdas;

    /// <summary>The object of the trace that it was called on, if it is one.</summary>
    public int? Self { get; } = self;

    public Frame? Caller { get; } = caller;

    /// <summary>The caller's call.</summary>
    public Origin? Call { get; } = call;

    public int FirstArgument { get; } = firstArgument;

    public int FirstLocal { get; } = firstLocal;

    /// <summary>The height of the evaluation stack that belongs to the callers.</summary>
    public int Base { get; } = stack;

    /// <summary>The cell of the exception on its way.</summary>
    public int Pending => FirstLocal + Code.Pending;

    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    /// <summary>The loop whose body is being traced.</summary>
    public Loop? Loop { get; set; }

    /// <summary>The cells that nobody reads any more where control goes to one of these blocks.</summary>
    public IEnumerable<int> DeadAt(IEnumerable<int> targets) => Code.Liveness.DeadAt(targets).Select(slot => FirstArgument + slot);

    /// <summary>The cells that the instructions of a loop change.</summary>
    public HashSet<int> ChangedIn(Loop loop) => [.. Code.Liveness.ChangedIn(loop).Select(slot => FirstArgument + slot)];

    /// <summary>Which finally blocks were found to matter or not, by their offset.</summary>
    public Dictionary<int, LastLook> Looks { get; } = [];

    /// <summary>Loops whose first iteration has been traced and whose rest has not.</summary>
    public HashSet<Loop> Peeled { get; } = [];
}
