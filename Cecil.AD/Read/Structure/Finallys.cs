using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// A finally block that does nothing that could be seen, such as the Dispose of most enumerators, does not matter: that is assumed at
/// first and looked at wherever something may throw; where it proves wrong the trace is made again.
/// </summary>
internal sealed class Finallys(Trace trace, Flow flow)
{
    /// <summary>Is a finally block traced only to see whether it matters?</summary>
    private bool _isLooking;

    /// <summary>Where something may throw that no handler is known to matter for: do the finally blocks around really not matter?</summary>
    public void Look()
    {
        if (_isLooking) return;
        var at = trace.Tape.Origin?.Offset ?? 0;
        for (var frame = flow.IsInMethod ? flow.Frame : null; frame is not null; frame = frame.Caller)
        {
            for (var i = 0; i < frame.Code.Handlers.Count; i++)
            {
                var (clause, known) = (frame.Code.Handlers[i], (frame.Code.Method, i));
                if (clause.Flags is not (ExceptionHandlingClauseOptions.Finally or ExceptionHandlingClauseOptions.Fault)
                    || !ExceptionFlow.Contains(clause, at) || frame.Code.Protection.Has(i) || trace.Findings.Finallys.Contains(known)
                    || IsHarmless(frame, clause)) continue;
                trace.Findings.Finallys.Add(known);
            }

            at = frame.Call?.Offset ?? 0;
        }
    }

    /// <summary>Does a finally block, with what the slots hold now, leave no trace?</summary>
    private bool IsHarmless(Frame frame, ExceptionHandlingClause clause)
    {
        var cells = frame.Looks.TryGetValue(clause.HandlerOffset, out var last) ? last.Cells : [.. CellsReadBy(frame, clause)];
        AbstractValue[] read = [.. Reached(cells)];
        if (last is not null && last.Read.Length == read.Length && last.Read.Zip(read).All(r => ReferenceEquals(r.First, r.Second))) return last.IsHarmless;
        var isHarmless = LeavesNoTrace(frame, clause);
        frame.Looks[clause.HandlerOffset] = new LastLook(cells, read, isHarmless);
        return isHarmless;
    }

    private static IEnumerable<int> CellsReadBy(Frame frame, ExceptionHandlingClause clause) =>
        frame.Code.SlotsReadIn(clause).Select(s => s.Slot + (s.IsLocal ? frame.FirstLocal : frame.FirstArgument));

    /// <summary>What the cells hold, and the objects of the trace that they lead to.</summary>
    private List<AbstractValue> Reached(int[] cells)
    {
        List<AbstractValue> found = [];
        HashSet<int> seen = [];
        List<int> open = [.. cells];
        for (var i = 0; i < open.Count; i++)
        {
            if (!seen.Add(open[i]) || !trace.State.Contains(open[i])) continue;
            found.Add(trace.State[open[i]]);
            trace.State[open[i]].AddReferencesTo(open);
        }

        return found;
    }

    private bool LeavesNoTrace(Frame frame, ExceptionHandlingClause clause)
    {
        var blocks = frame.Code.Graph.Blocks;
        var code = frame.Code.Instructions;
        if (blocks.FirstOrDefault(b => code[b.First].Offset == clause.HandlerOffset) is not { } first) return false;
        var region = blocks.Where(
            b => code[b.First].Offset is var o && o >= clause.HandlerOffset && o < clause.HandlerOffset + clause.HandlerLength).Select(
            b => b.Index).ToHashSet();
        if (region.Any(b => blocks[b].Successors.Any(s => s >= 0 && s <= b))) return false;
        var (tape, env, innermost, loop) = (trace.Tape, trace.State, flow.Frame, frame.Loop);
        var (guarded, part, note) = (flow.Handlers.IsGuarded, flow.Part, trace.Tape.NoteOnce);
        // What is met here is not part of the trace: its objects have numbers of their own, and nothing is learnt of its loops.
        (trace.Tape, trace.State, frame.Loop, flow.Handlers.IsGuarded, _isLooking, flow.Part) = (tape.Arm(), env.Copy(), null, false, true, new TracePart());
        flow.Frame = frame;
        try
        {
            trace.State.SetHeight(frame.Base);
            flow.Regions.Run(Outcome.At(first.Index, frame.Base), region);
            return trace.Tape.HasNoEffect;
        }
        catch (NotDifferentiableException)
        {
            return false;
        }
        finally
        {
            (trace.Tape, trace.State, frame.Loop, flow.Handlers.IsGuarded, _isLooking, flow.Part) = (tape, env, loop, guarded, false, part);
            flow.Frame = innermost;
            trace.Tape.NoteOnce = note;
        }
    }
}
