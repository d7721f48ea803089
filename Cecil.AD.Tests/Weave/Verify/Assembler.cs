using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>
/// Makes a method of one line of text: <c>double(object, double[]) [int, Point] { ldarg.0; br END; END: ret }</c>, its result, parameters,
/// locals and instructions. <c>.try A B catch Exception C D</c> among these is a protected region between labels; a member is
/// <c>Type::Name</c>. The method is added to <see cref="Subject"/> of a module read for the test.
/// </summary>
internal sealed partial class Assembler
{
    private static readonly Dictionary<string, OpCode> _opCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Name);

    private static readonly Dictionary<string, Type> _types = new()
    {
        ["void"] = typeof(void),
        ["bool"] = typeof(bool),
        ["byte"] = typeof(byte),
        ["short"] = typeof(short),
        ["int"] = typeof(int),
        ["long"] = typeof(long),
        ["nint"] = typeof(nint),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
        ["object"] = typeof(object),
        ["string"] = typeof(string),
        ["Exception"] = typeof(Exception),
        ["Math"] = typeof(Math),
        ["Func"] = typeof(Func<double, double>),
        ["Objects"] = typeof(IEnumerable<object>),
        ["Strings"] = typeof(List<string>),
        ["Doubles"] = typeof(List<double>),
        ["Span"] = typeof(Span<double>),
        ["IDisposable"] = typeof(IDisposable),
        ["IComparable"] = typeof(IComparable),
        ["Gone"] = typeof(Console),
        ["Object"] = typeof(object),
        ["BoxOfDouble"] = typeof(Box<double>),
        ["Friend"] = typeof(Cecil.AD.Emit.TapeEmitter),
        ["Internal"] = typeof(ModuleDefinition).Assembly.GetType("Mono.Cecil.Mixin")!,
        ["Thunk"] = typeof(Func<double>),
    };

    private readonly ModuleDefinition _module;
    private readonly MethodDefinition _method;
    private readonly Dictionary<string, Instruction> _labels = [];

    private Assembler(ModuleDefinition module, string text)
    {
        _module = module;
        var parts = Whole().Match(text);
        var isInstance = parts.Groups["this"].Success;
        _method = new(parts.Groups["name"].Success ? parts.Groups["name"].Value : "M",
            Mono.Cecil.MethodAttributes.Public | (isInstance ? 0 : Mono.Cecil.MethodAttributes.Static), TypeNamed(parts.Groups["result"].Value));
        if (_method.Name == ".ctor") _method.IsSpecialName = _method.IsRuntimeSpecialName = true;
        foreach (var type in Types(parts.Groups["parameters"].Value)) _method.Parameters.Add(new(TypeNamed(type)));
        _method.Body.InitLocals = true;
        foreach (var type in Types(parts.Groups["locals"].Value)) _method.Body.Variables.Add(new(TypeNamed(type)));
        Definition(nameof(Subject)).Methods.Add(_method);
        Emit(parts.Groups["code"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    public static MethodDefinition Method(ModuleDefinition module, string text) => new Assembler(module, text)._method;

    private void Emit(IEnumerable<string> lines)
    {
        var labelled = lines.Select(l => Line().Match(l).Groups).ToArray();
        var instructions = labelled.Select(_ => Instruction.Create(OpCodes.Nop)).ToArray();
        for (var i = 0; i < labelled.Length; i++)
            if (labelled[i]["label"].Success) _labels[labelled[i]["label"].Value] = instructions[i];
        for (var i = 0; i < labelled.Length; i++)
        {
            if (labelled[i]["name"].Value == ".try")
            {
                Protect(labelled[i]["operand"].Value.Split(' '));
                continue;
            }
            instructions[i].OpCode = _opCodes[labelled[i]["name"].Value];
            instructions[i].Operand = Operand(instructions[i].OpCode, labelled[i]["operand"].Value);
            _method.Body.Instructions.Add(instructions[i]);
        }
    }

    private void Protect(string[] words)
    {
        var kind = Enum.Parse<ExceptionHandlerType>(words[2], ignoreCase: true);
        ExceptionHandler handler = new(kind) { TryStart = _labels[words[0]], TryEnd = _labels[words[1]], HandlerStart = _labels[words[^2]], HandlerEnd = _labels[words[^1]] };
        if (kind == ExceptionHandlerType.Catch) handler.CatchType = TypeNamed(words[3]);
        if (kind == ExceptionHandlerType.Filter) handler.FilterStart = _labels[words[3]];
        _method.Body.ExceptionHandlers.Add(handler);
    }

    private object? Operand(OpCode code, string text) => code.OperandType switch
    {
        OperandType.InlineNone => null,
        OperandType.InlineI => int.Parse(text, CultureInfo.InvariantCulture),
        OperandType.ShortInlineI => sbyte.Parse(text, CultureInfo.InvariantCulture),
        OperandType.InlineI8 => long.Parse(text, CultureInfo.InvariantCulture),
        OperandType.InlineR => double.Parse(text, CultureInfo.InvariantCulture),
        OperandType.ShortInlineR => float.Parse(text, CultureInfo.InvariantCulture),
        OperandType.InlineString => text,
        OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget => _labels.GetValueOrDefault(text) ?? Instruction.Create(OpCodes.Nop),
        OperandType.InlineSwitch => text.Split(' ').Select(l => _labels[l]).ToArray(),
        OperandType.InlineVar or OperandType.ShortInlineVar => text == "foreign" ? new VariableDefinition(_module.TypeSystem.Int32) : _method.Body.Variables[int.Parse(text, CultureInfo.InvariantCulture)],
        OperandType.InlineArg or OperandType.ShortInlineArg => text == "this" ? _method.Body.ThisParameter : _method.Parameters[int.Parse(text, CultureInfo.InvariantCulture)],
        OperandType.InlineSig => new CallSite(_module.TypeSystem.Void),
        _ => text.Contains("::", StringComparison.Ordinal) ? Member(text.Split("::")[0], text.Split("::")[1]) : TypeNamed(text),
    };

    private TypeReference TypeNamed(string name)
    {
        if (name.EndsWith("[,]", StringComparison.Ordinal)) return new ArrayType(TypeNamed(name[..^3]), 2);
        if (name.EndsWith("[]", StringComparison.Ordinal)) return new ArrayType(TypeNamed(name[..^2]));
        if (name.EndsWith('&')) return new ByReferenceType(TypeNamed(name[..^1]));
        if (name.EndsWith('*')) return new PointerType(TypeNamed(name[..^1]));
        if (name == "Missing") return new TypeReference("Nowhere", "Missing", _module, _module.TypeSystem.CoreLibrary);
        return _types.TryGetValue(name, out var type) && type.Assembly != typeof(Subject).Assembly ? _module.ImportReference(type)
            : type is { IsGenericType: true } ? new GenericInstanceType(Definition(type.Name)) { GenericArguments = { _module.TypeSystem.Double } }
            : Definition(name);
    }

    private TypeDefinition Definition(string name) => _module.GetType(typeof(Subject).Namespace + "." + name);

    private MemberReference Member(string typeName, string name)
    {
        var type = TypeNamed(typeName);
        if (type is ArrayType array) return ArrayMember(array, name);
        if (name == "Missing") return new MethodReference(name, _module.TypeSystem.Void, type);
        var definition = type.Resolve();
        var argument = name.IndexOf('<', StringComparison.Ordinal) is > 0 and var start ? name[(start + 1)..^1] : null;
        if (argument is not null) name = name[..name.IndexOf('<', StringComparison.Ordinal)];
        if (definition.Fields.FirstOrDefault(f => f.Name == name) is { } field)
            return new FieldReference(name, type is GenericInstanceType ? field.FieldType : _module.ImportReference(field.FieldType), type);
        var method = _module.ImportReference(definition.Methods.Where(m => m.Name == name).MinBy(m => m.Parameters.Count(p => p.ParameterType.Name != "Double"))!);
        if (type is GenericInstanceType) method = Of(type, method);
        return argument is null ? method : new GenericInstanceMethod(method) { GenericArguments = { TypeNamed(argument) } };
    }

    private static MethodReference Of(TypeReference type, MethodReference method)
    {
        MethodReference applied = new(method.Name, method.ReturnType, type) { HasThis = method.HasThis };
        foreach (var parameter in method.Parameters) applied.Parameters.Add(new(parameter.ParameterType));
        return applied;
    }

    private MethodReference ArrayMember(ArrayType array, string name)
    {
        var types = _module.TypeSystem;
        var result = name switch { "Get" => array.ElementType, "Address" => new ByReferenceType(array.ElementType), _ => types.Void };
        var method = new MethodReference(name, result, array) { HasThis = true, Parameters = { new(types.Int32), new(types.Int32) } };
        if (name == "Set") method.Parameters.Add(new(array.ElementType));
        return method;
    }

    private static IEnumerable<string> Types(string list) => list.Length == 0 ? [] : Comma().Split(list);

    [GeneratedRegex(@", *(?!\])")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<this>this )?(?<result>[^(. ]+) ?(?<name>\.\w+)?\((?<parameters>[^)]*)\) *(\[(?<locals>.*?)\] )?\{(?<code>.*)\}$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^((?<label>\w+): *)?(?<name>[\w.]+)( +(?<operand>.*))?$")]
    private static partial Regex Line();
}
