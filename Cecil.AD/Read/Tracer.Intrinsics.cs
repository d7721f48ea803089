using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read;

/// <summary>
/// Methods that the runtime treats specially, and so does the trace: questions about types, whose answers are known, and the
/// library's own ways to references into arrays (<see cref="Unsafe"/>, <see cref="MemoryMarshal"/>), which stay access paths.
/// </summary>
internal sealed partial class Tracer
{
    /// <summary>Plays the call if it is one of these.</summary>
    private bool Intrinsic(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        if (method.DeclaringType is { Name: "<PrivateImplementationDetails>" } && InlineArrayAccess(method, arguments, x)) return true;
        if (method.DeclaringType is not { } type || !Library.Contains(type)) return false;
        if (Lanes.AreIn(method) && VectorCall(method, arguments, x)) return true;
        return $"{type.Namespace}.{type.Name}" switch
        {
            "System.Object" when method.Name == nameof(MemberwiseClone) => Pushed(MemberwiseClone(arguments[0], x)),
            "System.Delegate" => CombineDelegates(method, arguments, x),
            "System.Type" or "System.Object" => TypeQuestion(method, arguments),
            "System.Runtime.CompilerServices.RuntimeHelpers" => RuntimeHelper(method, arguments, x),
            "System.Runtime.CompilerServices.Unsafe" => UnsafeAccess(method, arguments, x),
            "System.Runtime.InteropServices.MemoryMarshal" => Marshal(method, arguments),
            "System.Threading.Volatile" or "System.Threading.Interlocked" => AtomicAccess(method, arguments, x),
            "System.ArgumentNullException" when method.Name == nameof(ArgumentNullException.ThrowIfNull) => arguments[0] is VirtualObject or Closure,
            "System.Activator" when method is { Name: nameof(Activator.CreateInstance), IsGenericMethod: true } => NewOf(method.GetGenericArguments()[0], x),
            "System.Span`1" or "System.ReadOnlySpan`1" when method.IsConstructor && arguments.Length == 3 => SpanOverPointer(type, arguments, x),
            "System.Half" when arguments is [Scalar { Value.Constant: not null }] && method is MethodInfo { Name: "op_Explicit" } conversion => Pushed(_tape.Call(Callee.Pure(method), [((Scalar)arguments[0]).Value], StackTypes.Of(conversion.ReturnType))[0]),
            "System.Environment" when method.Name == "get_CurrentManagedThreadId" => Pushed(_tape.Call(Callee.Pure(method), [], typeof(int))[0]),
            _ => IsHardwareQuestion(method) && Pushed(_tape.Int(0)),
        };
    }

    /// <summary>The library's plain loops are followed, not its vector instructions.</summary>
    private static bool IsHardwareQuestion(MethodBase method) =>
        method.Name == "get_IsSupported" && method.DeclaringType!.Namespace?.StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal) == true
        || method.Name == "get_IsHardwareAccelerated" && method.DeclaringType!.Name is "Vector" or "Vector64" or "Vector128" or "Vector256" or "Vector512";

    private bool Pushed(Value value)
    {
        Push(value);
        return true;
    }

    private bool Pushed(AbstractValue held)
    {
        _state.Push(held);
        return true;
    }

    private bool TypeQuestion(MethodBase method, AbstractValue[] arguments)
    {
        switch (method.Name)
        {
            case nameof(Type.GetTypeFromHandle) when arguments[0] is Scalar { Value.Constant: not null } handle:
                return Pushed(_tape.Call(Callee.Pure(method), [handle.Value], typeof(Type))[0]);
            case nameof(GetType) when method.DeclaringType == typeof(object) && arguments[0] is VirtualObject or Closure && ExactType(arguments[0]) is { } exact:
                return Pushed(_tape.Call(Callee.Pure(typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!), [_tape.Literal(exact, typeof(RuntimeTypeHandle))], typeof(Type))[0]);
            case "op_Equality" or "op_Inequality" when KnownType(arguments[0]) is { } a && KnownType(arguments[1]) is { } b:
                return Pushed(_tape.Int(a == b == (method.Name == "op_Equality") ? 1 : 0));
            case "get_IsValueType" when KnownType(arguments[0]) is { } known:
                return Pushed(_tape.Int(known.IsValueType ? 1 : 0));
            case nameof(ReferenceEquals) when SameReference(arguments[0], arguments[1]) is { } same:
                return Pushed(same);
            default:
                return false;
        }
    }

    private static Type? KnownType(AbstractValue held) =>
        (held as Scalar)?.Value.Definition is CallOp { Method: { Name: nameof(Type.GetTypeFromHandle), DeclaringType: { } type } } call && type == typeof(Type) ? call.Inputs[0].Constant?.Literal as Type : null;

    private bool RuntimeHelper(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        switch (method.Name)
        {
            case nameof(RuntimeHelpers.IsReferenceOrContainsReferences):
                var asked = method.GetGenericArguments()[0];
                var answer = (bool)typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!.MakeGenericMethod(asked).Invoke(null, null)!;
                return Pushed(_tape.Int(answer ? 1 : 0));
            case "IsBitwiseEquatable" or "IsKnownConstant" or "IsPrimitiveType" when method.IsGenericMethod || method.Name == "IsKnownConstant":
                return Pushed(_tape.Int(0));
            case "ObjectHasComponentSize" when TypeOf(arguments[0]) is { } type && (type.IsArray || type == typeof(string) || arguments[0] is VirtualObject):
                return Pushed(_tape.Int(type.IsArray || type == typeof(string) ? 1 : 0));
            case nameof(RuntimeHelpers.EnsureSufficientExecutionStack):
                return true;
            case "CreateSpan" when arguments[0] is Scalar { Value.Constant.Literal: FieldInfo data }:
                return Pushed(ConstantSpan(method, data));
            case nameof(RuntimeHelpers.GetSubArray):
                return false;
            default:
                _ = x;
                return false;
        }
    }

    /// <summary>A span over literals in the assembly's data.</summary>
    private Aggregate ConstantSpan(MethodBase method, FieldInfo data)
    {
        var element = method.GetGenericArguments()[0];
        var count = System.Runtime.InteropServices.Marshal.SizeOf(data.FieldType) / SizeOf(element);
        var array = _tape.NewArray(element.MakeArrayType(), _tape.Int(count));
        var initialize = typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.InitializeArray))!;
        _tape.Call(Callee.Inactive(initialize, [array.Type]), [array, _tape.Literal(data, typeof(RuntimeFieldHandle))]);
        return new Aggregate(typeof(ReadOnlySpan<>).MakeGenericType(element), [ElementOf(array, _tape.Int(0)), new Scalar(_tape.Int(count))]);
    }

    /// <summary><c>new Span&lt;T&gt;(pointer, length)</c>, as stackalloc makes it.</summary>
    private bool SpanOverPointer(Type type, AbstractValue[] arguments, IlInstruction x)
    {
        if (arguments[1] is not (StackMemory or AccessPath) || !Structs.IsSplit(type)) return false;
        var pointer = arguments[1] is StackMemory memory ? ArrayOf(memory, type.GetGenericArguments()[0], x) : arguments[1];
        Store(arguments[0], new Aggregate(type, [pointer, arguments[2]]), x);
        return true;
    }

    /// <summary><c>new T()</c> of a type parameter.</summary>
    private bool NewOf(Type type, IlInstruction x)
    {
        if (type.GetConstructor([]) is { } constructor) NewObject(constructor, [], x);
        else if (type.IsValueType) _state.Push(Default(type));
        else
        {
            ThrowIf(_tape.Int(1), typeof(MissingMethodException));
            _state.Push(new Scalar(_tape.Literal(null, type)));
        }

        return true;
    }

    private bool Marshal(MethodBase method, AbstractValue[] arguments)
    {
        switch (method.Name)
        {
            case nameof(MemoryMarshal.GetReference) or "GetNonNullPinnableReference" when arguments[0] is Aggregate { Fields: [var reference, ..] }:
                return Pushed(reference);
            case nameof(MemoryMarshal.GetArrayDataReference) when arguments[0] is Scalar { Value: { Type.IsArray: true } array } && array.Type.GetArrayRank() == 1:
                return Pushed(ElementOf(array, _tape.Int(0)));
            case nameof(MemoryMarshal.CreateSpan) or nameof(MemoryMarshal.CreateReadOnlySpan) when arguments[0] is AccessPath pointer:
                return Pushed(new Aggregate(((MethodInfo)method).ReturnType, [pointer, arguments[1]]));
            default:
                return false;
        }
    }

    private bool UnsafeAccess(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        var types = method.IsGenericMethod ? method.GetGenericArguments() : [];
        switch (method.Name)
        {
            case nameof(Unsafe.Add) or nameof(Unsafe.Subtract) when arguments[0] is AccessPath pointer && types.Length == 1 && pointer.Target == types[0]:
                return Pushed(Advanced(pointer, Plain(arguments[1], x), method.Name == nameof(Unsafe.Subtract), x));
            case nameof(Unsafe.As) when types.Length == 1: return Pushed(CastTo(types[0], arguments[0], isTest: false, x));
            case nameof(Unsafe.As) when types.Length == 2 && arguments[0] is AccessPath same && (same.Target == types[1] || !same.Target.IsValueType && !types[1].IsValueType || AreSameBits(same.Target, types[1])):
                return Pushed(same with { Target = types[1] });
            case nameof(Unsafe.BitCast) when types[0] == types[1]: return Pushed(arguments[0]);
            case nameof(Unsafe.ByteOffset) when arguments[0] is AccessPath { Kind: PlaceKind.Element } from && arguments[1] is AccessPath { Kind: PlaceKind.Element } to && from.Operands.Length == 2 && to.Operands.Length == 2:
                return Pushed(ByteOffset(from, to));
            case nameof(Unsafe.AsRef) when arguments[0] is AccessPath: return Pushed(arguments[0]);
            case nameof(Unsafe.SizeOf): return Pushed(_tape.Primitive(Primitive.Sizeof, types[0]));
            case nameof(Unsafe.NullRef): return Pushed(NullPointer(types[0]));
            case nameof(Unsafe.IsNullRef) when arguments[0] is AccessPath { Kind: PlaceKind.Element, Operands: [var array, _] }:
                return Pushed(_tape.Primitive(Primitive.Ceq, array, _tape.Literal(null, array.Type)));
            case nameof(Unsafe.IsNullRef) when arguments[0] is AccessPath: return Pushed(_tape.Int(0));
            case nameof(Unsafe.SkipInit) when arguments[0] is AccessPath: return true;
            case nameof(Unsafe.ReadUnaligned) or nameof(Unsafe.Read) when arguments[0] is AccessPath read && read.Target == types[0]: return Pushed(Load(read, x));
            case nameof(Unsafe.AreSame) when arguments[0] is AccessPath { Kind: PlaceKind.Element, Operands: [var a, var i] } && arguments[1] is AccessPath { Kind: PlaceKind.Element, Operands: [var b, var j] }:
                return Pushed(_tape.Primitive(Primitive.And, _tape.Primitive(Primitive.Ceq, a, b), _tape.Primitive(Primitive.Ceq, AsNative(i), AsNative(j))));
            default: return false;
        }
    }

    /// <summary>Between elements of one array; elements of two arrays are far apart, wherever the arrays lie.</summary>
    private Value ByteOffset(AccessPath from, AccessPath to)
    {
        var distance = _tape.Primitive(Primitive.Mul, _tape.Primitive(Primitive.Sub, AsNative(to.Operands[1]), AsNative(from.Operands[1])), _tape.Literal((nint)SizeOf(from.Target), typeof(nint)));
        if (ReferenceEquals(from.Operands[0], to.Operands[0])) return distance;
        var same = _tape.Primitive(Primitive.Ceq, from.Operands[0], to.Operands[0]);
        var (then, otherwise) = (_tape.Arm(), _tape.Arm());
        return _tape.If(same, then, [then.Use(distance)], otherwise, [otherwise.Literal((nint)1 << 40, typeof(nint))])[0];
    }

    /// <summary>Whole numbers and enums of one size: bool and byte, an enum and its number.</summary>
    private static bool AreSameBits(Type a, Type b) => a.IsValueType && b.IsValueType && !StackTypes.IsFloat(a) && !StackTypes.IsFloat(b) && (a.IsPrimitive || a.IsEnum) && (b.IsPrimitive || b.IsEnum) && StackTypes.Narrowing(a) == StackTypes.Narrowing(b) && StackTypes.Of(a) == StackTypes.Of(b);

    private static AccessPath ElementOf(Value array, Value index) =>
        AccessPath.ToMemory(PlaceKind.Element, array.Type, array.Type.GetElementType()!, [], array, index);

    /// <summary>A null reference has the form of one into an array, so that the two can meet.</summary>
    private AccessPath NullPointer(Type target) => ElementOf(_tape.Literal(null, target.MakeArrayType()), _tape.Int(0));

    /// <summary>A reference to another element of the same array.</summary>
    private AccessPath Advanced(AccessPath pointer, Value steps, bool back, IlInstruction x)
    {
        if (steps.IsZero) return pointer;
        if (pointer is not { Kind: PlaceKind.Element, Cell: null, Path.Length: 0, Operands: [var array, var index] })
            throw Refuse(x, "a reference that is not to an array element is moved; use an array");
        var isNarrow = index.Type == typeof(int) && Narrow(steps) is not null;
        var (from, by) = isNarrow ? (index, Narrow(steps)!) : (AsNative(index), AsNative(steps));
        return pointer with { Operands = [array, _tape.Primitive(back ? Primitive.Sub : Primitive.Add, from, by)] };
    }

    /// <summary>The int that a native int was widened from.</summary>
    private Value? Narrow(Value steps) => steps.Type == typeof(int) ? steps
        : steps.Constant?.Literal is nint n && n == (int)n ? _tape.Int((int)n)
        : steps.Definition is PrimitiveOp { Code: Primitive.Conv_I or Primitive.Conv_U } widening && widening.Inputs[0].Type == typeof(int) ? TapeBuilder.Canonical(widening.Inputs[0])
        : null;

    private Value AsNative(Value v) => v.Type == typeof(nint) ? v : _tape.Primitive(Primitive.Conv_I, v);

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}
