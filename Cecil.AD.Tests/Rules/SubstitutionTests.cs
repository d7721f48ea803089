using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Rules;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>The bodies traced in place of library methods, run beside the methods themselves.</summary>
public sealed class SubstitutionTests
{
    private static IEnumerable<TestCaseData> Bodies => Substitutions.All().Select(body => new TestCaseData(body).SetArgDisplayNames($"{body.DeclaringType!.Name}.{body}"));

    private static IEnumerable<SubstitutionCase> Cases => Substitutions.All().Select(SubstitutionCase.Of).OfType<SubstitutionCase>().Where(c => c.CanBeInvoked);

    /// <summary>Whose last bit depends on the processor, whose result is what happened to be in memory, or which take only objects that another body made.</summary>
    private static bool IsExact(SubstitutionCase c) => c.Original switch
    {
        { Name: nameof(Vector2.Exp) or nameof(Vector2.Log) } => c.Original.DeclaringType?.Namespace != typeof(Vector2).Namespace,
        { Name: nameof(Unsafe.SkipInit) } => false,
        { Name: "get_Value" or "get_IsValueCreated" } => c.Original.DeclaringType != typeof(Lazy<double>),
        _ => true,
    };

    private static IEnumerable<TestCaseData> Exact => Cases.Where(IsExact).Select(c => new TestCaseData(c).SetArgDisplayNames(c.ToString()));

    private static IEnumerable<TestCaseData> Callable => Cases.Select(c => new TestCaseData(c).SetArgDisplayNames(c.ToString()));

    [TestCaseSource(nameof(Bodies))]
    public void Body_stands_for_an_original(MethodInfo body) => Assert.That(SubstitutionCase.Of(body), Is.Not.Null);

    [TestCaseSource(nameof(Callable))]
    public void Body_returns_what_the_original_returns(object data)
    {
        var substitution = (SubstitutionCase)data;
        var returned = substitution.Original is ConstructorInfo constructor ? constructor.DeclaringType! : ((MethodInfo)substitution.Original).ReturnType;
        Assert.That(substitution.Body.ReturnType, Is.EqualTo(substitution.MakesObject || substitution.Original is MethodInfo ? Expected(substitution, returned) : typeof(void)));
    }

    [TestCaseSource(nameof(Exact))]
    public void Body_does_what_the_original_does(object data)
    {
        var substitution = (SubstitutionCase)data;
        for (var salt = 0; salt < 8; salt++)
            Assert.That(substitution.RunBody(Arguments(substitution, salt)), Is.EqualTo(substitution.RunOriginal(Arguments(substitution, salt))));
    }

    [Test]
    public void Exp_and_log_of_vectors_agree_with_the_processors_to_single_precision()
    {
        for (var x = 0.1f; x < 8; x += 0.37f)
        {
            foreach (var function in Cases.Where(c => !IsExact(c) && c.Original.DeclaringType!.Namespace == typeof(Vector2).Namespace))
            {
                var argument = Activator.CreateInstance(function.Original.DeclaringType!, x)!;
                var difference = (dynamic)function.Body.Invoke(null, [argument])! - (dynamic)function.Original.Invoke(null, [argument])!;
                Assert.That((float)difference.Length(), Is.LessThan(4e-7f * Math.Exp(x)), function.ToString());
            }
        }
    }

    [TestCaseSource(nameof(Callable))]
    public void Body_throws_for_null_and_negative_arguments_what_the_original_throws(object data)
    {
        var substitution = (SubstitutionCase)data;
        for (var i = substitution.TakesSelf ? 1 : 0; i < substitution.Body.GetParameters().Length; i++)
        {
            var type = substitution.Body.GetParameters()[i].ParameterType;
            if (type.IsByRef || (type.IsValueType && type != typeof(int))) continue;
            object? bad = type == typeof(int) ? -1 : null;
            Assert.That(substitution.RunBody(With(i, bad)), Is.EqualTo(substitution.RunOriginal(With(i, bad))), $"argument {i} is {bad ?? "null"}");
        }

        object?[] With(int i, object? value)
        {
            var arguments = Arguments(substitution, 1);
            arguments[i] = value;
            return arguments;
        }
    }

    private static object?[] Arguments(SubstitutionCase substitution, int salt) => [.. substitution.Body.GetParameters()
        .Select((p, i) => SubstitutionValues.Make(p.ParameterType, salt + i))
        .Select(a => a is int bytes && substitution.Original.DeclaringType == typeof(Buffer) ? bytes * sizeof(double) : a)];

    /// <summary>Bodies for System.Array say what the array is.</summary>
    private static Type Expected(SubstitutionCase substitution, Type returned) =>
        substitution.Original is { Name: nameof(Array.Clone) } && returned == typeof(object) ? substitution.Body.GetParameters()[0].ParameterType : returned;
}
