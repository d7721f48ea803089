using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>Calls of the library that would be recorded as constant, although a number goes through them in another form than as an argument.</summary>
internal sealed partial class Tracer
{
    private static readonly Type[] Times = [typeof(TimeSpan), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeOnly), typeof(DateOnly)];

    private void MustNotLoseNumbers(MethodBase method, Held[] arguments, Instruction x)
    {
        if (method.DeclaringType is not { } type || !RecordOrRecurse.IsFramework(type)) return;
        // Without the object, which newobj does not have and has no part in this.
        var parameters = method.GetParameters();
        var own = arguments[(arguments.Length - parameters.Length)..];
        for (var i = 0; i < own.Length; i++)
        {
            if (typeof(Delegate).IsAssignableFrom(parameters[i].ParameterType) && MayHoldNumbers(own[i]))
                throw Refuse(x, $"{RecordOrRecurse.Describe(method)} calls a function that it is given, in which derivatives would be lost; call the function yourself");
            if (Array.IndexOf(Times, type) >= 0 && StackTypes.IsFloat(parameters[i].ParameterType) && !IsWhole(own[i]))
                throw Refuse(x, "a number is converted to a time, which counts whole ticks and would lose its derivative; keep the number");
        }
    }

    /// <summary>May the delegate write to numbers of the function? Not one that is bound to nothing, or to an object without fields.</summary>
    private static bool MayHoldNumbers(Held held) => held switch
    {
        Closure { Target: Instance target } => Structs.Fields(target.Type).Length > 0,
        Closure { Target: Scalar { Value.Constant: not null } } => false,
        Scalar { Value.Constant: not null } => false,
        _ => true,
    };

    /// <summary>A constant, or what was a whole number.</summary>
    private static bool IsWhole(Held held) => held is Scalar { Value: var value }
        && (value.Constant is not null || value.Definition is PrimitiveOp { Code: Primitive.Conv_R8 or Primitive.Conv_R4 } widened && !StackTypes.IsFloat(widened.Inputs[0].Type));
}
