using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;
using Cecil.AD.Rules;
using Cecil.AD.Runtime;
using Cecil.AD.Types;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>The bodies for one number of a vector beside the methods of vectors that they stand for.</summary>
public sealed class LaneBodyTests
{
    private static readonly Type[] _elements = [typeof(double), typeof(float), typeof(long), typeof(int)];

    private static readonly (Type Class, Type Vector)[] _vectors =
        [(typeof(Vector), typeof(Vector<>)), (typeof(Vector128), typeof(Vector128<>)), (typeof(Vector256), typeof(Vector256<>)), (typeof(Vector512), typeof(Vector512<>))];

    /// <summary>Whose last bits depend on the processor.</summary>
    private static readonly string[] _approximate = ["Exp", "Log", "Log2", "Sin", "Cos", "Hypot", "Lerp"];

    private static readonly (MethodBase Method, MethodInfo Body)[] _cases =
    [
        .. from vector in _vectors
           from element in _elements
           from method in Methods(vector.Class, vector.Vector, element).Distinct()
           let body = LaneBodies.Find(method)
           where body is not null
           select (method, body),
    ];

    private static IEnumerable<TestCaseData> Cases => _cases.Distinct().Select(c => new TestCaseData(c.Method, c.Body).SetArgDisplayNames($"{c.Method.DeclaringType} {c.Method}"));

    [TestCaseSource(nameof(Cases))]
    public void Body_does_to_each_number_what_the_method_does(MethodBase method, MethodInfo body)
    {
        for (var salt = 0; salt < 6; salt++)
        {
            object[] arguments = [.. method.GetParameters().Select((p, i) => Argument(p, salt + 3 * i))];
            var result = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(null, arguments)!;
            for (var i = 0; i < Numbers(result).Length; i++)
            {
                var expected = Numbers(result)[i];
                var number = body.Invoke(null, [.. arguments.Select(a => Lanes.ElementOf(a.GetType()) is null ? a : Numbers(a)[i])]);
                if (!_approximate.Contains(body.Name) || expected is double.NaN or float.NaN) Assert.That(number, Is.EqualTo(expected));
                else Assert.That(Convert.ToDouble(number, null), Is.EqualTo(Convert.ToDouble(expected, null)).Within(expected is float ? 1e-6 * (1 + Math.Abs((float)expected)) : 1e-14 * (1 + Math.Abs((double)expected))));
            }
        }
    }

    [Test]
    public void Every_body_stands_for_a_method()
    {
        var used = _cases.Select(c => c.Body.IsGenericMethod ? c.Body.GetGenericMethodDefinition() : c.Body).ToHashSet();
        Assert.That(LaneBodies.All().Except(used).Where(m => !m.GetParameters().Any(p => p.ParameterType == typeof(ulong) || p.ParameterType == typeof(uint))), Is.Empty);
    }

    [TestCase(0L, false)]
    [TestCase(-1L, true)]
    public void Masks_choose_by_all_bits_or_none(long mask, bool holds) => Assert.That(Masks.Holds(mask), Is.EqualTo(holds));

    [Test]
    public void Masks_that_mix_bits_throw()
    {
        Assert.That(() => Masks.Holds(3L), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => Masks.Holds(double.NaN), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => Masks.Holds(1f), Throws.TypeOf<NotSupportedException>());
        Assert.That(Masks.Holds(Masks.All<double>()) && Masks.Holds(Masks.All<float>()) && Masks.Holds(Masks.All<int>()));
    }

    private static IEnumerable<MethodBase> Methods(Type type, Type vector, Type element)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var closed = vector.MakeGenericType(element);
        return closed.GetMembers(Flags).OfType<MethodBase>()
            .Concat(type.GetMethods(Flags).Select(m => m.IsGenericMethodDefinition && m.GetGenericArguments().Length == 1 ? m.MakeGenericMethod(element) : m));
    }

    private static object Argument(ParameterInfo parameter, int salt)
    {
        var type = parameter.ParameterType;
        if (type.IsEnum) return Enum.ToObject(type, 1);
        if (Lanes.ElementOf(type) is not { } element) return Number(type, salt);
        var numbers = Array.CreateInstance(element, Lanes.Of(type)!.Length);
        for (var i = 0; i < numbers.Length; i++) numbers.SetValue(parameter.Name == "condition" ? Mask(element, i + salt) : Number(element, i + salt), i);
        return VectorOf(type, numbers);
    }

    /// <summary>Numbers of both signs, none of them 0, which whole numbers cannot be divided by; NaN among the others.</summary>
    private static object Number(Type type, int salt)
    {
        double[] numbers = [3, -1.5, 8, -2.25, 1.5, -7, 4, 3, -1.5, 2.5, 3.5];
        if (salt == 7 && (type == typeof(double) || type == typeof(float))) return Convert.ChangeType(double.NaN, type, null);
        var number = numbers[salt % numbers.Length];
        return Convert.ChangeType(type == typeof(ulong) || type == typeof(uint) ? Math.Abs(number) : number, type, null);
    }

    private static object Mask(Type element, int i) => i % 2 == 0 ? Convert.ChangeType(0, element, null) : typeof(Masks).GetMethod(nameof(Masks.All), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(element).Invoke(null, null)!;

    private static object VectorOf(Type type, Array numbers)
    {
        var memory = new byte[64];
        Buffer.BlockCopy(numbers, 0, memory, 0, Buffer.ByteLength(numbers));
        return typeof(LaneBodyTests).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [memory])!;
    }

    private static T Read<T>(byte[] memory)
        where T : struct => System.Runtime.InteropServices.MemoryMarshal.Read<T>(memory);

    private static object[] Numbers(object vector) =>
        [.. Enumerable.Range(0, Lanes.Of(vector.GetType())!.Length).Select(i => vector.GetType().GetProperty("Item")!.GetValue(vector, [i])!)];
}
