using System.Collections.Concurrent;
using System.Reflection;
using Mono.Cecil.Cil;
using MethodBody = System.Reflection.MethodBody;

namespace Cecil.AD.Read.Il;

/// <summary>The body of a method as it will be traced: normalised instructions, locals, and the members its tokens mean.</summary>
internal sealed class MethodCode
{
    private static readonly ConcurrentDictionary<MethodBase, MethodCode?> Cache = new();

    private readonly ConcurrentDictionary<Protection, MethodCode> _protected = new();
    private readonly IlInstruction[] _plain;
    private readonly MethodBody _body;

    private readonly Type[]? _typeArguments;
    private readonly Type[]? _methodArguments;
    private readonly Lock _gate = new();
    private ControlFlowGraph? _graph;
    private Liveness? _liveness;

    private MethodCode(MethodBase method, MethodBody body, IlInstruction[] instructions, Protection protection)
    {
        (Method, Protection, _body, _plain) = (method, protection, body, instructions);
        _typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        _methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        Handlers = body.ExceptionHandlingClauses;
        Pending = body.LocalVariables.Count;
        (Instructions, var added) = ExceptionFlow.Of(this, instructions, protection);
        Locals = [.. body.LocalVariables.OrderBy(l => l.LocalIndex).Select(l => l.LocalType), .. Enumerable.Repeat(typeof(Exception), added)];
    }

    public MethodBase Method { get; }

    public IlInstruction[] Instructions { get; private set; }

    public Type[] Locals { get; private set; }

    public IList<ExceptionHandlingClause> Handlers { get; }

    public Protection Protection { get; }

    /// <summary>The local that holds an exception on its way to a handler or to the caller.</summary>
    public int Pending { get; }

    /// <summary>
    /// Might a filter tell something else than in the function? There it is asked before the finally blocks inside its try block run, here
    /// behind them. One that looks only at the exception and at variables that no such block of the method sees is not concerned.
    /// </summary>
    public bool IsAskedLate(ExceptionHandlingClause clause) => clause.Flags == ExceptionHandlingClauseOptions.Filter
        && (Handlers.Any(
        c => c.Flags is ExceptionHandlingClauseOptions.Finally or ExceptionHandlingClauseOptions.Fault
        && ExceptionFlow.Contains(clause, c.TryOffset))
            || _plain.Any(x => x.Offset >= clause.FilterOffset && x.Offset < clause.HandlerOffset && LooksAtMemory(x)));

    private bool LooksAtMemory(IlInstruction x) => x.Code is Code.Ldfld or Code.Ldsfld or Code.Ldflda or Code.Ldsflda or Code.Ldobj or Code.Newobj or Code.Calli
        || x.Code is >= Code.Ldelem_I1 and <= Code.Ldelem_Ref or Code.Ldelem_Any or Code.Ldelema or (>= Code.Ldind_I1 and <= Code.Ldind_Ref)
        || x.Code is Code.Call or Code.Callvirt && Resolve(x.Int).DeclaringType is { } owner && !typeof(Exception).IsAssignableFrom(owner)
        && owner != typeof(string);

    /// <summary>The same body with its exceptions as control flow, and with the locals that its graph needs.</summary>
    public MethodCode With(Protection protection)
    {
        var code = protection == Protection ? this : _protected.GetOrAdd(protection, p => new MethodCode(Method, _body, _plain, p));
        _ = code.Graph;
        return code;
    }

    public ControlFlowGraph Graph
    {
        get
        {
            lock (_gate) return _graph ??= ControlFlowGraph.Of(this);
        }
    }

    public Liveness Liveness
    {
        get
        {
            lock (_gate) return _liveness ??= new Liveness(this);
        }
    }

    /// <summary>Takes over instructions in another order, with a new local for a choice between them.</summary>
    public void Rewrite(IlInstruction[] instructions) => (Instructions, Locals) = (instructions, [.. Locals, typeof(int)]);

    /// <summary>Reads the method once; null when it has no IL (abstract, extern, or provided by the runtime).</summary>
    public static MethodCode? Of(MethodBase method) => Cache.GetOrAdd(method, Read);

    /// <summary>The member that a metadata token means in this method, generic parameters replaced.</summary>
    public MemberInfo Resolve(int token) => Method.Module.ResolveMember(token, _typeArguments, _methodArguments)!;

    public Type ResolveType(int token) => Method.Module.ResolveType(token, _typeArguments, _methodArguments);

    public string ResolveString(int token) => Method.Module.ResolveString(token);

    /// <summary>The arguments and locals that a handler reads or takes the address of.</summary>
    public IEnumerable<(int Slot, bool IsLocal)> SlotsReadIn(ExceptionHandlingClause clause) => Instructions
        .Where(x => x.Offset >= clause.HandlerOffset && x.Offset < clause.HandlerOffset + clause.HandlerLength
            && x.Code is Code.Ldloc or Code.Ldloca or Code.Ldarg or Code.Ldarga)
        .Select(x => (x.Int, x.Code is Code.Ldloc or Code.Ldloca)).Distinct();

    /// <summary>A refusal that points into this method.</summary>
    public NotDifferentiableException Refuse(int offset, string reason)
    {
        offset = ExceptionFlow.Original(offset);
        var source = SourceLines.Find(Method, offset);
        return new NotDifferentiableException(Method, offset, source?.File, source?.Line, reason);
    }

    /// <summary>What the argument slots hold; first the object that the method runs on, a struct by reference.</summary>
    public static Type[] ParameterTypes(MethodBase method)
    {
        var parameters = method.GetParameters().Select(p => p.ParameterType);
        if (method.IsStatic) return [.. parameters];
        var self = method.DeclaringType!;
        return [self.IsValueType ? self.MakeByRefType() : self, .. parameters];
    }

    private static MethodCode? Read(MethodBase method)
    {
        // A delegate made from a DynamicMethod or a compiled expression tree has a method without body or token.
        if (method is System.Reflection.Emit.DynamicMethod || method.GetType().DeclaringType == typeof(System.Reflection.Emit.DynamicMethod)) return null;
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } bytes) return null;
        var instructions = AssemblyFiles.Find(method) is { } definition ? CecilReader.Read(definition, bytes) : ByteReader.Read(bytes);
        return new MethodCode(method, body, IlInstruction.FoldPrefixes(instructions), default);
    }
}
