using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>
/// A gradient that finds functions at run time, by objects and delegates, needs the compiler then and cannot be woven; nor can one
/// that needs what its references hide, or that depends on the processor.
/// </summary>
internal sealed class RunTimeOnlyException(string reason) : Exception(reason)
{
    /// <summary>Throws if a tape, or a function that it calls, contains such a call.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="isAheadOfTime">Is the code compiled before it runs, so that reflection finds no fields?</param>
    public static void Check(Tape tape, bool isAheadOfTime = false) => Check(tape, isAheadOfTime, []);

    private static void Check(Tape tape, bool isAheadOfTime, HashSet<FunctionTape> seen)
    {
        foreach (var op in tape.Ops)
        {
            switch (op)
            {
                case InvokeOp { Function: { Target: { } target } }:
                    throw new RunTimeOnlyException(
                        $"{TapePrinter.TypeName(target.Method.DeclaringType!)}.{target.Method.Name} is called on an object or through a delegate "
                        + "that is known only at run time; use sealed types and known methods");
                case InvokeOp { Function: var function } when seen.Add(function): Check(function.Tape, isAheadOfTime, seen); break;
                case CallOp { Callee.FieldsOf: { } type } when isAheadOfTime:
                    throw new RunTimeOnlyException(
                        $"it goes through the fields of {TapePrinter.TypeName(type)} when it runs, which NativeAOT does not keep; "
                        + "use numbers, arrays of numbers, or arrays of structs of numbers");
            }

            foreach (var region in op.Regions) Check(region.Tape, isAheadOfTime, seen);
        }
    }
}
