using System.Text;
using Cecil.AD.Analyze;
using Cecil.AD.Emit;
using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tests.Filetests;

/// <summary>What the files can run on a tape.</summary>
internal static class FiletestPasses
{
    private static readonly System.Reflection.Assembly[] _assemblies = [typeof(object).Assembly, typeof(Console).Assembly, typeof(Node).Assembly, typeof(Tape).Assembly];

    private static readonly Dictionary<string, Func<Tape, string>> _passes = new()
    {
        ["Parse"] = tape => tape.ToString(),
        ["Copy"] = Transformed(Copy),
        ["RemoveDeadOps"] = Transformed(RemoveDeadOps.Run),
        ["HoistLoads"] = Transformed(HoistLoads.Run),
        ["ReuseArrays"] = Transformed(ReuseArrays.Run),
        ["Verify"] = Verified,
        ["Activity"] = tape => new Activity(tape, tape.Inputs.Where(IsWanted).ToArray(), isFunction: false) is var activity
            ? Annotated(tape, v => activity.IsActive(v) ? "active" : activity.NeedsShadow(v) ? "shadow" : null)
            : "",
        ["Memory"] = tape => new MemoryNumbers(tape).Text,
        ["Rereadable"] = tape => new Rereadable(tape, new Activity(tape, tape.Inputs.Where(IsWanted).ToArray(), isFunction: false), isFunction: false) is var found
            ? Annotated(tape, v => v.Definition is not LoadOp ? null : found.Contains(v) ? "may be read again" : "is kept")
            : "",
        ["Writes"] = tape => new Writes(new MemoryClasses(tape)) is var writes ? Annotated(tape, v => null, op => Written(writes.Of(op))) : "",
        ["Induction"] = tape => Annotated(tape, v => null, op => op is LoopOp loop ? Induced(loop) : null),
        ["InlineValues"] = Inlined,
        ["Emit"] = tape => IL(tape, Limits.Default),
        ["Outline"] = tape => IL(tape, Limits.Default with { Loops = 0 }),
        ["LoopKey"] = SameLoops,
        ["Differentiate"] = Gradient,
    };

    public static IEnumerable<string> Names => _passes.Keys;

    public static string Run(string pass, string input)
    {
        Dictionary<string, FunctionTape> functions = [];
        var lines = input.Split('\n');
        foreach (var line in lines.Where(l => l.StartsWith("function ", StringComparison.Ordinal))) Declare(line, functions);
        var text = string.Join('\n', lines.Where(l => !l.StartsWith("function ", StringComparison.Ordinal)));
        return _passes[pass](TapeParser.Parse(text, TextScope.Of(_assemblies, functions)));
    }

    /// <summary><c>function Name(double, int) -> double</c>: one whose program is not looked at.</summary>
    private static void Declare(string line, Dictionary<string, FunctionTape> functions)
    {
        var cursor = new TextCursor(line["function ".Length..], TextScope.Of(_assemblies, functions));
        var name = cursor.Until("(");
        Type[] inputs = [.. cursor.List(")", cursor.Type)];
        Type[] results = cursor.Try(" -> ") ? [.. cursor.List("", cursor.Type)] : [];
        functions.Add(name, new FunctionTape(name, inputs, results, null, (_, _) => throw new NotSupportedException(), t => t));
    }

    private static Func<Tape, string> Transformed(Func<Tape, Tape> pass) => tape =>
    {
        var result = pass(tape);
        TapeVerifier.Verify(result);
        return result.ToString();
    };

    /// <summary>The tape through a builder: literals folded, equal ops shared, pure ops in front of loops.</summary>
    private static Tape Copy(Tape tape)
    {
        var builder = new TapeBuilder();
        Value[] inputs = [.. tape.Inputs.Select(v => builder.Input(v.Type, v.Name))];
        return builder.Build(tape.Name, TapeCopier.Inline(builder, tape, inputs));
    }

    private static string Verified(Tape tape)
    {
        try
        {
            TapeVerifier.Verify(tape);
            return "ok\n";
        }
        catch (InvalidOperationException e)
        {
            return e.Message.Split('\n')[0] + "\n";
        }
    }

    private static bool IsWanted(Value v) => v.IsFloat || v.IsReference;

    private static string IL(Tape tape, Limits limits)
    {
        var il = new TextEmitter();
        TapeEmitter.Emit(il, tape, 0, limits);
        return il.ToString();
    }

    private static string Gradient(Tape tape)
    {
        TapeVerifier.Verify(tape);
        return new Pipeline(typeof(Node).Assembly).Differentiate(tape, tape.Inputs.Where(IsWanted).ToArray(), isStrong: false).Tape.ToString();
    }

    private static string Inlined(Tape tape)
    {
        HashSet<Value> inlined = [];
        Collect(tape);
        return Annotated(tape, v => inlined.Contains(v) ? "on the stack" : null);

        void Collect(Tape part)
        {
            inlined.UnionWith(InlineValues.Of(part));
            foreach (var region in part.Ops.SelectMany(op => op.Regions)) Collect(region.Tape);
        }
    }

    private static string? Written(WriteSet written) =>
        written.Everything ? "writes anything"
        : written.Arguments ? "may write the arrays that it is given"
        : written.Slots.Count > 0 ? $"writes memory of {written.Slots.Count} kind{(written.Slots.Count == 1 ? "" : "s")}"
        : null;

    private static string? Induced(LoopOp loop)
    {
        List<string> found = [];
        for (var i = 0; i < loop.Carried; i++)
            if (Induction.StepOf(loop, i) is var (_, negative)) found.Add($"carried {i} goes {(negative ? "down" : "up")}");
        if (Induction.CountedLoop(loop) is { } counted)
            found.Add($"counted by {counted.Counter}{(counted.Down ? ", down" : "")}{(counted.Inclusive ? ", bound included" : "")}");
        return found.Count == 0 ? "not counted" : string.Join("; ", found);
    }

    private static string SameLoops(Tape tape)
    {
        LoopOp[] loops = [.. tape.Ops.OfType<LoopOp>()];
        var text = new StringBuilder();
        for (var i = 1; i < loops.Length; i++)
            text.Append(new LoopKey(loops[0]).Equals(new LoopKey(loops[i])) ? "one method\n" : "methods of their own\n");
        return text.ToString();
    }

    /// <summary>The dump with what is known of each line's results, or of its op, behind it.</summary>
    internal static string Annotated(Tape tape, Func<Value, string?> ofValue, Func<Op, string?>? ofOp = null)
    {
        var printer = new TapePrinter(tape);
        HashSet<Op> seen = [];
        var text = new StringBuilder();
        foreach (var line in printer.Lines)
        {
            List<string> facts = [];
            if (line.Depth == 0) Add(tape.Inputs);
            if (line.Op is { } op)
            {
                var isFirst = seen.Add(op);
                if (isFirst && ofOp?.Invoke(op) is { } fact) facts.Add(fact);
                if (isFirst && op is LoopOp loop) Add(loop.While.Inputs.Take(loop.Carried));
                if (op.Regions.Length == 0 || line.Text.StartsWith("=>", StringComparison.Ordinal)) Add(op.Results);
            }

            text.Append(line).Append(facts.Count == 0 ? "" : "    ; " + string.Join(", ", facts)).Append('\n');

            void Add(IEnumerable<Value> values)
            {
                Value[] all = [.. values];
                foreach (var v in all)
                    if (ofValue(v) is { } known) facts.Add(all.Length == 1 ? known : $"{printer.NameOf(v)} {known}");
            }
        }

        return text.ToString();
    }

    /// <summary>Numbers for the memory classes of references, in order of appearance, each with what is known of it.</summary>
    private sealed class MemoryNumbers
    {
        private readonly Dictionary<MemoryClass, int> _numbers = [];

        public MemoryNumbers(Tape tape)
        {
            var memory = new MemoryClasses(tape, tape.Inputs.Where(v => v.IsReference));
            Text = Annotated(tape, v =>
            {
                if (!MemoryClasses.MayRefer(v)) return null;
                var found = memory.Of(v);
                _numbers.TryAdd(found, _numbers.Count);
                string[] traits = [.. Enum.GetValues<MemoryTraits>().Where(t => t != MemoryTraits.None && found.Is(t)).Select(t => t.ToString())];
                return $"memory {_numbers[found]}{(traits.Length == 0 ? "" : $" ({string.Join(", ", traits)})")}";
            });
        }

        public string Text { get; }
    }
}
