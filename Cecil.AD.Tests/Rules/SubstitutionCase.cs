using System.Reflection;
using Cecil.AD.Rules;

namespace Cecil.AD.Tests.Rules;

/// <summary>A body and the method it stands for, both closed over the same types: double where the constraints allow it.</summary>
internal sealed record SubstitutionCase(MethodInfo Body, MethodBase Original)
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>The object comes first among the arguments.</summary>
    public bool TakesSelf => !Original.IsStatic && !MakesObject;

    public bool MakesObject => Original is ConstructorInfo && Body.ReturnType != typeof(void);

    /// <summary>Spans cannot be handed over by reflection.</summary>
    public bool CanBeInvoked => !Body.GetParameters().Any(p => (p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType).IsByRefLike)
        && !Body.ReturnType.IsByRefLike;

    public override string ToString() => $"{Original.DeclaringType!.Name}.{Body}";

    /// <summary>The case of a body, or null if it stands for nothing.</summary>
    public static SubstitutionCase? Of(MethodInfo body)
    {
        var closed = body.IsGenericMethodDefinition ? body.MakeGenericMethod(TypeArguments(body)) : body;
        Type?[] arguments = [.. closed.GetParameters().Select(p => p.ParameterType)];
        var original = Candidates(body, closed).FirstOrDefault(m => Substitutions.Find(m, arguments) == closed);
        return original is null ? null : new SubstitutionCase(closed, original);
    }

    /// <summary>The methods of the name in the type that the class stands for.</summary>
    private static IEnumerable<MethodBase> Candidates(MethodInfo body, MethodInfo closed)
    {
        var target = body.DeclaringType!.GetCustomAttribute<SubstitutesForAttribute>()!.Type;
        Type[] types = closed.IsGenericMethod ? closed.GetGenericArguments() : [];
        var ofType = target.GetGenericArguments().Length;
        if (target.IsGenericTypeDefinition) target = target.MakeGenericType(types[..ofType]);
        if (body.Name == Substitutions.Constructor) return target.GetConstructors();
        return target.GetMethods(Everything).Where(m => Substitutions.KeyOf(m).Name == body.Name)
            .Select(m => m.IsGenericMethod ? Substitutions.CloseOver(m, types[ofType..]) : m).OfType<MethodBase>();
    }

    private static Type[] TypeArguments(MethodInfo body)
    {
        var parameters = body.GetGenericArguments();
        return [.. parameters.Select(p => p.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? typeof(string)
            : p.GetGenericParameterConstraints().Contains(typeof(Delegate)) ? typeof(Action)
            : p.GetGenericParameterConstraints().Any(c => c.Name == typeof(IComparer<>).Name) ? typeof(IComparer<double>) : typeof(double))];
    }

    /// <summary>What the original gives or throws, and what it leaves in its arguments.</summary>
    public string RunOriginal(object?[] arguments) => SubstitutionValues.Observe(() => Original switch
    {
        ConstructorInfo constructor when MakesObject => constructor.Invoke(arguments),
        _ when TakesSelf => Original.Invoke(arguments[0], arguments[1..]),
        _ => Original.Invoke(null, arguments),
    }, arguments);

    /// <summary>The same of the body.</summary>
    public string RunBody(object?[] arguments) => SubstitutionValues.Observe(() => Body.Invoke(null, arguments), arguments);
}
