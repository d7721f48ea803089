using System.Numerics;
using System.Reflection;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>Every member of System.Numerics that takes and gives numbers is differentiated, whether it has a body here or not.</summary>
public sealed class NumericsGradientTests
{
    private static readonly Type[] _types =
        [typeof(Vector2), typeof(Vector3), typeof(Vector4), typeof(Quaternion), typeof(Plane), typeof(Matrix3x2), typeof(Matrix4x4), typeof(Vector)];

    /// <summary>Members about bits and memory, and those that leave components open; Equals is two members, of which one gives bits.</summary>
    private static readonly string[] _aboutBits =
    [
        "op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr", "op_LeftShift", "op_RightShift", "op_UnsignedRightShift", "op_OnesComplement",
        "AndNot", "BitwiseAnd", "BitwiseOr", "Xor", "OnesComplement", "ConditionalSelect", "ExtractMostSignificantBits", "get_AllBitsSet",
        "GetHashCode", "LoadUnsafe", "StoreUnsafe", "CreateScalarUnsafe", "AsVector3Unsafe", "AsVector4Unsafe",
    ];

    private static readonly (string Name, MethodBase Member)[] _members =
    [
        .. from type in _types
           from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).OfType<MethodBase>()
           where !_aboutBits.Contains(member.Name) && IsAboutNumbers(member)
           select ($"{type.Name}.{member}", member),
    ];

    private static readonly Lazy<Type> _functions = new(() =>
    {
        var members = new NumericsMembers();
        foreach (var (name, member) in _members) members.Add(name, member);
        return members.Load();
    });

    private static IEnumerable<TestCaseData> Cases => _members.Select(m => new TestCaseData(m.Name).SetArgDisplayNames(m.Name));

    [TestCaseSource(nameof(Cases))]
    public void Gradient_equals_finite_difference(string name)
    {
        var f = _functions.Value.GetMethod(name)!.CreateDelegate<Func<float[], float>>();
        // The seed gives a near plane before the far one, matrices that have an inverse, and no ties.
        var random = new Random(828301);
        float[] at = [.. Enumerable.Range(0, 36).Select(_ => random.NextSingle() * 2 + 0.3f)];
        var (value, gradient) = Autodiff.ValueAndGrad(f)([.. at]);
        var expectedValue = f([.. at]);
        Assert.That(value, float.IsFinite(expectedValue)
            ? Is.EqualTo(expectedValue).Within(1e-5f * Math.Max(1, Math.Abs(expectedValue)))
            : Is.EqualTo(expectedValue));
        if (!float.IsFinite(value)) return;
        var tolerance = 2e-3 * Math.Max(1, gradient.Max(Math.Abs));
        for (var i = 0; i < at.Length; i++)
        {
            var k = i;
            var expected = (4 * Slope(0.01f) - Slope(0.02f)) / 3;
            Assert.That(gradient[i], Is.EqualTo(expected).Within(tolerance), $"element {i}");

            double Slope(float step) => ((double)f(Moved(step)) - f(Moved(-step))) / ((double)Moved(step)[k] - Moved(-step)[k]);

            float[] Moved(float by) => [.. at.Select((x, j) => j == k ? x + by : x)];
        }
    }

    private static bool IsAboutNumbers(MethodBase member) =>
        !member.IsGenericMethodDefinition && member.GetParameters().All(p => IsNumber(p.ParameterType) || p.ParameterType == typeof(float[]))
        && (member is not MethodInfo { ReturnType: var type } || IsNumber(type) || type == typeof(void))
        && !(member is { Name: "Equals", IsStatic: true });

    private static bool IsNumber(Type type) =>
        type.IsPrimitive || type == typeof(MidpointRounding) || _types.Contains(type) || type.IsByRef && IsNumber(type.GetElementType()!)
        || type.IsGenericType && type.GetGenericArguments().All(_types.Contains);
}
