using System.Reflection;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>How an instruction may throw.</summary>
internal enum ThrowKind
{
    Never,

    /// <summary>Its operands tell whether it will.</summary>
    Before,

    /// <summary>It shows as it runs: a call, a throw.</summary>
    AsItRuns,

    /// <summary>A call of a method of an object that may be null.</summary>
    BeforeAndAsItRuns,
}

/// <summary>Which instructions throw.</summary>
internal static class Throwing
{
    private static readonly HashSet<Code> Overflowing = [.. Enum.GetValues<Code>().Where(c => c.ToString().Contains("_Ovf", StringComparison.Ordinal))];

    /// <param name="x">The instruction.</param>
    /// <param name="previous">The one before: what it pushes is known not to be null if it is the object that the method is called on.</param>
    /// <param name="method">The method.</param>
    public static ThrowKind KindOf(IlInstruction x, IlInstruction? previous, MethodBase method) => x.Code switch
    {
        Code.Throw or Code.Rethrow or Code.Newobj or Code.Calli => ThrowKind.AsItRuns,
        Code.Call or Code.Callvirt => ThrowKind.BeforeAndAsItRuns,
        Code.Ldfld or Code.Ldflda when !method.IsStatic && previous is { Code: Code.Ldarg, Int: 0 } => ThrowKind.Never,
        Code.Ldfld or Code.Ldflda or Code.Stfld or Code.Ldlen or Code.Newarr or Code.Castclass or Code.Unbox or Code.Unbox_Any
            or Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => ThrowKind.Before,
        Code.Ldelema or Code.Ldelem_Any or Code.Stelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref)
            or (>= Code.Stelem_I and <= Code.Stelem_Ref) => ThrowKind.Before,
        _ => Overflowing.Contains(x.Code) ? ThrowKind.Before : ThrowKind.Never,
    };
}
