using System.Runtime.CompilerServices;
using Cecil.AD.Read.Intrinsics;
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

    /// <summary>The field behind an event whose accessors the compiler wrote; null when the method is none of them.</summary>
    private static FieldInfo? FieldOfEvent(MethodBase method) =>
        method is { IsSpecialName: true, IsStatic: false, DeclaringType.IsValueType: false }
            && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && method.Name.IndexOf('_', StringComparison.Ordinal) is > 0 and var at && method.Name[..at] is "add" or "remove"
            ? method.DeclaringType!.GetField(
            method.Name[(method.Name.IndexOf('_', StringComparison.Ordinal) + 1)..],
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            : null;

    /// <summary>What the accessor does, without its guard against other threads.</summary>
    private void ChangeEvent(FieldInfo field, MethodBase accessor, AbstractValue[] arguments, IlInstruction x)
    {
        var handlers = FieldOf(arguments[0], field, x);
        var change = accessor.Name.StartsWith("add", StringComparison.Ordinal) ? DelegateIntrinsics.CombineTwo : DelegateIntrinsics.RemoveOne;
        AbstractValue[] operands = [Load(handlers, x), arguments[1]];
        if (!Intrinsic(change, operands, x)) CallKnown(change, operands, isVirtual: false, x);
        Store(handlers, CastTo(field.FieldType, _state.Pop(), isTest: false, x), x);
    }
}
