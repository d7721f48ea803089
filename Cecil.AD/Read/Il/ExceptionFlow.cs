using System.Reflection;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>Whose exceptions are part of a method's control flow; by default none.</summary>
/// <param name="HasHandlers">Those inside try blocks with handlers that matter: catch clauses and filters always do.</param>
/// <param name="IsWhole">Those of all instructions, since the caller goes on after an exception.</param>
/// <param name="Finallys">Which finally and fault blocks matter, by the number of their clause; from 63 on all or none.</param>
internal readonly record struct Protection(bool HasHandlers, bool IsWhole, ulong Finallys)
{
    public bool Has(int finallyClause) => IsWhole || (Finallys >> Math.Min(finallyClause, 63) & 1) != 0;

    public Protection With(int finallyClause) => this with { HasHandlers = true, Finallys = Finallys | 1UL << Math.Min(finallyClause, 63) };
}

/// <summary>
/// Exception handling as ordinary control flow. Every <c>leave</c> passes through its own copy of the finally blocks on its way. An
/// instruction whose exception matters says where that goes (<see cref="IlInstruction.Handler"/>): to code that asks the catch clauses in
/// turn, or to a copy of a finally block, and from there on outwards. The exception on its way lies in the local
/// <see cref="Pending"/>, which is null otherwise. What is added has offsets of its own: the offset of the original in the lower
/// <see cref="Bits"/>, the number of the copy above.
/// </summary>
internal sealed class ExceptionFlow
{
    private const int Bits = 20;

    /// <summary>An instruction behind its own check.</summary>
    private const int Checked = 1 << 29;

    private readonly IlInstruction[] _code;
    private readonly ExceptionHandlingClause[] _clauses;
    private readonly Protection _protection;
    private readonly MethodCode _method;
    private readonly int _locals;
    private readonly List<IlInstruction> _result = [];
    private readonly List<IlInstruction> _added = [];
    private readonly Dictionary<(int Clause, int Shift, int Target), int> _copies = [];
    private readonly Dictionary<(int Clause, int Shift), int> _entries = [];
    private readonly Dictionary<(int Clause, int Shift), int> _caught = [];
    private readonly Dictionary<(int Clause, int Shift), int> _afterFilter = [];
    private int _blocks;

    /// <summary>A copy of a finally block: how far its offsets are from the original's, and what it was copied into.</summary>
    private sealed record Place(int Shift, int Low, int High, Place? Outer);

    private ExceptionFlow(MethodCode method, IlInstruction[] code, Protection protection)
    {
        (_method, _code, _protection, _locals) = (method, code, protection, method.Pending);
        _clauses = [.. method.Handlers];
    }

    /// <summary>The instructions, and how many locals of the type Exception they need behind the method's own.</summary>
    public static (IlInstruction[] Code, int Locals) Of(MethodCode method, IlInstruction[] code, Protection protection)
    {
        if (method.Handlers.Count == 0 && !protection.IsWhole) return (code, 0);
        var flow = new ExceptionFlow(method, code, protection);
        for (var i = 0; i < code.Length; i++) flow.Add(flow._result, i, null, x => x.Code == Code.Leave ? flow.Leave(x, x.Int, null) : x);
        return ([.. flow._result, .. flow._added], protection == default ? 0 : 1 + flow._caught.Count);
    }

    /// <summary>The offset in the method's own IL.</summary>
    public static int Original(int offset) => offset & ((1 << Bits) - 1);

    /// <summary>Was the instruction added for an exception, or for a way out of a try block?</summary>
    public static bool IsAdded(IlInstruction x) => (x.Offset & ~Checked) >= 1 << Bits;

    public static bool Contains(ExceptionHandlingClause clause, int offset) => offset >= clause.TryOffset && offset < clause.TryOffset + clause.TryLength;

    /// <summary>The number of the local for an exception on its way.</summary>
    private int Pending => _locals;

    /// <summary>Adds an instruction of the method, or of a copied block, with its way to a handler.</summary>
    private void Add(List<IlInstruction> to, int index, Place? place, Func<IlInstruction, IlInstruction> redirected)
    {
        var (x, shift) = (_code[index], place?.Shift ?? 0);
        var moved = redirected(x with { Offset = x.Offset + shift, End = x.End + shift });
        if (x.Code == Code.Rethrow && _protection.HasHandlers && HandlerAround(x.Offset) is { } first)
        {
            // Two bytes, two instructions.
            to.Add(new IlInstruction(moved.Offset, Code.Ldloc, Caught(first, ShiftOf(first, place)), moved.Offset + 1));
            to.Add(new IlInstruction(moved.Offset + 1, Code.Rethrow, null, moved.End) { Handler = HandlerOf(x.Offset, place) });
        }
        else if (x.Code == Code.Endfilter && FilterAround(x.Offset) is >= 0 and var filter
            && _afterFilter.TryGetValue((filter, ShiftOf(filter, place)), out var next))
        {
            var (of, caught) = (ShiftOf(filter, place), Caught(GroupOf(filter), ShiftOf(filter, place)));
            var enter = Block(x.Offset, FirstThatMatters(Group(GroupOf(filter))[^1] + 1, _clauses[filter].TryOffset, place),
                (Code.Ldloc, caught), (Code.Castclass, _clauses[filter]), (Code.Br, _clauses[filter].HandlerOffset + of));
            to.Add(new IlInstruction(moved.Offset, Code.Brtrue, enter, moved.Offset + 1));
            to.Add(new IlInstruction(moved.Offset + 1, Code.Br, next, moved.End));
        }
        else if (Throwing.KindOf(x, index == 0 ? null : _code[index - 1], _method.Method) is not ThrowKind.Never and var kind
            && HandlerOf(x.Offset, place) is { } target)
        {
            if (kind == ThrowKind.AsItRuns)
            {
                to.Add(moved with { Handler = target });
                return;
            }

            to.Add(moved with { IsCheck = true, Handler = target, End = moved.Offset | Checked });
            to.Add(moved with { Offset = moved.Offset | Checked, Handler = kind == ThrowKind.BeforeAndAsItRuns ? target : null });
        }
        else
        {
            to.Add(moved);
        }
    }

    /// <summary>Where the exception of an instruction goes: to code for a handler, to the caller, or, as null, out of the tape.</summary>
    private int? HandlerOf(int at, Place? place) =>
        FilterAround(at) is >= 0 and var filter && _afterFilter.TryGetValue((filter, ShiftOf(filter, place)), out var next)
        ? Block(at, null, (Code.Ldnull, null), (Code.Stloc, Pending), (Code.Br, next))
        : FirstThatMatters(0, at, place);

    /// <summary>The way of an exception through the clauses around an offset, from a number on; the innermost come first.</summary>
    private int? FirstThatMatters(int from, int at, Place? place)
    {
        int[] around = [.. Enumerable.Range(from, _clauses.Length - from).Where(i => Contains(_clauses[i], at))];
        if (around.Length > 0 && (_protection.IsWhole || around.Any(Matters))) return Entry(around[0], place);
        return _protection.IsWhole ? ControlFlowGraph.Raise : null;
    }

    private bool Matters(int clause) => _protection.HasHandlers && (!IsFinal(clause) || _protection.Has(clause));

    private bool IsFinal(int clause) => _clauses[clause].Flags is ExceptionHandlingClauseOptions.Finally or ExceptionHandlingClauseOptions.Fault;

    /// <summary>The catch clauses and filters of one try block.</summary>
    private int[] Group(int first) => IsFinal(first) ? [first] : [.. Enumerable.Range(first, _clauses.Length - first)
        .TakeWhile(i => !IsFinal(i) && _clauses[i].TryOffset == _clauses[first].TryOffset && _clauses[i].TryLength == _clauses[first].TryLength)];

    private int GroupOf(int clause) => Enumerable.Range(0, clause + 1).First(i => Group(i).Contains(clause));

    /// <summary>The group of the innermost catch clause whose handler is around an offset.</summary>
    private int? HandlerAround(int at)
    {
        int[] around = [.. Enumerable.Range(0, _clauses.Length).Where(
            i => !IsFinal(i) && at >= _clauses[i].HandlerOffset && at < _clauses[i].HandlerOffset + _clauses[i].HandlerLength)];
        return around.Length == 0 ? null : GroupOf(around.MinBy(i => _clauses[i].HandlerLength));
    }

    private int FilterAround(int at) =>
        Array.FindIndex(_clauses, c => c.Flags == ExceptionHandlingClauseOptions.Filter && at >= c.FilterOffset && at < c.HandlerOffset);

    /// <summary>How far the copy of a clause is that goes with a place.</summary>
    private int ShiftOf(int clause, Place? place) => PlaceOf(clause, place)?.Shift ?? 0;

    private Place? PlaceOf(int clause, Place? place)
    {
        while (place is not null && (_clauses[clause].TryOffset < place.Low || _clauses[clause].TryOffset >= place.High)) place = place.Outer;
        return place;
    }

    /// <summary>The local with the exception that a group of clauses is about.</summary>
    private int Caught(int group, int shift)
    {
        if (!_caught.TryGetValue((group, shift), out var local)) _caught.Add((group, shift), local = _locals + 1 + _caught.Count);
        return local;
    }

    /// <summary>The code that a pending exception goes to at a try block.</summary>
    private int Entry(int first, Place? place)
    {
        place = PlaceOf(first, place);
        var shift = place?.Shift ?? 0;
        if (_entries.TryGetValue((first, shift), out var known)) return known;
        var (group, at, caught) = (Group(first), _clauses[first].HandlerOffset, Caught(first, shift));
        var start = NewBlock(at);
        _entries.Add((first, shift), start);
        var outwards = FirstThatMatters(group[^1] + 1, _clauses[first].TryOffset, place);
        var next = Block(at, outwards, (Code.Ldloc, caught), (Code.Rethrow, null));
        if (IsFinal(first))
        {
            next = Copy(first, next, place);
        }
        else
        {
            foreach (var i in group.Reverse())
            {
                var clause = _clauses[i];
                var isFilter = clause.Flags == ExceptionHandlingClauseOptions.Filter && !_method.IsAskedLate(clause);
                if (isFilter) _afterFilter[(i, shift)] = next;
                var enter = isFilter ? Block(at, null, (Code.Ldloc, caught), (Code.Br, clause.FilterOffset + shift))
                    : Block(at, outwards, (Code.Ldloc, caught), (Code.Castclass, clause), (Code.Br, clause.HandlerOffset + shift));
                next = Block(at, null, (Code.Ldloc, caught), (Code.Isinst, clause), (Code.Brtrue, enter), (Code.Br, next));
            }
        }

        Fill(start, null, (Code.Ldloc, Pending), (Code.Stloc, caught), (Code.Ldnull, null), (Code.Stloc, Pending), (Code.Br, next));
        return start;
    }

    private int NewBlock(int at) => (++_blocks << Bits) + at;

    /// <summary>Adds instructions; the one that may throw, if any, goes to the handler.</summary>
    private int Block(int at, int? handler, params (Code, object?)[] code)
    {
        var start = NewBlock(at);
        Fill(start, handler, code);
        return start;
    }

    private void Fill(int offset, int? handler, params (Code Code, object? Operand)[] code)
    {
        foreach (var (opcode, operand) in code)
        {
            _added.Add(new IlInstruction(offset, opcode, operand, offset + 1) { Handler = opcode is Code.Rethrow or Code.Castclass ? handler : null });
            offset++;
        }
    }

    /// <summary>A leave that goes through the finally blocks between it and its target, innermost first.</summary>
    private IlInstruction Leave(IlInstruction x, int target, Place? place)
    {
        var at = Original(x.Offset);
        for (var i = _clauses.Length - 1; i >= 0; i--)
            if (_clauses[i].Flags == ExceptionHandlingClauseOptions.Finally && Contains(_clauses[i], at) && !Contains(_clauses[i], Original(target)))
                target = Copy(i, target, place);
        return x with { Operand = target };
    }

    /// <summary>A copy of a finally block that goes on to the target; its first offset.</summary>
    private int Copy(int clause, int target, Place? place)
    {
        place = PlaceOf(clause, place);
        var key = (clause, place?.Shift ?? 0, target);
        if (_copies.TryGetValue(key, out var known)) return known;
        var (low, high) = (_clauses[clause].HandlerOffset, _clauses[clause].HandlerOffset + _clauses[clause].HandlerLength);
        var inside = new Place(++_blocks << Bits, low, high, place);
        _copies.Add(key, low + inside.Shift);
        int Moved(int offset) => offset >= low && offset < high ? offset + inside.Shift : offset;
        List<IlInstruction> copy = [];
        for (var i = 0; i < _code.Length; i++)
        {
            if (_code[i].Offset < low || _code[i].Offset >= high) continue;
            Add(copy, i, inside, x => x.Code switch
            {
                Code.Endfinally => x with { Code = Code.Br, Operand = target },
                Code.Leave => Leave(x, Moved(x.Int), inside),
                Code.Switch => x with { Operand = Array.ConvertAll((int[])x.Operand!, Moved) },
                _ when x.IsBranch => x with { Operand = Moved(x.Int) },
                _ => x,
            });
        }

        _added.AddRange(copy);
        return low + inside.Shift;
    }
}
