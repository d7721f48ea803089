using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Cecil.AD.Tests.Rules;

/// <summary>A number with its derivative in one direction.</summary>
internal readonly record struct Dual(double Value, double Slope = 0);

/// <summary>
/// Runs the IL of a rule in double on dual numbers. It differentiates rules without the compiler under test, along the branches taken:
/// a guard that loses a derivative shows. Values are Dual, int (also for bool) and object[] (tuples).
/// </summary>
internal sealed class DualMachine
{
    private readonly Stack<object> _stack = new();

    internal static object Run(MethodInfo method, object[] arguments) =>
        new DualMachine().Run((MethodDefinition)Modules.Rules.LookupToken(method.MetadataToken), arguments);

    private object Run(MethodDefinition method, object[] arguments)
    {
        method.Body.SimplifyMacros();
        var locals = new object[method.Body.Variables.Count];
        for (var at = method.Body.Instructions[0]; at.OpCode != OpCodes.Ret;)
        {
            var next = at.Next;
            switch (at.OpCode.Code)
            {
                case Code.Ldarg: _stack.Push(arguments[((ParameterDefinition)at.Operand).Index]); break;
                case Code.Ldloc: _stack.Push(locals[((VariableDefinition)at.Operand).Index]); break;
                case Code.Stloc: locals[((VariableDefinition)at.Operand).Index] = _stack.Pop(); break;
                case Code.Dup: _stack.Push(_stack.Peek()); break;
                case Code.Br: next = (Instruction)at.Operand; break;
                case Code.Brtrue: next = (int)_stack.Pop() != 0 ? (Instruction)at.Operand : next; break;
                case Code.Brfalse: next = (int)_stack.Pop() == 0 ? (Instruction)at.Operand : next; break;
                case Code.Call: Call((MethodReference)at.Operand); break;
                case Code.Newobj: _stack.Push(Pop(((MethodReference)at.Operand).Parameters.Count)); break;
                case Code.Ldfld: _stack.Push(((object[])_stack.Pop())[((FieldReference)at.Operand).Name == "Item1" ? 0 : 1]); break;
                default: next = Compute(at) ?? next; break;
            }

            at = next;
        }

        return _stack.Pop();
    }

    private Instruction? Compute(Instruction at)
    {
        switch (at.OpCode.Code)
        {
            case Code.Nop: return null;
            case Code.Ldc_R8: _stack.Push(new Dual((double)at.Operand)); return null;
            case Code.Ldc_I4: _stack.Push((int)at.Operand); return null;
            case Code.Neg: var x = (Dual)_stack.Pop(); _stack.Push(new Dual(-x.Value, -x.Slope)); return null;
            case Code.Conv_R8: _stack.Push(_stack.Pop() is int n ? new Dual(n) : throw new NotSupportedException("conv.r8")); return null;
        }

        var (b, a) = (_stack.Pop(), _stack.Pop());
        if (at.OpCode.FlowControl == FlowControl.Cond_Branch)
            return Compare(at.OpCode.Name, Value(a), Value(b)) ? (Instruction)at.Operand : null;
        _stack.Push(a is int i && b is int j ? OnInt(at.OpCode.Code, i, j) : OnDual(at.OpCode, (Dual)a, (Dual)b));
        return null;
    }

    private static object OnInt(Code code, int a, int b) => code switch
    {
        Code.Sub => a - b,
        Code.And => a & b,
        Code.Or => a | b,
        Code.Ceq => a == b ? 1 : 0,
        _ => throw new NotSupportedException($"{code} on int"),
    };

    private static object OnDual(OpCode op, Dual a, Dual b) => op.Code switch
    {
        Code.Add => new Dual(a.Value + b.Value, a.Slope + b.Slope),
        Code.Sub => new Dual(a.Value - b.Value, a.Slope - b.Slope),
        Code.Mul => new Dual(a.Value * b.Value, Product(a.Slope, b.Value) + Product(b.Slope, a.Value)),
        Code.Div => new Dual(a.Value / b.Value, Product(a.Slope, 1 / b.Value) - Product(b.Slope, a.Value / b.Value / b.Value)),
        _ => Compare("b" + op.Name[1..], a.Value, b.Value) ? 1 : 0, // ceq, clt, cgt
    };

    /// <summary>A conditional branch by its name, blt.un and so on: the .un forms also hold when one side is NaN.</summary>
    private static bool Compare(string branch, double a, double b) => branch[..3] switch
    {
        "beq" => a == b,
        "bne" => a != b,
        "blt" => a < b,
        "bgt" => a > b,
        "ble" => a <= b,
        "bge" => a >= b,
        _ => throw new NotSupportedException(branch),
    } || branch.Contains(".un") && (double.IsNaN(a) || double.IsNaN(b));

    private static double Value(object number) => number is Dual dual ? dual.Value : (int)number;

    private static double Product(double slope, double partial) => slope == 0 ? 0 : slope * partial;

    private void Call(MethodReference target)
    {
        var arguments = Pop(target.Parameters.Count);
        if (target.Resolve() is { } own && own.Module == Modules.Rules)
        {
            _stack.Push(new DualMachine().Run(own, arguments));
            return;
        }

        var type = Type.GetType(target.DeclaringType.FullName)!;
        Type[] inputs = [.. arguments.Select(a => a is Dual ? typeof(double) : typeof(int))];
        var values = arguments.Select(a => a is Dual x ? x.Value : a).ToArray();
        var y = type.GetMethod(target.Name, inputs)!.Invoke(null, values)!;
        var rule = RuleCase.Find(type, target.Name, inputs);
        _stack.Push(y is bool b ? b ? 1 : 0 : new Dual((double)y, rule is null ? 0 : Slope(rule, arguments, (double)y)));
    }

    private static double Slope(RuleCase rule, object[] arguments, double y)
    {
        var partials = rule.Pull([.. arguments.Select(Value)], [y], [1]);
        return rule.Active.Select((input, k) => Product(((Dual)arguments[input]).Slope, partials[k])).Sum();
    }

    private object[] Pop(int count)
    {
        var values = new object[count];
        while (count-- > 0) values[count] = _stack.Pop();
        return values;
    }
}
