using System.Globalization;
using System.Reflection;
using System.Text;

namespace Cecil.AD.Tapes;

/// <summary>A line of a dump; the lines in the middle of a loop or branch belong to its op.</summary>
internal sealed record PrintedLine(int Depth, string Text, string? Note, Op? Op)
{
    public override string ToString() => new string(' ', Depth * 2) + Text + (Note is null ? "" : "    // " + Note);
}

/// <summary>
/// The one textual form of a tape, which <see cref="TapeParser"/> reads. Values are numbered in order of appearance, sub-tapes are
/// indented below their op. Names are as short as they can be without meaning something else.
/// </summary>
internal sealed class TapePrinter
{
    private readonly List<PrintedLine> _lines = [];
    private readonly Dictionary<Value, string> _names = [];
    private readonly Dictionary<string, HashSet<Type>> _types = [];
    private readonly HashSet<Type> _sameName = [];
    private readonly Dictionary<FunctionTape, string> _functions = [];
    private readonly TapePrinter? _primal;
    private int _values;

    /// <summary>Prints a tape.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="primal">Of an adjoint, the dump of the primal: values of the forward pass have the names that they have there.</param>
    public TapePrinter(Tape tape, TapePrinter? primal = null)
    {
        _primal = primal;
        PrintTape(tape);
        foreach (var same in _types.Values.Where(t => t.Count > 1)) _sameName.UnionWith(same);
        if (_sameName.Count == 0) return;
        _values = 0;
        _lines.Clear();
        _names.Clear();
        PrintTape(tape);
    }

    /// <summary>The dump, line by line.</summary>
    public IReadOnlyList<PrintedLine> Lines => _lines;

    /// <summary>The functions that the tape calls, by the names that the dump gives them.</summary>
    public IReadOnlyDictionary<string, FunctionTape> Functions => _functions.ToDictionary(f => f.Value, f => f.Key);

    /// <summary>The outermost types that the dump names.</summary>
    public IEnumerable<Type> Types => _types.Values.SelectMany(t => t);

    public static string Print(Tape tape) => new TapePrinter(tape).ToString();

    public override string ToString() => string.Concat(Lines.Select(l => l + "\n"));

    /// <summary>A method in messages: its type and its name.</summary>
    public static string Describe(MethodBase method) => (method.DeclaringType is null ? "" : TypeName(method.DeclaringType) + ".") + method.Name;

    /// <summary>A type in messages: nested ones by their own name only.</summary>
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

    private void PrintTape(Tape tape)
    {
        Line(0, $"tape {tape.Name}({Declare(tape.Inputs)})", null, null);
        PrintOps(tape, 1);
        Line(1, ("return " + Refer(tape.Outputs)).TrimEnd(), null, null);
    }

    private void PrintOps(Tape tape, int depth)
    {
        foreach (var op in tape.Ops) Print(op, depth);
    }

    private void Print(Op op, int depth)
    {
        switch (op)
        {
            case ConstantOp c: _names[c.Result] = Literal(c.Literal, c.Result.Type); break;
            case IfOp branch: PrintIf(branch, depth); break;
            case LoopOp loop: PrintLoop(loop, depth); break;
            default:
                var text = Text(op);
                Line(depth, op.Results.Count > 0 ? $"{Declare(op.Results)} = {text}" : text, op.Note, op);
                break;
        }
    }

    private string Text(Op op) => op switch
    {
        PrimitiveOp p => $"{p.Code.OpCode().Name}{(p.Operand is null ? "" : $"<{TypeOf(p.Operand)}>")} {Refer(p.Inputs)}".TrimEnd(),
        CallOp c => Call(c),
        InvokeOp f => $"invoke {NameOf(f.Function)}({Refer(f.Inputs)})",
        LoadOp l => $"{(l.IsChecked ? "load" : "reload")} {Place(l.Place, l.Inputs)}",
        StoreOp s => $"store {Place(s.Place, [.. s.Inputs.SkipLast(1)])} = {Refer(s.Inputs[^1])}",
        NewArrayOp n => $"new {TypeOf(n.Result.Type.GetElementType()!)}[{Refer(n.Inputs)}]",
        NewObjectOp n => $"new {TypeOf(n.Type)}",
        PackOp p => $"pack {TypeOf(p.Result.Type)}({Refer(p.Inputs)})",
        UnpackOp u => $"unpack {Refer(u.Inputs)}.{string.Join(".", u.Path.Select(f => f.Name))}",
        ResidualOp r => $"residual {Describe(r.Wanted)}",
        ThrowOp t => $"throw {Refer(t.Inputs)}",
        _ => throw new InvalidOperationException($"unknown op {op.GetType().Name}"),
    };

    private string Describe(Residual wanted) => wanted switch
    {
        Residual.Of { Primal: var v } => _primal?.NameOf(v) ?? v.Name ?? "",
        Residual.Trips { Loop: var loop } => "trips" + OfLoop(loop),
        Residual.Sum { Loop: var loop, Operand: var operand } => $"sum for {_primal?.NameOf(loop.Inputs[operand]) ?? ""}" + OfLoop(loop),
        _ => throw new InvalidOperationException($"unknown residual {wanted}"),
    };

    private string OfLoop(LoopOp loop) =>
        _primal is null || loop.While.Inputs.Count == 0 ? "" : $" of the loop of {_primal.NameOf(loop.While.Inputs[0])}";

    /// <summary>What a call op says of the method that it calls, apart from what follows from the method: see <see cref="Callee.Known"/>.</summary>
    private string Call(CallOp c)
    {
        Type?[] operands = [.. c.Inputs.Select(OperandType)];
        var words = (c.IsGuarded ? "guarded " : "") + (c.IsPure ? "pure " : "");
        var rule = c.Rule is null ? "" : $" by {Method(c.Rule, operands, isRule: true)}";
        return $"{words}call {Method(c.Method, operands, isRule: false)}({Refer(c.Inputs)}){rule}";
    }

    /// <summary>Parameter types are written where the operands do not tell which overload is meant.</summary>
    private string Method(MethodBase method, Type?[]? operands, bool isRule)
    {
        var name = method.IsConstructor ? MemberText.Constructor : method.Name;
        var shown = name.Contains('.', StringComparison.Ordinal) ? $"`{name}`" : name;
        var generic = method.IsGenericMethod ? method.GetGenericArguments() : [];
        if (method.DeclaringType is not { } type) return name;
        var candidates = MemberText.Methods(type, name, generic).Where(m => operands is null || MemberText.Takes(m, operands, isRule)).ToArray();
        var parameters = candidates.Length == 1 && candidates[0].MethodHandle == method.MethodHandle ? "" : $"{{{Parameters(method, candidates)}}}";
        return $"{TypeOf(type)}.{shown}{(generic.Length > 0 ? $"<{string.Join(", ", generic.Select(TypeOf))}>" : "")}{parameters}";
    }

    /// <summary>Conversions may differ in what they return only.</summary>
    private string Parameters(MethodBase method, MethodBase[] candidates)
    {
        Type[] own = [.. method.GetParameters().Select(p => p.ParameterType)];
        var same = candidates.Count(m => m.GetParameters().Select(p => p.ParameterType).SequenceEqual(own));
        return string.Join(", ", own.Select(TypeOf)) + (same > 1 ? $" -> {TypeOf(((MethodInfo)method).ReturnType)}" : "");
    }

    /// <summary>The first operand is cast where the memory is not what its type and the names would mean.</summary>
    private string Place(Place place, IReadOnlyList<Value> inputs)
    {
        if (place.Kind == PlaceKind.Static) return TypeOf(place.Root) + string.Concat(place.Path.Select(f => "." + f.Name));
        var names = Names(inputs);
        string[] path = [.. place.Path.Select(f => f.Name)];
        // A broken tape must be printable too: the verifier shows it.
        if (names.Length != place.OperandCount) return $"{place.Kind} of {TypeOf(place.Root)} at {string.Join(", ", names)}";
        var isMeant = MemberText.PlaceOf(OperandType(inputs[0]), names.Length - 1, path) is { } meant && meant.IsSame(place);
        if (!isMeant) names[0] = $"(({TypeOf(place.Root)}){names[0]})";
        return place.Render(names);
    }

    /// <summary>A literal null has no type in the text.</summary>
    private static Type? OperandType(Value v) => v.Constant is { Literal: null } ? null : v.Type;

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
        Line(depth, ("loop " + string.Join(", ", carried.Select((c, i) => $"{c} = {initial.ElementAtOrDefault(i)}"))).TrimEnd(), loop.Note, loop);
        PrintOps(loop.While, depth + 1);
        Line(depth + 1, "while " + Refer(loop.While.Outputs[0]), null, loop);
        var middle = loop.Results.Count;
        string[] outer = [.. loop.While.Outputs.Skip(1).Take(middle).Select(Refer), .. initial.Skip(loop.Carried)];
        foreach (var (input, name) in loop.Body.Inputs.Zip(outer)) _names[input] = name;
        PrintOps(loop.Body, depth + 1);
        Line(depth + 1, ("next " + Refer(loop.Body.Outputs)).TrimEnd(), null, loop);
        if (middle > 0) Line(depth, $"=> {Declare(loop.Results)} = {Refer(loop.While.Outputs.Skip(1).ToArray())}", null, loop);
    }

    private void Line(int depth, string text, string? note, Op? op) => _lines.Add(new PrintedLine(depth, text, note, op));

    private string Declare(IReadOnlyList<Value> values) => string.Join(", ", Names(values, declare: true));

    private string[] Names(IReadOnlyList<Value> values, bool declare = false) =>
        [.. values.Select(v => declare ? $"{NameOf(v)}: {TypeOf(v.Type)}{(v is { IsNonNull: true, Definition: null } ? "!" : "")}" : Refer(v))];

    private string Refer(IReadOnlyList<Value> values) => string.Join(", ", values.Select(Refer));

    private string Refer(Value v) => NameOf(v);

    /// <summary>The name of a value in the dump.</summary>
    public string NameOf(Value v) => _names.TryGetValue(v, out var name) ? name : _names[v] = $"{v.Name}%{_values++}";

    /// <summary>Two functions of one name are told apart by numbers.</summary>
    private string NameOf(FunctionTape function)
    {
        if (_functions.TryGetValue(function, out var known)) return known;
        var same = _functions.Keys.Count(f => f.Name == function.Name);
        return _functions[function] = same == 0 ? function.Name : $"{function.Name}#{same + 1}";
    }

    private string TypeOf(Type type) => TypeText.Of(type, outermost =>
    {
        var definition = outermost.IsGenericType ? outermost.GetGenericTypeDefinition() : outermost;
        var name = definition.Name;
        if (!_types.TryGetValue(name, out var same)) _types.Add(name, same = []);
        same.Add(definition);
        if (!_sameName.Contains(definition)) return "";
        var assembly = same.Any(t => t != definition && t.Namespace == definition.Namespace) ? $"[{definition.Assembly.GetName().Name}]" : "";
        return definition.Namespace is { } space ? $"{assembly}{space}." : assembly;
    });

    private string Literal(object? literal, Type type) => literal switch
    {
        null => "null",
        string s => Quoted(s),
        double d => Number(d.ToString("R", CultureInfo.InvariantCulture)),
        float f => f.ToString("R", CultureInfo.InvariantCulture) + "f",
        long n => n.ToString(CultureInfo.InvariantCulture) + "L",
        nint n => n.ToString(CultureInfo.InvariantCulture) + "n",
        Type t => $"typeof({TypeOf(t)})",
        FieldInfo f => $"fieldof({TypeOf(f.DeclaringType!)}.{f.Name})",
        MethodBase m => $"{(type == typeof(nint) ? "ftn" : "methodof")}({Method(m, null, isRule: false)})",
        IFormattable n => n.ToString(null, CultureInfo.InvariantCulture),
        _ => literal.ToString()!,
    };

    private static string Number(string digits) => digits.TrimStart('-').All(char.IsAsciiDigit) ? digits + ".0" : digits;

    private static string Quoted(string s)
    {
        var text = new StringBuilder("\"");
        foreach (var c in s)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when char.IsControl(c) || char.IsSurrogate(c) => $"\\u{(int)c:x4}",
                _ => c,
            });
        }

        return text.Append('"').ToString();
    }
}
