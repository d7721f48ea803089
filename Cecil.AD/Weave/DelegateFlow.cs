using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Mono.Cecil.Cil;

namespace Cecil.AD.Weave;

/// <summary>A call of Autodiff in a method's IL, and the function that it is given, where that is known.</summary>
/// <param name="Offset">Where the call is.</param>
/// <param name="Callee">The member of Autodiff.</param>
/// <param name="Function">The function; null when it is known only at run time.</param>
internal sealed record AutodiffCall(int Offset, MethodInfo Callee, Function? Function)
{
    /// <summary>Is the result the gradient of a function of one number, which can be differentiated again?</summary>
    public bool IsDerivative =>
        Callee.Name == nameof(Autodiff.Grad) && Callee.ReturnType.GetGenericArguments() is [var a, var b] && a == b
        && Tapes.StackTypes.IsFloat(a);
}

/// <summary>A field, the same for all instances of its generic type.</summary>
internal readonly record struct FieldKey(Module Module, int Token)
{
    public static FieldKey Of(FieldInfo field) => new(field.Module, field.MetadataToken);
}

/// <summary>
/// Finds which function each delegate is that reaches a call of Autodiff, by playing the method's IL with known functions in place of
/// values: method groups and lambdas, through locals, through fields that only ever hold one function, and through Grad itself. Where
/// paths disagree, nothing is known.
/// </summary>
internal sealed class DelegateFlow
{
    /// <summary>What is known of a value. Two equal ones are the same.</summary>
    private abstract record Known
    {
        public sealed record Null : Known;

        public sealed record Pointer(MethodBase Method) : Known;

        public sealed record Function(Compile.Function Of) : Known;
    }

    private readonly MethodCode _code;
    private readonly IReadOnlyDictionary<FieldKey, Function> _fields;
    private readonly Dictionary<int, (Known?[] Stack, Known?[] Locals)> _at = [];
    private readonly Queue<int> _open = new();
    private readonly SortedDictionary<int, AutodiffCall> _calls = [];
    private readonly HashSet<int> _unknown;
    private readonly HashSet<int> _targets;
    private readonly List<(FieldKey Field, Function? Function)> _stores = [];

    private DelegateFlow(MethodCode code, IReadOnlyDictionary<FieldKey, Function> fields)
    {
        (_code, _fields) = (code, fields);
        // A local is written in other ways than is played here through its address, and in a finally block, which runs inside a leave.
        _unknown = [.. code.Instructions.Where(
            x => x.Code == Code.Ldloca || (x.Code == Code.Stloc && code.Handlers.Any(h => IsUnwinding(h, x.Offset)))).Select(x => x.Int)];
        _targets = [.. code.Instructions.Where(x => x.IsBranch).SelectMany(x => x.Operand as int[] ?? [x.Int])];
    }

    /// <summary>The calls of a method, given what is known of fields.</summary>
    public static IReadOnlyCollection<AutodiffCall> Calls(MethodCode code, IReadOnlyDictionary<FieldKey, Function> fields)
    {
        var flow = new DelegateFlow(code, fields);
        flow.Run();
        return flow._calls.Values;
    }

    /// <summary>The delegates that a method stores in fields: null where one is not known, or where the field is handed out by reference.</summary>
    public static IReadOnlyList<(FieldKey Field, Function? Function)> Stores(MethodCode code)
    {
        var flow = new DelegateFlow(code, new Dictionary<FieldKey, Function>());
        flow.Run();
        return flow._stores;
    }

    private static bool IsUnwinding(ExceptionHandlingClause handler, int offset) =>
        handler.Flags is ExceptionHandlingClauseOptions.Finally or ExceptionHandlingClauseOptions.Fault
        && offset >= handler.HandlerOffset && offset < handler.HandlerOffset + handler.HandlerLength;

    private void Run()
    {
        Enter(0, [], new Known?[_code.Locals.Length]);
        foreach (var handler in _code.Handlers)
        {
            Known?[] thrown = handler.Flags is ExceptionHandlingClauseOptions.Clause or ExceptionHandlingClauseOptions.Filter ? [null] : [];
            Enter(handler.HandlerOffset, thrown, new Known?[_code.Locals.Length]);
            if (handler.Flags == ExceptionHandlingClauseOptions.Filter) Enter(handler.FilterOffset, thrown, new Known?[_code.Locals.Length]);
        }

        var indexAt = _code.Instructions.Select((x, i) => (x.Offset, i)).ToDictionary(x => x.Offset, x => x.i);
        while (_open.TryDequeue(out var offset)) Play(indexAt[offset]);
    }

    /// <summary>Joins what is known on a path into a place; the place is played again if less is known now.</summary>
    private void Enter(int offset, Known?[] stack, Known?[] locals)
    {
        if (!_at.TryGetValue(offset, out var known))
        {
            _at.Add(offset, ([.. stack], [.. locals]));
            _open.Enqueue(offset);
            return;
        }

        var changed = false;
        Join(known.Stack, stack);
        Join(known.Locals, locals);
        if (changed) _open.Enqueue(offset);

        void Join(Known?[] target, Known?[] source)
        {
            for (var i = 0; i < Math.Min(target.Length, source.Length); i++)
            {
                if (target[i] is null || Equals(target[i], source[i])) continue;
                target[i] = null;
                changed = true;
            }
        }
    }

    private void Play(int index)
    {
        var (known, locals) = _at[_code.Instructions[index].Offset];
        Stack<Known?> stack = new(known);
        locals = [.. locals];
        for (; index < _code.Instructions.Length; index++)
        {
            var x = _code.Instructions[index];
            Step(x, stack, locals);
            if (x.IsBranch)
            {
                Known?[] left = x.Code == Code.Leave ? [] : [.. stack.Reverse()];
                foreach (var target in x.Operand as int[] ?? [x.Int]) Enter(target, left, locals);
            }

            if (x.Code is Code.Br or Code.Leave or Code.Ret or Code.Throw or Code.Rethrow or Code.Jmp or Code.Endfinally or Code.Endfilter) return;
            // A place that several paths reach is played from what they have in common.
            if (x.IsBranch || _targets.Contains(x.End))
            {
                Enter(x.End, [.. stack.Reverse()], locals);
                return;
            }
        }
    }

    private FieldKey Field(IlInstruction x) => FieldKey.Of((FieldInfo)_code.Resolve(x.Int));

    private void Step(IlInstruction x, Stack<Known?> stack, Known?[] locals)
    {
        switch (x.Code)
        {
            case Code.Ldnull: stack.Push(new Known.Null()); break;
            case Code.Dup: stack.Push(stack.Peek()); break;
            case Code.Ldloc: stack.Push(_unknown.Contains(x.Int) ? null : locals[x.Int]); break;
            case Code.Stloc: locals[x.Int] = stack.Pop(); break;
            // Which method a static abstract one is, the type argument says.
            case Code.Ldftn: stack.Push(x.Constraint is not null ? null : new Known.Pointer((MethodBase)_code.Resolve(x.Int))); break;
            case Code.Ldsfld or Code.Ldfld:
                if (x.Code == Code.Ldfld) stack.Pop();
                stack.Push(_fields.TryGetValue(Field(x), out var f) ? new Known.Function(f) : null);
                break;
            case Code.Stsfld or Code.Stfld:
                // A null, with which iterators forget their variables, is no other function: to differentiate it throws.
                if (stack.Pop() is not Known.Null and var stored) _stores.Add((Field(x), (stored as Known.Function)?.Of));
                if (x.Code == Code.Stfld) stack.Pop();
                break;
            case Code.Ldsflda or Code.Ldflda:
                _stores.Add((Field(x), null));
                if (x.Code == Code.Ldflda) stack.Pop();
                stack.Push(null);
                break;
            case Code.Newobj when (MethodBase)_code.Resolve(x.Int) is { DeclaringType: { } type } && typeof(Delegate).IsAssignableFrom(type):
                var (pointer, target) = (stack.Pop() as Known.Pointer, stack.Pop());
                stack.Push(pointer is { Method: { ContainsGenericParameters: false } method } && (target is not Known.Null || method.IsStatic)
                    ? new Known.Function(new Function(method, target is not Known.Null, 0))
                    : null);
                break;
            case Code.Call or Code.Callvirt when _code.Resolve(x.Int) is MethodInfo { DeclaringType: { } owner } callee
                && (owner == typeof(Autodiff) || owner == typeof(GradCheck)):
                var arguments = callee.GetParameters().Select(_ => stack.Pop()).Reverse().ToArray();
                var function = (arguments[0] as Known.Function)?.Of;
                var call = _calls[x.Offset] = new AutodiffCall(x.Offset, callee, function);
                stack.Push(call.IsDerivative && function is not null ? new Known.Function(function with { Order = function.Order + 1 }) : null);
                break;
            default:
                var (pops, pushes) = StackEffect.Of(x, _code);
                for (var i = 0; i < pops && stack.Count > 0; i++) stack.Pop();
                for (var i = 0; i < pushes; i++) stack.Push(null);
                break;
        }
    }
}
