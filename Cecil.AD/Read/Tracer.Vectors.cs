using System.Numerics;
using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read;

/// <summary>
/// The processor's vectors. In the trace each is its numbers (see <see cref="Lanes"/>), so that what acts on them one by one is
/// plain arithmetic: a body for one number is traced for each. This file holds what tells the numbers of a vector apart.
/// </summary>
internal sealed partial class Tracer
{
    private bool VectorCall(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        if (!_calls.IsForThisProcessor && IsOfUnknownLength(method))
            throw new RunTimeOnlyException($"{TapePrinter.Describe(method)} is about Vector<T>, whose length depends on the machine; use an array, or a vector of fixed length");
        var returns = (method as MethodInfo)?.ReturnType ?? typeof(void);
        switch (method.Name)
        {
            case "get_Count": return Pushed(_tape.Int(Structs.Fields(method.DeclaringType!).Length));
            case "get_IsSupported" when method.DeclaringType!.Namespace == "System.Numerics": return Pushed(_tape.Int(1));
            case nameof(Vector.Load) or nameof(Vector.LoadUnsafe) or nameof(Vector.LoadAligned):
                var source = NumbersAt(arguments, 0, Lanes.ElementOf(returns)!, x);
                return Pushed(LaneByLane(returns, i => Load(Advanced(source, _tape.Int(i), back: false, x), x)));
            case nameof(Vector.Store) or nameof(Vector.StoreUnsafe) or nameof(Vector.StoreAligned) when LanesOf(arguments[0], method.GetParameters()[0].ParameterType) is { } stored:
                var target = NumbersAt(arguments, 1, Lanes.ElementOf(stored.Type)!, x);
                for (var i = 0; i < stored.Fields.Length; i++) Store(Advanced(target, _tape.Int(i), back: false, x), stored.Fields[i], x);
                return true;
            case nameof(Vector.Sum) when LanesOf(arguments[0], method.GetParameters()[0].ParameterType) is { } terms:
                return Pushed(Sum(terms.Type, terms.Fields, x));
            case nameof(Vector.Dot) when method.GetParameters()[0].ParameterType is var type && LanesOf(arguments[0], type) is { } a && LanesOf(arguments[1], type) is { } b:
                return Pushed(Sum(type, [.. a.Fields.Zip(b.Fields, (p, q) => Operator(type, "op_Multiply", p, q, x))], x));
            case "get_Item" or nameof(Vector.GetElement) or nameof(Vector.ToScalar) when Element(method, arguments, x) is { } element:
                return Pushed(element);
            case "Create" when arguments.Length > 1 && method.GetParameters().All(p => p.ParameterType == Lanes.ElementOf(returns)):
                return Pushed(new Aggregate(returns, arguments));
            case var name when name.StartsWith("As", StringComparison.Ordinal) && arguments.Length == 1 && LanesOf(arguments[0], method.GetParameters()[0].ParameterType) is { } same
                && Lanes.ElementOf(returns) == Lanes.ElementOf(same.Type) && Structs.Fields(returns).Length == same.Fields.Length:
                return Pushed(same with { Type = returns });
            default:
                return _calls.LaneBody(method) is { } body && LaneByLane(method, body, arguments, x);
        }
    }

    private static bool IsOfUnknownLength(MethodBase method) =>
        method.DeclaringType is { Namespace: "System.Numerics" } || method.GetParameters().Any(p => p.ParameterType.Namespace == "System.Numerics");

    /// <summary>The numbers of a vector; null if it is none.</summary>
    private Aggregate? LanesOf(AbstractValue held, Type type) => Lanes.ElementOf(type) is null ? null : held as Aggregate ?? (held is Scalar { Value: var packed } ? Split(type, packed) as Aggregate : null);

    /// <summary>A reference or pointer to numbers and, behind it, a number of elements to go on by.</summary>
    private AccessPath NumbersAt(AbstractValue[] arguments, int at, Type element, IlInstruction x)
    {
        var pointer = Typed(arguments[at], element, x) as AccessPath ?? throw UnknownTarget(arguments[at], x);
        CheckReinterpretation(pointer, element, x);
        return at + 1 < arguments.Length ? Advanced(pointer, Plain(arguments[at + 1], x), back: false, x) : pointer;
    }

    private static Aggregate LaneByLane(Type vector, Func<int, AbstractValue> number) => new(vector, [.. Enumerable.Range(0, Structs.Fields(vector).Length).Select(number)]);

    /// <summary>Traces a body once for each number of the result; what is no vector is the same for all.</summary>
    private bool LaneByLane(MethodBase method, MethodInfo body, AbstractValue[] arguments, IlInstruction x)
    {
        var isConstructor = method is ConstructorInfo;
        var vector = isConstructor ? method.DeclaringType! : ((MethodInfo)method).ReturnType;
        var types = method.GetParameters();
        var inputs = isConstructor ? arguments[1..] : arguments;
        var lanes = inputs.Select((a, i) => LanesOf(a, types[i].ParameterType)).ToArray();
        var code = MethodCode.Of(body)!;
        var result = LaneByLane(vector, lane => Enter(code, [.. inputs.Select((a, i) => lanes[i]?.Fields[lane] ?? a)], x)!);
        if (isConstructor) Store(arguments[0], result, x);
        else _state.Push(result);
        return true;
    }

    /// <summary>Neighbours first, as the processor adds.</summary>
    private AbstractValue Sum(Type vector, AbstractValue[] terms, IlInstruction x)
    {
        if (terms.Length == 1) return terms[0];
        var half = terms.Length / 2;
        return Operator(vector, "op_Addition", Sum(vector, terms[..half], x), Sum(vector, terms[half..], x), x);
    }

    private AbstractValue Operator(Type vector, string name, AbstractValue a, AbstractValue b, IlInstruction x) =>
        Enter(MethodCode.Of(_calls.LaneBody(vector.GetMethod(name, [vector, vector])!)!)!, [a, b], x)!;

    /// <summary>The number at an index that is known.</summary>
    private AbstractValue? Element(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        var index = method.Name == nameof(Vector.ToScalar) ? 0 : (arguments[1] as Scalar)?.Value.Constant?.Literal as int? ?? -1;
        var vector = method.IsStatic ? LanesOf(arguments[0], method.GetParameters()[0].ParameterType) : LanesOf(Load(arguments[0], x), method.DeclaringType!);
        return vector is not null && index >= 0 && index < vector.Fields.Length ? vector.Fields[index] : null;
    }
}
