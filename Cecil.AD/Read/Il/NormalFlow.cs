using System.Reflection;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>
/// Exception handling as far as it concerns a run without exceptions: every <c>leave</c> passes through its own copy of the finally
/// blocks on its way, so that what comes out is an ordinary graph. Copies have offsets of their own: the offset of the original in
/// the lower <see cref="Bits"/>, the number of the copy above.
/// </summary>
internal sealed class NormalFlow
{
    private const int Bits = 24;

    private readonly IlInstruction[] _code;
    private readonly ExceptionHandlingClause[] _clauses;
    private readonly List<IlInstruction> _result = [];
    private readonly List<IlInstruction> _copied = [];
    private readonly Dictionary<(int Clause, int Target), int> _copies = [];

    private NormalFlow(IlInstruction[] code, IEnumerable<ExceptionHandlingClause> clauses)
    {
        _code = code;
        _clauses = [.. clauses];
    }

    public static IlInstruction[] Of(IlInstruction[] code, IList<ExceptionHandlingClause> clauses)
    {
        if (clauses.Count == 0) return code;
        var flow = new NormalFlow(code, clauses);
        foreach (var x in code) flow._result.Add(x.Code == Code.Leave ? flow.Leave(x, x.Int) : x);
        return [.. flow._result, .. flow._copied];
    }

    /// <summary>The offset in the method's own IL.</summary>
    public static int Original(int offset) => offset & ((1 << Bits) - 1);

    /// <summary>A leave that goes through the finally blocks between it and its target, innermost first.</summary>
    private IlInstruction Leave(IlInstruction x, int target)
    {
        var at = Original(x.Offset);
        for (var i = _clauses.Length - 1; i >= 0; i--)
            if (_clauses[i].Flags == ExceptionHandlingClauseOptions.Finally && Contains(_clauses[i], at) && !Contains(_clauses[i], Original(target)))
                target = Copy(i, target);
        return x with { Operand = target };
    }

    private static bool Contains(ExceptionHandlingClause clause, int offset) => offset >= clause.TryOffset && offset < clause.TryOffset + clause.TryLength;

    /// <summary>A copy of a finally block that goes on to the target; its first offset.</summary>
    private int Copy(int clause, int target)
    {
        if (_copies.TryGetValue((clause, target), out var known)) return known;
        var (low, high) = (_clauses[clause].HandlerOffset, _clauses[clause].HandlerOffset + _clauses[clause].HandlerLength);
        var shift = (_copies.Count + 1) << Bits;
        _copies.Add((clause, target), low + shift);
        int Moved(int offset) => offset >= low && offset < high ? offset + shift : offset;
        List<IlInstruction> copy = [];
        foreach (var x in _code.Where(x => x.Offset >= low && x.Offset < high))
        {
            var moved = x with { Offset = x.Offset + shift, End = x.End + shift };
            copy.Add(x.Code switch
            {
                Code.Endfinally => moved with { Code = Code.Br, Operand = target },
                Code.Leave => Leave(moved, Moved(x.Int)),
                Code.Switch => moved with { Operand = Array.ConvertAll((int[])x.Operand!, Moved) },
                _ when x.IsBranch => moved with { Operand = Moved(x.Int) },
                _ => moved,
            });
        }

        _copied.AddRange(copy);
        return low + shift;
    }
}
