using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>
/// What a throw runs on its way out: the finally blocks around it, in this method and in those that it is inlined into, innermost
/// first. A handler that would catch it is not differentiated: the gradient says so at that moment. What is thrown by a finally block
/// that runs because of another exception leaves at once: with every throw in every block repeated in the blocks around it, a few
/// nested using statements would make a tape of a million lines.
/// </summary>
internal sealed partial class Tracer
{
    /// <summary>Is a finally block traced that runs because of an exception?</summary>
    private bool _unwinding;

    /// <summary>Runs what lies between a throw and the caller of the function.</summary>
    /// <param name="offset">Where the exception is thrown, in the innermost method.</param>
    /// <param name="exception">Its type; null when it is not known.</param>
    /// <returns>Whether the exception gets out.</returns>
    private bool Unwind(int offset, Type? exception)
    {
        var (innermost, at) = (_frame, NormalFlow.Original(offset));
        try
        {
            for (Frame? frame = _frame; frame is not null; frame = frame.Caller)
            {
                foreach (var clause in frame.Code.Handlers)
                {
                    if (at < clause.TryOffset || at >= clause.TryOffset + clause.TryLength || _tape.Diverges) continue;
                    if (clause.Flags is ExceptionHandlingClauseOptions.Finally or ExceptionHandlingClauseOptions.Fault)
                    {
                        if (!_unwinding) RunHandler(frame, clause);
                    }
                    else if (clause.Flags == ExceptionHandlingClauseOptions.Clause && exception is not null && !clause.CatchType!.IsAssignableFrom(exception) && !exception.IsAssignableFrom(clause.CatchType)) continue;
                    else return RefuseHandler(frame, clause);
                }

                at = frame.Call?.Offset ?? 0;
            }
        }
        finally
        {
            _frame = innermost;
        }

        return !_tape.Diverges;
    }

    /// <summary>A finally block, with what the slots hold at the throw.</summary>
    private void RunHandler(Frame frame, ExceptionHandlingClause clause)
    {
        var block = frame.Code.Graph.Blocks.First(b => frame.Code.Instructions[b.First].Offset == clause.HandlerOffset);
        var (low, high) = (clause.HandlerOffset, clause.HandlerOffset + clause.HandlerLength);
        var region = frame.Code.Graph.Blocks.Where(b => frame.Code.Instructions[b.First].Offset is var o && o >= low && o < high).Select(b => b.Index).ToHashSet();
        if (region.Any(b => frame.Code.Graph.Blocks[b].Successors.Any(s => s <= b && s != ControlFlowGraph.Exit)))
            throw frame.Code.Refuse(low, "a finally block with a loop may run because of an exception; move the loop into a method that is called once the work is done");
        var loop = frame.Loop;
        (_frame, frame.Loop, _unwinding) = (frame, null, true);
        try
        {
            _state.SetHeight(frame.Base);
            Run(Outcome.At(block.Index, frame.Base), region);
        }
        finally
        {
            (frame.Loop, _unwinding) = (loop, false);
        }
    }

    private bool RefuseHandler(Frame frame, ExceptionHandlingClause clause)
    {
        var place = SourceLines.Find(frame.Code.Method, clause.HandlerOffset) is { } source ? $" ({Path.GetFileName(source.File)}:{source.Line})" : "";
        var message = $"An exception was thrown inside {TapePrinter.Describe(frame.Code.Method)} that a handler there{place} may catch; what a handler does is not differentiated. Test for the condition instead.";
        _tape.Throw(_tape.Call(Callee.Inactive(typeof(NotSupportedException).GetConstructor([typeof(string)])!, []), [_tape.Literal(message, typeof(string))], typeof(NotSupportedException))[0]);
        return false;
    }
}
