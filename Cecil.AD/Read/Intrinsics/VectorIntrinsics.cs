using System.Numerics;
using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>The processor's vectors. In the trace each is its numbers (see <see cref="Lanes"/>), so that what acts on them one by one is
/// plain arithmetic: a body for one number is traced for each. This class holds what tells the numbers of a vector apart.</summary>
internal static class VectorIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        if (!trace.IsForThisProcessor && IsOfUnknownLength(method))
            throw new RunTimeOnlyException(
                $"{TapePrinter.Describe(method)} is about Vector<T>, whose length depends on the machine; use an array, or a vector of fixed length");
        var returns = (method as MethodInfo)?.ReturnType ?? typeof(void);
        switch (method.Name)
        {
            case "get_Count": return new Scalar(trace.Tape.Int(Structs.Fields(method.DeclaringType!).Length));
            case "get_IsSupported" when method.DeclaringType!.Namespace == "System.Numerics": return new Scalar(trace.Tape.Int(1));
            case nameof(Vector.Load) or nameof(Vector.LoadUnsafe) or nameof(Vector.LoadAligned):
                var source = NumbersAt(trace, arguments, 0, Lanes.ElementOf(returns)!);
                return LaneByLane(returns, i => trace.Load(trace.Advanced(source, trace.Tape.Int(i), back: false)));
            case nameof(Vector.Store) or nameof(Vector.StoreUnsafe)
                or nameof(Vector.StoreAligned) when LanesOf(trace, arguments[0], method.GetParameters()[0].ParameterType) is { } stored:
                var target = NumbersAt(trace, arguments, 1, Lanes.ElementOf(stored.Type)!);
                for (var i = 0; i < stored.Fields.Length; i++) trace.Store(trace.Advanced(target, trace.Tape.Int(i), back: false), stored.Fields[i]);
                return IntrinsicTable.Nothing;
            case nameof(Vector.Sum) when LanesOf(trace, arguments[0], method.GetParameters()[0].ParameterType) is { } terms:
                return Sum(trace, terms.Type, terms.Fields);
            case nameof(Vector.Dot) when method.GetParameters()[0].ParameterType is var type && LanesOf(trace, arguments[0], type) is { } a
                && LanesOf(trace, arguments[1], type) is { } b:
                return Sum(trace, type, [.. a.Fields.Zip(b.Fields, (p, q) => Operator(trace, type, "op_Multiply", p, q))]);
            case "get_Item" or nameof(Vector.GetElement) or nameof(Vector.ToScalar) when Element(trace, method, arguments) is { } element:
                return element;
            case "Create" when arguments.Length > 1 && method.GetParameters().All(p => p.ParameterType == Lanes.ElementOf(returns)):
                return new Aggregate(returns, arguments);
            case var name when name.StartsWith("As", StringComparison.Ordinal) && arguments.Length == 1
                && LanesOf(trace, arguments[0], method.GetParameters()[0].ParameterType) is { } same
                && Lanes.ElementOf(returns) == Lanes.ElementOf(same.Type) && Structs.Fields(returns).Length == same.Fields.Length:
                return same with { Type = returns };
            default:
                return trace.LaneBody(method) is { } body ? LaneByLane(trace, method, body, arguments) : null;
        }
    }

    private static bool IsOfUnknownLength(MethodBase method) =>
        method.DeclaringType is { Namespace: "System.Numerics" } || method.GetParameters().Any(p => p.ParameterType.Namespace == "System.Numerics");

    /// <summary>The numbers of a vector; null if it is none.</summary>
    private static Aggregate? LanesOf(ITrace trace, AbstractValue held, Type type) =>
        Lanes.ElementOf(type) is null ? null : held as Aggregate
        ?? (held is Scalar { Value: var packed } ? trace.Split(type, packed) as Aggregate : null);

    /// <summary>A reference or pointer to numbers and, behind it, a number of elements to go on by.</summary>
    private static AccessPath NumbersAt(ITrace trace, AbstractValue[] arguments, int at, Type element)
    {
        var pointer = trace.Typed(arguments[at], element);
        return at + 1 < arguments.Length ? trace.Advanced(pointer, trace.Plain(arguments[at + 1]), back: false) : pointer;
    }

    private static Aggregate LaneByLane(Type vector, Func<int, AbstractValue> number) =>
        new(vector, [.. Enumerable.Range(0, Structs.Fields(vector).Length).Select(number)]);

    /// <summary>Traces a body once for each number of the result; what is no vector is the same for all.</summary>
    private static AbstractValue LaneByLane(ITrace trace, MethodBase method, MethodInfo body, AbstractValue[] arguments)
    {
        var isConstructor = method is ConstructorInfo;
        var vector = isConstructor ? method.DeclaringType! : ((MethodInfo)method).ReturnType;
        var types = method.GetParameters();
        var inputs = isConstructor ? arguments[1..] : arguments;
        var lanes = inputs.Select((a, i) => LanesOf(trace, a, types[i].ParameterType)).ToArray();
        var result = LaneByLane(vector, lane => trace.Enter(body, [.. inputs.Select((a, i) => lanes[i]?.Fields[lane] ?? a)])!);
        if (!isConstructor) return result;
        trace.Store(arguments[0], result);
        return IntrinsicTable.Nothing;
    }

    /// <summary>Neighbours first, as the processor adds.</summary>
    private static AbstractValue Sum(ITrace trace, Type vector, AbstractValue[] terms)
    {
        if (terms.Length == 1) return terms[0];
        var half = terms.Length / 2;
        return Operator(trace, vector, "op_Addition", Sum(trace, vector, terms[..half]), Sum(trace, vector, terms[half..]));
    }

    private static AbstractValue Operator(ITrace trace, Type vector, string name, AbstractValue a, AbstractValue b) =>
        trace.Enter(trace.LaneBody(vector.GetMethod(name, [vector, vector])!)!, a, b)!;

    /// <summary>The number at an index that is known.</summary>
    private static AbstractValue? Element(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        var index = method.Name == nameof(Vector.ToScalar) ? 0 : (arguments[1] as Scalar)?.Value.Constant?.Literal as int? ?? -1;
        var vector = method.IsStatic ? LanesOf(trace, arguments[0], method.GetParameters()[0].ParameterType)
            : LanesOf(trace, trace.Load(arguments[0]), method.DeclaringType!);
        return vector is not null && index >= 0 && index < vector.Fields.Length ? vector.Fields[index] : null;
    }

    /// <summary>The library's plain loops are followed, not its vector instructions.</summary>
    public static bool IsHardwareQuestion(MethodBase method) =>
        method.Name == "get_IsSupported" && method.DeclaringType!.Namespace?.StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal) == true
        || method.Name == "get_IsHardwareAccelerated" && method.DeclaringType!.Name is "Vector" or "Vector64" or "Vector128" or "Vector256" or "Vector512";
}
