using System.Numerics;
using System.Reflection;
using Cecil.AD.Types;

namespace Cecil.AD.Rules;

/// <summary>
/// What the methods of vectors do to one number of each: by the name of the method, with the element types of its vectors for
/// its parameters and result. Generic bodies are for any element that meets their constraints.
/// </summary>
internal static partial class LaneBodies
{
    private static readonly Lazy<ILookup<string, MethodInfo>> Bodies = new(() => All().ToLookup(body => body.Name));

    /// <summary>Methods that are another by name.</summary>
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        [nameof(Vector.Add)] = "op_Addition",
        [nameof(Vector.Subtract)] = "op_Subtraction",
        [nameof(Vector.Multiply)] = "op_Multiply",
        [nameof(Vector.Divide)] = "op_Division",
        [nameof(Vector.Negate)] = "op_UnaryNegation",
        [nameof(Vector.SquareRoot)] = nameof(Math.Sqrt),
        [nameof(Vector.BitwiseAnd)] = "op_BitwiseAnd",
        [nameof(Vector.BitwiseOr)] = "op_BitwiseOr",
        [nameof(Vector.Xor)] = "op_ExclusiveOr",
        [nameof(Vector.OnesComplement)] = "op_OnesComplement",
        [ConstructorInfo.ConstructorName] = nameof(Vector.Create),
    };

    /// <summary>Every body.</summary>
    public static IEnumerable<MethodInfo> All() => typeof(LaneBodies).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(m => m.IsAssembly && !m.Name.Contains('<', StringComparison.Ordinal));

    public static MethodInfo? Find(MethodBase method)
    {
        var vector = method is MethodInfo { ReturnType: var returns } ? returns : method.DeclaringType!;
        if (Lanes.ElementOf(vector) is not { } result || !method.IsStatic && method is not ConstructorInfo) return null;
        Type[] parameters = [.. method.GetParameters().Select(
            p => Lanes.ElementOf(p.ParameterType) is { } number
            && Lanes.Of(p.ParameterType)!.Length == Lanes.Of(vector)!.Length ? number : p.ParameterType)];
        return Bodies.Value[Synonyms.GetValueOrDefault(method.Name, method.Name)]
            .Select(body => body.IsGenericMethodDefinition ? Substitutions.CloseOver(body, [result]) : body).OfType<MethodInfo>()
            .FirstOrDefault(body => body.ReturnType == result && body.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters));
    }
}
