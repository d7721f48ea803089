using System.Reflection;

namespace Cecil.AD.Tapes;

internal sealed partial class TapeParser
{
    private static readonly Dictionary<string, Primitive> Primitives = Enum.GetValues<Primitive>().ToDictionary(p => p.OpCode().Name!);

    private void ParseOp(TextCursor line, Part part)
    {
        List<Declared> declared = [];
        if (line.StartsWithValue)
        {
            do declared.Add(Declaration(line));
            while (line.Try(", "));
            line.Expect(" = ");
        }

        var make = Make(line, part, [.. declared.Select(d => d.Type)]);
        var note = line.Note();
        var op = make([.. declared.Select(part.Define)]);
        op.Note = note;
        part.Add(op);
    }

    /// <summary>Reads the op behind the values that it defines.</summary>
    private Func<Value[], Op> Make(TextCursor line, Part part, Type[] results)
    {
        if (line.Try("load ")) return Load(line, part, isChecked: true);
        if (line.Try("reload ")) return Load(line, part, isChecked: false);
        if (line.Try("store ")) return Store(line, part);
        if (Call(line, part) is { } call) return call;
        if (line.Try("invoke ")) return Invoke(line, part);
        if (line.Try("new ")) return New(line, part);
        if (line.Try("pack ")) return Pack(line, part);
        if (line.Try("unpack ")) return Unpack(line, part);
        if (line.Try("throw "))
        {
            var exception = Operand(line, part).Of(typeof(Exception));
            return _ => new ThrowOp([exception]);
        }

        return OfPrimitive(line, part, results);
    }

    private static Func<Value[], Op> OfPrimitive(TextCursor line, Part part, Type[] results)
    {
        var name = line.Word();
        if (!Primitives.TryGetValue(name, out var code)) throw line.Error($"there is no op {name}");
        Type? operand = null;
        if (line.Try("<"))
        {
            operand = line.Type();
            line.Expect(">");
        }

        List<Operand> inputs = [];
        while (!line.IsAtNote)
        {
            line.Expect(inputs.Count == 0 ? " " : ", ");
            inputs.Add(Operand(line, part));
        }

        if (results.Length != 1) throw line.Error($"{name} has one result");
        var other = inputs.Select(o => o.KnownType).FirstOrDefault(t => t is not null) ?? typeof(object);
        Value[] values = [.. inputs.Select(o => o.Of(other))];
        return r => new PrimitiveOp(code, operand, values, r[0]);
    }

    /// <summary>The counterpart of the printer's Call: whatever is known of a call is read here.</summary>
    private static Func<Value[], Op>? Call(TextCursor line, Part part)
    {
        var (isGuarded, isPure) = (line.Try("guarded "), line.Try("pure "));
        if (!line.Try("call ")) return isGuarded || isPure ? throw line.Error("expected 'call'") : null;
        var callee = line.Methods();
        line.Expect("(");
        var operands = line.List(")", () => Operand(line, part));
        Type?[] types = [.. operands.Select(o => o.KnownType)];
        var method = line.Pick(callee, types, isRule: false);
        var rule = line.Try(" by ") ? (MethodInfo)line.Pick(line.Methods(), types, isRule: true) : null;
        var declared = MemberText.OperandTypes(method);
        Value[] inputs = [.. operands.Select((o, i) => o.Of(i < declared.Length ? declared[i] : typeof(object)))];
        var known = Callee.Known(method, rule, isPure, inputs.Select(v => v.Type));
        return results => new CallOp(isGuarded ? known.Guarded() : known, inputs, results);
    }

    private Func<Value[], Op> Invoke(TextCursor line, Part part)
    {
        var function = _scope.Function(line.Rest, out var name) ?? throw line.Error("there is no such function");
        line.Expect(name + "(");
        Value[] inputs = [.. line.List(")", () => Operand(line, part)).Select((o, i) => o.Of(i < function.Inputs.Count ? function.Inputs[i] : typeof(object)))];
        return results => new InvokeOp(function, inputs, results);
    }

    private static Func<Value[], Op> Load(TextCursor line, Part part, bool isChecked)
    {
        var (place, operands) = ReadPlace(line, part);
        return results => new LoadOp(place, isChecked, operands, results[0]);
    }

    private static Func<Value[], Op> Store(TextCursor line, Part part)
    {
        var (place, operands) = ReadPlace(line, part);
        line.Expect(" = ");
        var value = Operand(line, part).Of(place.Type);
        return _ => new StoreOp(place, [.. operands, value]);
    }

    private static (Place Place, Value[] Operands) ReadPlace(TextCursor line, Part part)
    {
        if (line.TryStaticPlace() is { } known) return (known, []);
        Type? root = null;
        if (line.Try("(("))
        {
            root = line.Type();
            line.Expect(")");
        }

        var operand = Operand(line, part);
        if (root is not null) line.Expect(")");
        Value[] indices = line.Try("[") ? [.. line.List("]", () => Operand(line, part).Of(typeof(int)))] : [];
        var path = line.Path();
        var place = MemberText.PlaceOf(root ?? operand.KnownType, indices.Length, path) ?? throw line.Error("no such memory");
        return (place, [operand.Of(place.Root), .. indices]);
    }

    private static Func<Value[], Op> New(TextCursor line, Part part)
    {
        var type = line.Type();
        if (!line.Try("[")) return results => new NewObjectOp(type, results[0]);
        Value[] lengths = [.. line.List("]", () => Operand(line, part).Of(typeof(int)))];
        return results => new NewArrayOp(lengths, results[0]);
    }

    private static Func<Value[], Op> Pack(TextCursor line, Part part)
    {
        var type = line.Type();
        line.Expect("(");
        Type[] leaves = [.. Structs.Leaves(type).Select(p => p.Length == 0 ? type : StackTypes.Of(p[^1].FieldType))];
        Value[] inputs = [.. line.List(")", () => Operand(line, part)).Select((o, i) => o.Of(i < leaves.Length ? leaves[i] : typeof(object)))];
        return results => new PackOp(inputs, results[0]);
    }

    private static Func<Value[], Op> Unpack(TextCursor line, Part part)
    {
        var value = Operand(line, part).Of(typeof(object));
        var path = MemberText.FieldsOf(value.Type, line.Path()) ?? throw line.Error($"{value.Type} has no such field");
        return results => new UnpackOp(path, [value], results[0]);
    }

    /// <summary>A tape that is being read: its ops, its literals, and what stands for values of the tape around it.</summary>
    internal sealed class Part(Part? outer)
    {
        private readonly Dictionary<string, Value> _values = [];
        private readonly Dictionary<(object?, Type), Value> _literals = [];

        public List<Op> Ops { get; } = [];

        /// <summary>Values of the tape around this one, with the inputs that stand for them here.</summary>
        public Dictionary<Value, Value> Imports { get; } = [];

        public bool IsImport(Value v) => Imports.ContainsValue(v);

        public Value Define(Declared declared)
        {
            var value = new Value(declared.Type, null, NameIn(declared.Name)) { IsNonNull = declared.IsNonNull };
            return _values.TryAdd(declared.Name, value) ? value : throw new FormatException($"{declared.Name} is assigned again");
        }

        public Value? Find(string name)
        {
            if (_values.TryGetValue(name, out var known)) return known;
            if (outer?.Find(name) is not { } value) return null;
            if (!Imports.TryGetValue(value, out var input)) Imports.Add(value, input = Standing(value));
            return input;
        }

        public Value Constant(object? literal, Type type)
        {
            var key = (Literals.Bits(literal), type);
            if (_literals.TryGetValue(key, out var known)) return known;
            var value = new Value(type, null);
            Add(new ConstantOp(literal, value));
            _literals.Add(key, value);
            return value;
        }

        public void Add(Op op)
        {
            foreach (var result in op.Results) result.Definition = op;
            Ops.Add(op);
        }

        /// <summary>The finished tape: inputs of its own, then one for each value that the op takes from outside.</summary>
        public Tape Close(string name, IEnumerable<Value> outside, Value[] outputs)
        {
            List<Value> inputs = [.. _values.Values.Where(v => v.Definition is null)];
            foreach (var v in outside)
                inputs.Add(Imports.TryGetValue(v, out var input) && !inputs.Contains(input) ? input : Standing(v));
            return new Tape(name, [.. inputs], [.. Ops], outputs);
        }

        /// <summary>An input that stands for a value of the tape around.</summary>
        private static Value Standing(Value outer) => new(outer.Type, null, outer.Name) { IsNonNull = outer.IsNonNull };

        private static string? NameIn(string text) => text.LastIndexOf('%') is > 0 and var at ? text[..at] : null;
    }
}
