using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read;

/// <summary>
/// Objects, boxes and delegates that the trace makes. Their fields are slots like locals, so that closures, iterators and builders
/// cost nothing. One that escapes (is stored in memory, handed to a call that is not followed, meets another object in a loop)
/// becomes a real object there and then (L. Stadler et al., "Partial escape analysis and scalar replacement for Java", 2014).
/// </summary>
internal sealed partial class Tracer
{
    private VirtualObject NewVirtual(Type type, AbstractValue state)
    {
        var cell = NextObject();
        _state.AddObject(cell, type, state);
        return new VirtualObject(type, cell);
    }

    /// <summary>All fields zero.</summary>
    private Aggregate Zeroed(Type type) => new(type, [.. Structs.Fields(type).Select(f => Default(f.FieldType))]);

    /// <summary>The real object that stands for one of the trace from now on.</summary>
    private Value Materialise(AbstractValue held, IlInstruction x)
    {
        MustFit(x);
        if (held is Closure closure) return MaterialiseDelegate(closure, x);
        var instance = (VirtualObject)held;
        var state = _state[instance.Cell];
        if (state is Materialised { Value: var known }) return known;
        if (instance.IsUnchangeable && !Numbers.MayBeIn(instance.Type))
        {
            var box = _tape.Primitive(Primitive.Box, instance.Type, Plain(state, x));
            _state[instance.Cell] = new Materialised(box, state);
            return box;
        }

        var value = _tape.NewObject(instance.Type);
        // Known before its fields are stored: one of them may lead back to it.
        _state[instance.Cell] = new Materialised(value, null);
        if (instance.Type.IsValueType)
        {
            Store(BoxContent(instance.Type, value), state, x);
            return value;
        }

        var (fields, contents) = (Structs.Fields(instance.Type), ((Aggregate)state).Fields);
        for (var i = 0; i < fields.Length; i++)
        {
            if (IsZero(contents[i])) continue;
            Store(AccessPath.ToMemory(PlaceKind.Field, fields[i].DeclaringType!, fields[i].FieldType, [fields[i]], value), contents[i], x);
        }

        return value;
    }

    /// <summary>The memory in a box.</summary>
    private static AccessPath BoxContent(Type type, Value box) => AccessPath.ToMemory(PlaceKind.Field, type, type, [], box);

    private static bool IsZero(AbstractValue held) => held switch
    {
        Scalar { Value.Constant: { } c } => Literals.IsDefault(c.Literal),
        Aggregate whole => Array.TrueForAll(whole.Fields, IsZero),
        _ => false,
    };

    private Value MaterialiseDelegate(Closure closure, IlInstruction x)
    {
        var target = Plain(closure.Target, x);
        var constructor = closure.Type.GetConstructors()[0];
        return _tape.Call(Callee.Binding(constructor, bound: 0), [target, _tape.Literal(closure.Method, typeof(nint))], closure.Type)[0];
    }

    /// <summary>A delegate of a virtual method of an object whose type only the run knows: a real one, bound as reflection binds it.</summary>
    private Value VirtualDelegate(Type type, MethodInfo method, Value target)
    {
        var handles = (Type: _tape.Literal(method.DeclaringType, typeof(RuntimeTypeHandle)),
            Method: _tape.Literal(method, typeof(RuntimeMethodHandle)), Delegate: _tape.Literal(type, typeof(RuntimeTypeHandle)));
        var wanted = Call(Callee.Pure(((Func<RuntimeTypeHandle, Type?>)Type.GetTypeFromHandle).Method), typeof(Type), handles.Delegate);
        var called = Call(Callee.Pure(((Func<RuntimeMethodHandle, RuntimeTypeHandle, MethodBase?>)MethodBase.GetMethodFromHandle).Method),
            typeof(MethodBase), handles.Method, handles.Type);
        var bind = Callee.Binding(((Func<Type, object?, MethodInfo, Delegate>)Delegate.CreateDelegate).Method, bound: 1);
        return _tape.Primitive(
            Primitive.Castclass, type,
            Call(bind, typeof(Delegate), wanted, target, _tape.Primitive(Primitive.Castclass, typeof(MethodInfo), called)));

        Value Call(Callee callee, Type result, params Value[] inputs) => _tape.Call(callee, inputs, result)[0];
    }

    /// <summary>The values of a held thing, every object of the trace in it made real.</summary>
    private IEnumerable<Value> PlainLeaves(AbstractValue held, IlInstruction x) =>
        held is Aggregate whole ? [.. whole.Fields.SelectMany(f => PlainLeaves(f, x))] : [Plain(held, x)];

    Value IMergeSupport.Materialise(AbstractValue held, TracePath path)
    {
        var (tape, env) = (_tape, _state);
        (_tape, _state) = (path.Tape, path.State);
        // Where a refusal points that comes up between instructions.
        var result = Plain(held, new IlInstruction(path.Tape.Origin?.Offset ?? 0, Mono.Cecil.Cil.Code.Nop, null, 0));
        (_tape, _state) = (tape, env);
        return result;
    }

    /// <summary>The number of an object that is made now.</summary>
    public int NextObject() => _part.Number(_tape.Origin, () => -++_objects);

    /// <summary>The exact type of what a reference refers to, where the trace knows it.</summary>
    private Type? ExactType(AbstractValue held) => held switch
    {
        Scalar { Value: var value } when _exactTypes.TryGetValue(value, out var known) => known,
        VirtualObject instance => instance.Type,
        Optional optional => optional.Object.Type,
        Closure closure => closure.Type,
        Select { Slot: not null } either when ExactType(either.Then) is { } one && one == ExactType(either.Else) => one,
        Scalar { Value: { Type.IsValueType: false } value } when value.Definition is NewObjectOp or NewArrayOp
            || value.Type.IsSealed && !value.Type.IsArray => value.Type,
        Scalar { Value.Type: { IsArray: true } array } when array.GetElementType() is { } element && (element.IsSealed || element.IsPrimitive) => array,
        _ => null,
    };

    private Type? TypeOf(AbstractValue held) => held switch
    {
        Scalar scalar => scalar.Value.Type,
        Aggregate whole => whole.Type,
        _ => ExactType(held),
    };

    private void Box(IlInstruction x)
    {
        var type = _frame.Code.ResolveType(x.Int);
        if (!type.IsValueType) return;
        MustNotHoldInlineArray(type, x);
        var content = _state.Pop();
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            BoxNullable(underlying, content, x);
            return;
        }

        if (content is not Aggregate && !Structs.IsSplit(type)) content = Stored(content, type);
        _state.Push(NewVirtual(type, content));
    }

    /// <summary>Boxing a Nullable gives null or a box of the number.</summary>
    private void BoxNullable(Type underlying, AbstractValue content, IlInstruction x)
    {
        var (hasValue, value) = content is Aggregate { Fields: [Scalar { Value: var flag }, var number] } ? (flag, number)
            : throw Refuse(x, "a Nullable that is not split is boxed; test HasValue first");
        if (hasValue.Constant?.Literal is int known)
        {
            _state.Push(known != 0 ? NewVirtual(underlying, value) : new Scalar(_tape.Literal(null, typeof(object))));
            return;
        }

        var (outer, then, otherwise) = (_tape, _tape.Arm(), _tape.Arm());
        _tape = then;
        var box = Materialise(NewVirtual(underlying, value), x);
        _tape = outer;
        Push(_tape.If(hasValue, then, [box], otherwise, [otherwise.Literal(null, typeof(object))])[0]);
    }

    /// <summary>unbox and unbox.any: what was boxed in the same trace; from an unknown object a derivative could be lost.</summary>
    private void Unbox(IlInstruction x, bool address)
    {
        var (type, held) = (_frame.Code.ResolveType(x.Int), _state.Pop());
        if (type.IsValueType && Nullable.GetUnderlyingType(type) is null) held = NotNull(held);
        if (held is VirtualObject { Type: var boxed } box && boxed.IsValueType
            && (boxed == type || StackTypes.Of(boxed) == StackTypes.Of(type) && (boxed.IsEnum || type.IsEnum)))
        {
            var pointer = AccessPath.ToCell(box.Cell, type);
            _state.Push(address ? pointer : Load(pointer, x));
            return;
        }

        if (held is VirtualObject { Type: var inner } && Nullable.GetUnderlyingType(type) == inner)
        {
            _state.Push(new Aggregate(type, [new Scalar(_tape.Int(1)), Load(AccessPath.ToCell(((VirtualObject)held).Cell, inner), x)]));
            return;
        }

        if (!type.IsValueType)
        {
            _state.Push(CastTo(type, held, isTest: false, x));
            return;
        }

        var value = Plain(held, x);
        if (Nullable.GetUnderlyingType(type) is not null && value.Constant is { Literal: null })
        {
            _state.Push(Default(type));
            return;
        }

        if (Numbers.MayBeIn(type) && Nullable.GetUnderlyingType(type) is null)
        {
            var content = BoxContent(type, value);
            _state.Push(address ? content : Load(content, x));
            return;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying && Structs.IsSplit(type))
        {
            _state.Push(UnboxNullable(type, underlying, value, x));
            return;
        }

        if (address) throw Refuse(x, "the address of a boxed value is taken; unbox the value");
        _state.Push(Split(type, _tape.Primitive(Primitive.Unbox_Any, type, value)));
    }

    /// <summary>An object that is a box or null.</summary>
    private AbstractValue UnboxNullable(Type type, Type underlying, Value box, IlInstruction x)
    {
        var (outer, then, otherwise) = (_tape, _tape.Arm(), _tape.Arm());
        _tape = then;
        Value[] content = [.. PlainLeaves(Load(BoxContent(underlying, box), x), x)];
        _tape = outer;
        Value[] results = _tape.If(box, then, [then.Int(1), .. content], otherwise, [otherwise.Int(0), .. content.Select(v => otherwise.Anything(v.Type))]);
        var next = 0;
        return Build(type, _ => results[next++]);
    }

    /// <summary>castclass and isinst.</summary>
    private AbstractValue CastTo(Type type, AbstractValue held, bool isTest, IlInstruction x)
    {
        if (held is Select { Slot: not null } either && CastEach(either, type, isTest, x) is { } cast) return cast;
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (ExactType(held) is { } exact)
        {
            if (wanted.IsAssignableFrom(exact)) return held;
            if (isTest && held is VirtualObject or Optional or Closure) return new Scalar(_tape.Literal(null, type.IsValueType ? typeof(object) : type));
        }

        var value = Plain(held, x);
        if (value.Constant is { Literal: null }) return new Scalar(_tape.Literal(null, type.IsValueType ? typeof(object) : type));
        return new Scalar(type.IsAssignableFrom(value.Type)
            && value.Constant is null ? value : _tape.Primitive(isTest ? Primitive.Isinst : Primitive.Castclass, type, value));
    }

    /// <summary>Whether two references are the same, 1 or 0, where the trace knows it.</summary>
    private Value? SameReference(AbstractValue a, AbstractValue b) => (a, b) switch
    {
        (Select { Slot: not null } e, _) => OfEach(e, held => SameReference(held, b)),
        (_, Select { Slot: not null } e) => OfEach(e, held => SameReference(a, held)),
        (VirtualObject s, VirtualObject t) => _tape.Int(s.Cell == t.Cell ? 1 : 0),
        (Optional o, Scalar s) when s.IsNull => _tape.Primitive(Primitive.Ceq, o.IsThere, _tape.Int(0)),
        (Scalar s, Optional o) when s.IsNull => _tape.Primitive(Primitive.Ceq, o.IsThere, _tape.Int(0)),
        (VirtualObject or Closure, Scalar { Value.Constant.Literal: null })
            or (Scalar { Value.Constant.Literal: null }, VirtualObject or Closure) => _tape.Int(0),
        (VirtualObject s, Scalar { Value: var v }) when _state[s.Cell] is not Materialised => v.Type.IsValueType ? null : _tape.Int(0),
        (Scalar { Value: var v }, VirtualObject t) when _state[t.Cell] is not Materialised => v.Type.IsValueType ? null : _tape.Int(0),
        _ => null,
    };

    /// <summary>An object that may be null is used.</summary>
    private AbstractValue NotNull(AbstractValue held)
    {
        if (held is not Optional optional) return held;
        if (!optional.IsThere.IsInt(1) && !IsRuledOut(_tape.Primitive(Primitive.Ceq, optional.IsThere, _tape.Int(0))))
            ThrowIf(_tape.Primitive(Primitive.Ceq, optional.IsThere, _tape.Int(0)), typeof(NullReferenceException));
        return optional.Object;
    }

    /// <summary>The real object, or null.</summary>
    private Value MaterialiseOptional(Optional optional, IlInstruction x)
    {
        // Where it is null the object may be of another path.
        if (optional.IsThere.IsInt(0)) return _tape.Literal(null, optional.Type);
        var value = Materialise(optional.Object, x);
        if (optional.IsThere.IsInt(1)) return value;
        var (then, otherwise) = (_tape.Arm(), _tape.Arm());
        return _tape.If(optional.IsThere, then, [then.Use(value)], otherwise, [otherwise.Literal(null, optional.Type)])[0];
    }

    /// <summary>The field in which the C# compiler keeps the one object, without fields, that has the lambdas without captures as methods.</summary>
    private static bool IsLambdaHolder(FieldInfo field) =>
        field is { IsStatic: true, IsInitOnly: true, Name: "<>9", DeclaringType: { } type } && field.FieldType == type
            && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && Structs.Fields(type).Length == 0;

    /// <summary>Fields in which the C# compiler keeps the delegate of a lambda without captures: taken for empty, so that the trace makes its own.</summary>
    private static bool IsDelegateCache(FieldInfo field) =>
        typeof(Delegate).IsAssignableFrom(field.FieldType) && field is { IsStatic: true, DeclaringType: { } type }
            && type.Name.StartsWith('<') && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
