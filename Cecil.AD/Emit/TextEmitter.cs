using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>Writes IL as text, for Explain and for tests.</summary>
internal sealed class TextEmitter : IEmitter
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _outlined = new();
    private readonly List<Type> _locals = [];
    private int _labels;

    public override string ToString() =>
        string.Concat(_locals.Select((t, i) => $"    .local V_{i}: {TapePrinter.TypeName(t)}\n")) + _text + _outlined;

    public int DeclareLocal(Type type)
    {
        _locals.Add(type);
        return _locals.Count - 1;
    }

    public int DefineLabel() => _labels++;

    public void MarkLabel(int label) => _text.Append(CultureInfo.InvariantCulture, $"  L_{label}:\n");

    public void Emit(OpCode code) => Line(code, "");

    public void Emit(OpCode code, int operand)
    {
        var isLocal = code == OpCodes.Ldloc || code == OpCodes.Stloc || code == OpCodes.Ldloca;
        Line(code, isLocal ? $"V_{operand}" : operand.ToString(CultureInfo.InvariantCulture));
    }

    public void Emit(OpCode code, long operand) => Line(code, operand.ToString(CultureInfo.InvariantCulture));

    public void Emit(OpCode code, float operand) => Line(code, operand.ToString("R", CultureInfo.InvariantCulture));

    public void Emit(OpCode code, double operand) => Line(code, operand.ToString("R", CultureInfo.InvariantCulture));

    public void Emit(OpCode code, string operand) => Line(code, $"\"{operand}\"");

    public void Emit(OpCode code, Type operand) => Line(code, TapePrinter.TypeName(operand));

    public void Emit(OpCode code, FieldInfo operand) => Line(code, $"{TapePrinter.TypeName(operand.DeclaringType!)}::{operand.Name}");

    public void Emit(OpCode code, MethodBase operand) =>
        Line(code, $"{(operand.DeclaringType is { } type ? TapePrinter.TypeName(type) + "::" : "")}{operand.Name}");

    public void EmitBranch(OpCode code, int label) => Line(code, $"L_{label}");

    public void BeginTry() => _text.Append("  try\n");

    public void BeginCatch() => _text.Append("  catch\n");

    public void EndTry() => _text.Append("  end\n");

    public void EmitFieldOfValue(FieldInfo field) => Emit(OpCodes.Ldfld, field);

    public void EmitInvoke(FunctionTape function, Action self, Action inputs, bool isRepeated)
    {
        inputs();
        Line(OpCodes.Call, function.Name);
    }

    public void EmitContinuation(FunctionTape function) => Line(OpCodes.Ldftn, function.Name);

    /// <summary>Lines of source are the reader's to add: the text is the same wherever the sources lie.</summary>
    public void MarkSource(Origin origin)
    {
    }

    public void EmitOutlinedLoop(LoopOp loop, Action<IEmitter> emit)
    {
        var inner = new TextEmitter();
        emit(inner);
        var parameters = TapeEmitter.OutlinedParameters(loop);
        _outlined.Append("  method loop(").AppendJoin(", ", parameters.Select(TapePrinter.TypeName)).Append(")\n").Append(inner);
        Line(OpCodes.Call, "loop");
    }

    private void Line(OpCode code, string operand) => _text.Append("    ").Append($"{code.Name} {operand}".TrimEnd()).Append('\n');
}
