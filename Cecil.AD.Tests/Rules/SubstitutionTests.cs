using System.Reflection;
using Cecil.AD.Rules;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>The bodies traced in place of library methods, run beside the methods themselves.</summary>
public sealed class SubstitutionTests
{
    private static IEnumerable<TestCaseData> Bodies => Substitutions.All().Select(body => new TestCaseData(body).SetArgDisplayNames($"{body.DeclaringType!.Name}.{body}"));

    private static IEnumerable<SubstitutionCase> Cases => Substitutions.All().Select(SubstitutionCase.Of).OfType<SubstitutionCase>().Where(c => c.CanBeInvoked);

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

    [TestCaseSource(nameof(Callable))]
    public void Body_does_what_the_original_does(object data)
    {
        var substitution = (SubstitutionCase)data;
        for (var salt = 0; salt < 8; salt++)
            Assert.That(substitution.RunBody(Arguments(substitution, salt)), Is.EqualTo(substitution.RunOriginal(Arguments(substitution, salt))));
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
