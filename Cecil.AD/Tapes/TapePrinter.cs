using System.Globalization;
using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>A line of a dump; the lines in the middle of a loop or branch belong to its op.</summary>
internal sealed record PrintedLine(int Depth, string Text, string? Note, Op? Op)
{
    public override string ToString() => new string(' ', Depth * 2) + Text + (Note is null ? "" : "    // " + Note);
}

/// <summary>The one textual form of a tape. Values are numbered in order of appearance, sub-tapes are indented below their op.</summary>
internal sealed class TapePrinter
{
    private readonly List<PrintedLine> _lines = [];
    private readonly Dictionary<Value, string> _names = [];

    private readonly TapePrinter? _primal;

    /// <summary>Prints a tape.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="primal">Of an adjoint, the dump of the primal: values of the forward pass have the names that they have there.</param>
    public TapePrinter(Tape tape, TapePrinter? primal = null)
    {
        _primal = primal;
        Line(0, $"tape {tape.Name}({Declare(tape.Inputs)})", null, null);
        PrintOps(tape, 1);
        Line(1, "return " + Refer(tape.Outputs), null, null);
    }

    /// <summary>The dump, line by line.</summary>
    public IReadOnlyList<PrintedLine> Lines => _lines;

    public static string Print(Tape tape) => string.Concat(new TapePrinter(tape).Lines.Select(l => l + "\n"));

    /// <summary>A method as messages name it.</summary>
    internal static string Describe(MethodBase method) =>
        (method.DeclaringType is null ? "" : TypeName(method.DeclaringType) + ".") + method.Name;

    public static string TypeName(Type type) => type.IsArray
        ? TypeName(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]"
        : Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Double => "double",
            TypeCode.Single => "float",
            TypeCode.String => "string",
            TypeCode.Boolean => "bool",
            _ when type == typeof(object) => "object",
            _ when type == typeof(nint) => "nint",
            _ when type.IsGenericType => type.Name.Split('`')[0] + "<" + string.Join(", ", type.GetGenericArguments().Select(TypeName)) + ">",
            _ => type.Name,
        };

    private void PrintOps(Tape tape, int depth)
    {
        foreach (var op in tape.Ops) Print(op, depth);
    }

    private void Print(Op op, int depth)
    {
        switch (op)
        {
            case ConstantOp c:
                _names[c.Result] = Literal(c.Literal);
                break;
            case PrimitiveOp p:
                Line(depth, $"{Declare(p.Results)} = {p.Code.OpCode().Name}{(p.Operand is null ? "" : $"<{TypeName(p.Operand)}>")} {Refer(p.Inputs)}", p.Note, op);
                break;
            case CallOp c:
                var (inputs, call) = (Refer(c.Inputs), $"call {Callee(c.Method)}");
                Line(depth, $"{(c.Results.Count > 0 ? Declare(c.Results) + " = " : "")}{call}({inputs})", c.Note, op);
                break;
            case InvokeOp f:
                Line(depth, $"{(f.Results.Count > 0 ? Declare(f.Results) + " = " : "")}invoke {f.Function.Name}({Refer(f.Inputs)})", f.Note, op);
                break;
            case LoadOp l:
                var from = l.Place.Render(Names(l.Inputs));
                Line(depth, $"{Declare(l.Results)} = {(l.IsChecked ? "load" : "reload")} {from}", l.Note, op);
                break;
            case StoreOp s:
                Line(depth, $"store {s.Place.Render(Names([.. s.Inputs.SkipLast(1)]))} = {Refer(s.Inputs[^1])}", s.Note, op);
                break;
            case NewArrayOp n:
                Line(depth, $"{Declare(n.Results)} = new {TypeName(n.Result.Type.GetElementType()!)}[{Refer(n.Inputs)}]", n.Note, op);
                break;
            case NewObjectOp n:
                Line(depth, $"{Declare(n.Results)} = new {TypeName(n.Type)}", n.Note, op);
                break;
            case PackOp p:
                Line(depth, $"{Declare(p.Results)} = pack {TypeName(p.Result.Type)}({Refer(p.Inputs)})", p.Note, op);
                break;
            case UnpackOp u:
                Line(depth, $"{Declare(u.Results)} = unpack {Refer(u.Inputs)}.{string.Join(".", u.Path.Select(f => f.Name))}", u.Note, op);
                break;
            case ResidualOp { Wanted: var wanted }:
                Line(depth, $"{Declare(op.Results)} = residual {Describe(wanted)}", op.Note, op);
                break;
            case ThrowOp t:
                Line(depth, $"throw {Refer(t.Inputs)}", t.Note, op);
                break;
            case IfOp branch:
                PrintIf(branch, depth);
                break;
            case LoopOp loop:
                PrintLoop(loop, depth);
                break;
            default:
                throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private string Describe(Residual wanted) => wanted switch
    {
        Residual.Of { Primal: var v } => _primal?.NameOf(v) ?? v.Name ?? "",
        Residual.Trips { Loop: var loop } => "trips" + (_primal is not null && loop.While.Inputs.Count > 0 ? $" of the loop of {_primal.NameOf(loop.While.Inputs[0])}" : ""),
        _ => throw new InvalidOperationException($"unknown residual {wanted}"),
    };

    private void PrintIf(IfOp branch, int depth)
    {
        var condition = Refer(branch.Inputs[0]);
        Line(depth, $"if {condition}", branch.Note, branch);
        PrintArm(branch.Then, branch, depth + 1);
        Line(depth, "else", null, branch);
        PrintArm(branch.Else, branch, depth + 1);
        if (branch.Results.Count > 0) Line(depth, $"=> {Declare(branch.Results)}", null, branch);
    }

    private void PrintArm(Tape arm, IfOp branch, int depth)
    {
        // An arm's inputs are outer values under new identities: they print under the outer names.
        for (var i = 0; i < arm.Inputs.Count; i++) _names[arm.Inputs[i]] = Refer(branch.Inputs[i + 1]);
        PrintOps(arm, depth);
        if (arm.Outputs.Count > 0) Line(depth, "yield " + Refer(arm.Outputs), null, branch);
    }

    private void PrintLoop(LoopOp loop, int depth)
    {
        var initial = Names(loop.Inputs);
        // A broken tape must be printable too: the verifier shows it.
        for (var i = loop.Carried; i < Math.Min(initial.Length, loop.While.Inputs.Count); i++) _names[loop.While.Inputs[i]] = initial[i];
        var carried = Names(loop.While.Inputs.Take(loop.Carried).ToArray(), declare: true);
        Line(depth, "loop " + string.Join(", ", carried.Select((c, i) => $"{c} = {initial.ElementAtOrDefault(i)}")), loop.Note, loop);
        PrintOps(loop.While, depth + 1);
        Line(depth + 1, "while " + Refer(loop.While.Outputs[0]), null, loop);
        var middle = loop.Results.Count;
        string[] outer = [.. loop.While.Outputs.Skip(1).Take(middle).Select(Refer), .. initial.Skip(loop.Carried)];
        foreach (var (input, name) in loop.Body.Inputs.Zip(outer)) _names[input] = name;
        PrintOps(loop.Body, depth + 1);
        Line(depth + 1, "next " + Refer(loop.Body.Outputs), null, loop);
        if (middle > 0) Line(depth, $"=> {Declare(loop.Results)} = {Refer(loop.While.Outputs.Skip(1).ToArray())}", null, loop);
    }

    private void Line(int depth, string text, string? note, Op? op) => _lines.Add(new PrintedLine(depth, text, note, op));

    private string Declare(IReadOnlyList<Value> values) => string.Join(", ", Names(values, declare: true));

    private string[] Names(IReadOnlyList<Value> values, bool declare = false) =>
        [.. values.Select(v => declare ? $"{NameOf(v)}: {TypeName(v.Type)}" : Refer(v))];

    private string Refer(IReadOnlyList<Value> values) => string.Join(", ", values.Select(Refer));

    private string Refer(Value v) => NameOf(v);

    /// <summary>The name of a value in the dump.</summary>
    public string NameOf(Value v)
    {
        if (_names.TryGetValue(v, out var name)) return name;
        name = v.Name is null ? $"%{_names.Count}" : $"{v.Name}%{_names.Count}";
        return _names[v] = name;
    }

    private static string Callee(MethodBase method) =>
        (method.DeclaringType is null ? "" : TypeName(method.DeclaringType)) + (method.IsConstructor ? ".new" : "." + method.Name);

    private static string Literal(object? literal) => literal switch
    {
        null => "null",
        string s => "\"" + s.Replace("\n", "\\n") + "\"",
        double d => d.ToString("R", CultureInfo.InvariantCulture) + (double.IsInteger(d) ? ".0" : ""),
        float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
        Type t => $"typeof({TypeName(t)})",
        MemberInfo m => $"handle({m.Name})",
        IFormattable n => n.ToString(null, CultureInfo.InvariantCulture),
        _ => literal.ToString()!,
    };
}
