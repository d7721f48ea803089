using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>
/// A gradient that finds functions at run time, by objects and delegates, needs the compiler then and cannot be woven; nor can one
/// that needs what its references hide, or that depends on the processor.
/// </summary>
internal sealed class RunTimeOnlyException(string reason) : Exception(reason)
{
    /// <summary>Throws if a tape, or a function that it calls, contains such a call.</summary>
    public static void Check(Tape tape) => Check(tape, []);

    private static void Check(Tape tape, HashSet<FunctionTape> seen)
    {
        foreach (var op in tape.Ops)
        {
            switch (op)
            {
                case InvokeOp { Function: { Target: { } target } }:
                    throw new RunTimeOnlyException($"{TapePrinter.TypeName(target.Method.DeclaringType!)}.{target.Method.Name} is called on an object or through a delegate that is known only at run time; use sealed types and known methods");
                case InvokeOp { Function: var function } when seen.Add(function): Check(function.Tape, seen); break;
                case IfOp branch:
                    Check(branch.Then, seen);
                    Check(branch.Else, seen);
                    break;
                case LoopOp loop:
                    Check(loop.While, seen);
                    Check(loop.Body, seen);
                    break;
            }
        }
    }
}
