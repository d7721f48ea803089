using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read;

/// <summary>Calls of the library that would be recorded as constant, although they call functions of the user.</summary>
internal sealed partial class Tracer
{
    private void MustNotCallUnseen(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        if (method.DeclaringType is not { } type || !Library.Contains(type)) return;
        // Without the object, which newobj does not have and has no part in this.
        var parameters = method.GetParameters();
        var own = arguments[(arguments.Length - parameters.Length)..];
        for (var i = 0; i < own.Length; i++)
        {
            if (typeof(Delegate).IsAssignableFrom(parameters[i].ParameterType) && MayHoldNumbers(own[i]))
                throw Refuse(x, $"{TapePrinter.Describe(method)} calls a function that it is given, in which derivatives would be lost; call the function yourself");
        }
    }

    /// <summary>May the delegate write to numbers of the function? Not one that is bound to nothing, or to an object without fields.</summary>
    private static bool MayHoldNumbers(AbstractValue held) => held switch
    {
        Closure { Target: VirtualObject target } => Structs.Fields(target.Type).Length > 0,
        Closure { Target: Scalar { Value.Constant: not null } } => false,
        Scalar { Value.Constant: not null } => false,
        _ => true,
    };
}
