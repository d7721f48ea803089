using System.Reflection;
using Cecil.AD.Analyze;
using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// Can a function that has returned be called again without anybody noticing? Not if it writes to memory from outside, or calls what may
/// have an effect or answer differently, or functions that are found at run time. Arms that throw were not taken.
/// </summary>
internal sealed class Repeatable
{
    private readonly HashSet<FunctionTape> _seen = [];

    private Repeatable() { }

    public static bool Is(Tape tape) => new Repeatable().Holds(tape);

    private bool Holds(Tape tape)
    {
        var memory = new MemoryClasses(tape);
        return tape.Ops.All(op => Holds(op, memory));
    }

    private bool Holds(Op op, MemoryClasses memory) => op switch
    {
        StoreOp { Place.Kind: PlaceKind.Static } => false,
        StoreOp s => !memory.BaseOf(s.Place, s.Inputs).Is(MemoryTraits.Outside),
        CallOp c => !c.Effects.RunsOnce && c.Effects.Writes == Touches.Nothing || c.Rule is { } rule && IsOurs(rule) || IsHarmless(c.Callee),
        InvokeOp f => f.Function.Target is null && (!_seen.Add(f.Function) || Holds(f.Function.Tape)),
        IfOp or LoopOp => op.Regions.All(region => (op is IfOp && region.Tape.Diverges) || region.Tape.Ops.All(o => Holds(o, memory))),
        _ => op.Effects.Writes == Touches.Nothing,
    };

    /// <summary>What our own rules are for computes a number.</summary>
    private static bool IsOurs(MethodInfo rule) => rule.DeclaringType!.IsDefined(typeof(Rules.RulesForAttribute), inherit: false);

    /// <summary>Text, exceptions and delegates that are made.</summary>
    private static bool IsHarmless(Callee callee) => callee.Role == CallRole.BindsDelegate
        || callee.Method.DeclaringType is { } type && (type == typeof(string) || typeof(Exception).IsAssignableFrom(type));
}
