using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Rules;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>Every body that is traced in place of a member of System.Numerics does what the member does.</summary>
public sealed class NumericsBodyTests
{
    private const int Trials = 300;

    /// <summary>
    /// Members that compute several components at a time in ways of their own: how far the body may be off, relative to
    /// the largest number that is expected. All others are equal bit for bit.
    /// </summary>
    private static readonly Dictionary<string, double> _tolerances = new()
    {
        ["Sin"] = 3e-7,
        ["Cos"] = 3e-7,
        ["SinCos"] = 3e-7,
        ["Exp"] = 3e-7,
        ["Log"] = 3e-7,
        ["Log2"] = 3e-7,
        ["CreateFromYawPitchRoll"] = 3e-7,
        ["Invert"] = 1e-3, // Some of the random matrices are close to singular.
    };

    /// <summary>Those for all element types are among <see cref="SubstitutionTests"/>.</summary>
    private static IEnumerable<(Type Type, MethodInfo Body)> Bodies =>
        from type in typeof(SubstitutesForAttribute).Assembly.GetTypes()
        let target = type.GetCustomAttribute<SubstitutesForAttribute>()?.Type
        where target is { Namespace: "System.Numerics" }
        from body in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !body.IsGenericMethodDefinition
        select (target, body);

    private static IEnumerable<TestCaseData> Cases =>
        Bodies.Select(b => new TestCaseData(b.Type, b.Body).SetArgDisplayNames($"{b.Type.Name}.{b.Body}"));

    [TestCaseSource(nameof(Cases))]
    public void Body_stands_for_a_member_and_is_found_for_it(Type type, MethodInfo body)
    {
        var member = Counterpart(type, body);
        Assert.That(member, Is.Not.Null);
        Type?[] arguments = [.. body.GetParameters().Select(p => p.ParameterType)];
        Assert.That(Substitutions.Find(member!, arguments), Is.EqualTo(body));
    }

    [TestCaseSource(nameof(Cases))]
    public void Body_equals_the_member(Type type, MethodInfo body)
    {
        var member = Counterpart(type, body)!;
        var random = new Random(1);
        var succeeded = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            object?[] arguments = [.. body.GetParameters().Select(p => NumericsArguments.Create(p.ParameterType, random))];
            var (expected, expectedError) = Run(() => OfMember(member, arguments));
            var (actual, error) = Run(() => OfBody(body, arguments));
            Assert.That(error?.GetType(), Is.EqualTo(expectedError?.GetType()), () => $"at {Show(arguments)}: {error}");
            if (expected is null) continue;
            succeeded++;
            var tolerance = _tolerances.GetValueOrDefault(body.Name) * expected.Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
            Assert.That(actual, Has.Length.EqualTo(expected.Length));
            Assert.That(actual!.Zip(expected, (a, e) => Close(a, e, tolerance)), Is.All.True,
                () => $"at {Show(arguments)}: expected {string.Join(", ", expected)}, got {string.Join(", ", actual!)}");
        }

        Assert.That(succeeded, Is.Positive);
    }

    [Test]
    public void Complex_bodies_equal_the_members_where_these_tell_cases_apart()
    {
        double[] values = [0, -0.0, 1, -1, 0.5, 1e308, -1e308, 1e-310, double.PositiveInfinity, double.NegativeInfinity, double.NaN];
        Complex[] powers = [0, 1, 2.5, -1, Complex.ImaginaryOne];
        foreach (var real in values)
        {
            foreach (var imaginary in values)
            {
                var z = new Complex(real, imaginary);
                Check(nameof(Complex.Sqrt), [z], Complex.Sqrt(z));
                foreach (var power in powers) Check(nameof(Complex.Pow), [z, power], Complex.Pow(z, power));
            }
        }

        void Check(string name, object[] arguments, Complex expected)
        {
            var body = Bodies.Single(b => b.Type == typeof(Complex) && b.Body.Name == name).Body;
            var actual = (Complex)body.Invoke(null, arguments)!;
            Assert.That(Close(actual.Real, expected.Real, 0) && Close(actual.Imaginary, expected.Imaginary, 0), Is.True,
                () => $"{name} at {Show(arguments)}: expected {expected}, got {actual}");
        }
    }

    private static MethodBase? Counterpart(Type type, MethodInfo body)
    {
        Type[] parameters = [.. body.GetParameters().Select(p => p.ParameterType)];
        var isInstance = parameters.Length > 0 && parameters[0] == type.MakeByRefType();
        if (body.Name == "Constructor") return type.GetConstructor(parameters[1..]);
        return isInstance
            ? type.GetMethod(body.Name, BindingFlags.Public | BindingFlags.Instance, parameters[1..])
            : type.GetMethod(body.Name, BindingFlags.Public | BindingFlags.Static, parameters);
    }

    /// <summary>All numbers that a call gives back: its result, what it is called on, and its arguments.</summary>
    private static double[] OfMember(MethodBase member, object?[] arguments)
    {
        var given = Copy(arguments);
        if (member is ConstructorInfo constructor)
            return [.. NumericsArguments.Numbers(constructor.Invoke(Direct, null, given[1..], null)), .. Numbers(given[1..])];
        if (member.IsStatic) return [.. NumericsArguments.Numbers(member.Invoke(null, Direct, null, given, null)), .. Numbers(given)];
        var (self, rest) = (given[0], given[1..]);
        var result = member.Invoke(self, Direct, null, rest, null);
        return [.. NumericsArguments.Numbers(result), .. NumericsArguments.Numbers(self), .. Numbers(rest)];
    }

    private static double[] OfBody(MethodInfo body, object?[] arguments)
    {
        var given = Copy(arguments);
        return [.. NumericsArguments.Numbers(body.Invoke(null, Direct, null, given, null)), .. Numbers(given)];
    }

    private static BindingFlags Direct => BindingFlags.DoNotWrapExceptions;

    /// <summary>Boxes are copied too: a method that is called on one changes it.</summary>
    private static object?[] Copy(object?[] arguments) =>
        [.. arguments.Select(a => RuntimeHelpers.GetObjectValue(a is Array array ? array.Clone() : a))];

    private static IEnumerable<double> Numbers(object?[] values) => values.SelectMany(NumericsArguments.Numbers);

    private static (double[]? Numbers, Exception? Error) Run(Func<double[]> call)
    {
        try
        {
            return (call(), null);
        }
        catch (ArgumentException e)
        {
            return (null, e);
        }
    }

    private static bool Close(double actual, double expected, double tolerance) =>
        actual.Equals(expected) || actual == expected || Math.Abs(actual - expected) <= tolerance;

    private static string Show(object?[] arguments) => string.Join("; ", arguments.Select(a => string.Join(", ", NumericsArguments.Numbers(a))));
}
