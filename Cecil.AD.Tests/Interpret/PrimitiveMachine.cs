using System.Collections.Concurrent;
using System.Reflection.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tests.Interpret;

/// <summary>Runs one IL instruction on boxed operands: a method of its own for each instruction and operand types.</summary>
internal static class PrimitiveMachine
{
    private static readonly ConcurrentDictionary<string, Func<object?[], object?>> _machines = new();

    public static Func<object?[], object?> For(PrimitiveOp op)
    {
        var types = op.Inputs.Select(v => v.Type).ToArray();
        var key = $"{op.Code} {op.Operand?.AssemblyQualifiedName} {string.Join(" ", types.Select(t => t.AssemblyQualifiedName))} {op.Result.Type.FullName}";
        return _machines.GetOrAdd(key, _ => Make(op, types));
    }

    private static Func<object?[], object?> Make(PrimitiveOp op, Type[] types)
    {
        var method = new DynamicMethod(op.Code.ToString(), typeof(object), [typeof(object), typeof(object?[])], typeof(PrimitiveMachine).Module, true);
        var il = method.GetILGenerator();
        for (var i = 0; i < types.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldelem_Ref);
            if (types[i].IsValueType) il.Emit(OpCodes.Unbox_Any, types[i]);
        }

        var code = (OpCode)typeof(OpCodes).GetField(op.Code.ToString())!.GetValue(null)!;
        if (op.Operand is null) il.Emit(code);
        else il.Emit(code, op.Operand);
        if (op.Result.Type.IsValueType) il.Emit(OpCodes.Box, op.Result.Type);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<object?[], object?>>(null);
    }
}
