using System.Reflection;
using Cecil.AD.Emit;
using Cecil.AD.Runtime;
using Cecil.AD.Tapes;
using Mono.Cecil;
using Mono.Cecil.Cil;
using MethodAttributes = Mono.Cecil.MethodAttributes;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace Cecil.AD.Weave;

/// <summary>
/// The assembly that is woven: one view that is loaded and read, one that is written. Emitters ask it for references; it keeps track of
/// what has been added. Everything that is not beside the user's own methods is in one class whose name no language can write.
/// </summary>
internal sealed class WovenAssembly
{
    /// <summary>The class that holds what has no better place; its presence says that an assembly is woven.</summary>
    public const string HolderName = "<CecilAD>";

    private readonly Members _members;
    private readonly Dictionary<(LoopKey, TypeDefinition), MethodDefinition> _loops = [];
    private readonly Dictionary<(FunctionTape, TypeDefinition), MethodDefinition> _functions = [];
    private readonly Dictionary<Origin, SequencePoint?> _points = [];
    private readonly List<MethodDefinition> _added = [];

    public WovenAssembly(ModuleDefinition module, Assembly loaded, ReferenceSet references)
    {
        (Module, Loaded) = (module, loaded);
        _members = new Members(module, loaded.ManifestModule, references);
        Holder = new TypeDefinition(
            "", HolderName, TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            module.TypeSystem.Object);
        module.Types.Add(Holder);
        Accessors = new Accessors(module, _members, NamedByAccessor, references, Holder);
        Data = new DataFields(module, references, Holder);
    }

    /// <summary>What is written.</summary>
    public ModuleDefinition Module { get; }

    /// <summary>What is read.</summary>
    public Assembly Loaded { get; }

    public TypeDefinition Holder { get; }

    public Accessors Accessors { get; }

    public DataFields Data { get; }

    public static bool IsWoven(ModuleDefinition module) => module.GetType(HolderName) is not null;

    /// <summary>A type as code in <paramref name="host"/> may name it. A private nested type of the target becomes internal where it must be.</summary>
    /// <exception cref="NotVisibleException">No reference shows the type to the target.</exception>
    public TypeReference Type(Type type, TypeDefinition host)
    {
        Open(type, host);
        return _members.Type(type);
    }

    /// <summary>A field as code in <paramref name="host"/> may name it; null where it may not.</summary>
    public FieldReference? Field(FieldInfo field, TypeDefinition host, bool isWrite)
    {
        if (_members.Definition(field) is not { } definition || (isWrite && definition.IsInitOnly)) return null;
        if (definition.Module == Module) Open(field.DeclaringType!, host);
        return Access.CanUse(definition, host) ? _members.Reference(field, definition) : null;
    }

    /// <summary>A method as code in <paramref name="host"/> may name it; null where it may not.</summary>
    public MethodReference? Method(MethodBase method, TypeDefinition host)
    {
        if (method.DeclaringType is { IsArray: true }) return _members.OfArray(method);
        if (_members.Definition(method) is not { } definition) return null;
        if (definition.Module == Module) Open(method.DeclaringType!, host);
        if (!Access.CanUse(definition, host)) return null;
        foreach (var argument in method.IsGenericMethod ? method.GetGenericArguments() : []) Open(argument, host);
        if (method.DeclaringType is { IsGenericType: true }) Open(method.DeclaringType, host);
        return _members.Reference(method, definition);
    }

    /// <summary>The definition of a method of the target.</summary>
    public MethodDefinition? Own(MethodBase method) => method.Module == Loaded.ManifestModule ? _members.Definition(method) : null;

    /// <summary>The loaded view of a method of the target.</summary>
    public MethodBase LoadedMethod(MethodDefinition method) => Loaded.ManifestModule.ResolveMethod(method.MetadataToken.ToInt32())!;

    /// <summary>The source line of an instruction of the target, or of the target's call of what was inlined.</summary>
    public SequencePoint? SequencePoint(Origin origin)
    {
        if (_points.TryGetValue(origin, out var known)) return known;
        var point = Own(origin.Method) is { } method ? SourcePoints.At(method, origin.Offset) : null;
        return _points[origin] = point ?? (origin.Caller is null ? null : SequencePoint(origin.Caller));
    }

    /// <summary>The method of a loop that was too large for its method, the same for loops of equal structure.</summary>
    public MethodReference OutlinedLoop(LoopOp loop, MethodDefinition from, Action<IEmitter> emit)
    {
        var key = (new LoopKey(loop), from.DeclaringType);
        if (_loops.TryGetValue(key, out var known)) return known;
        var method = Add(from.DeclaringType, $"{from.Name}Loop{_loops.Count}", Module.TypeSystem.Void,
            TapeEmitter.OutlinedParameters(loop).Select(t => (t, (string?)null)));
        _loops.Add(key, method);
        var emitter = new CecilEmitter(method, this);
        emit(emitter);
        emitter.Finish();
        return method;
    }

    /// <summary>A function tape as a method, which may call itself.</summary>
    public MethodReference Function(FunctionTape function, MethodDefinition from)
    {
        var key = (function, from.DeclaringType);
        if (_functions.TryGetValue(key, out var known)) return known;
        var result = TapeEmitter.ReturnType(function.Results);
        var method = Add(from.DeclaringType, $"<{function.Name}>{_functions.Count}", Type(result, from.DeclaringType),
            function.Inputs.Select(t => (t, (string?)null)));
        _functions.Add(key, method);
        var emitter = new CecilEmitter(method, this);
        TapeEmitter.Emit(emitter, function, 0);
        emitter.Finish();
        return method;
    }

    /// <summary>A function tape as a method that takes its arguments boxed.</summary>
    public MethodReference Thunk(FunctionTape function, MethodDefinition from)
    {
        var method = Add(from.DeclaringType, $"<{function.Name}>Boxed{Count}", Module.TypeSystem.Object, [(typeof(object[]), null)]);
        var (emitter, target) = (new CecilEmitter(method, this), Function(function, from));
        TapeEmitter.EmitThunk(emitter, function, () => method.Body.GetILProcessor().Emit(OpCodes.Call, target));
        emitter.Finish();
        return method;
    }

    /// <summary>Adds an internal static method without a body.</summary>
    public MethodDefinition Add(TypeDefinition host, string name, TypeReference result, IEnumerable<(Type Type, string? Name)> parameters)
    {
        var method = new MethodDefinition(name, MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, result);
        foreach (var p in parameters) method.Parameters.Add(new ParameterDefinition(p.Name, Mono.Cecil.ParameterAttributes.None, Type(p.Type, host)));
        method.CustomAttributes.Add(new CustomAttribute(Method(typeof(WovenAttribute).GetConstructor([])!, host)));
        host.Methods.Add(method);
        _added.Add(method);
        return method;
    }

    /// <summary>How many methods <see cref="Add"/> has added.</summary>
    public int Count => _added.Count;

    /// <summary>Takes back all methods but the first <paramref name="count"/>: the rest belongs to a gradient that turned out not to be weavable.</summary>
    public void Keep(int count)
    {
        var dropped = _added[count..];
        _added.RemoveRange(count, dropped.Count);
        foreach (var method in dropped) method.DeclaringType.Methods.Remove(method);
        foreach (var (key, _) in _loops.Where(l => dropped.Contains(l.Value)).ToArray()) _loops.Remove(key);
        foreach (var (key, _) in _functions.Where(f => dropped.Contains(f.Value)).ToArray()) _functions.Remove(key);
    }

    private void Open(Type type, TypeDefinition host)
    {
        if (type.HasElementType) Open(type.GetElementType()!, host);
        if (type.HasElementType || type.IsGenericParameter) return;
        if (type is { IsGenericType: true, IsGenericTypeDefinition: false }) foreach (var argument in type.GetGenericArguments()) Open(argument, host);
        if (_members.Definition(type) is not { } definition || Access.CanUse(definition, host)) return;
        if (definition.Module != Module) throw new NotVisibleException($"the type {type.FullName}");
        MakeVisible(definition, host);
    }

    /// <summary>Accessors are bound by the runtime, which lets their signatures name types that others hide; the target's own are opened.</summary>
    private TypeReference NamedByAccessor(Type type)
    {
        for (var t = type; t is not null; t = t.GetElementType())
            if (t.Module == Loaded.ManifestModule && !t.IsGenericParameter && _members.Definition(t) is { } own) MakeVisible(own, Holder);
        return _members.Type(type);
    }

    /// <summary>Makes a nested type of the target internal where code in <paramref name="host"/> could not name it otherwise.</summary>
    public void MakeVisible(TypeDefinition type, TypeDefinition host)
    {
        if (Access.CanUse(type, host)) return;
        for (var t = type; t.IsNested; t = t.DeclaringType)
        {
            if (t.IsNestedPrivate || t.IsNestedFamilyAndAssembly) t.IsNestedAssembly = true;
            else if (t.IsNestedFamily) t.IsNestedFamilyOrAssembly = true;
        }
    }
}
