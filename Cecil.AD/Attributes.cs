namespace Cecil.AD;

/// <summary>Treats the result of the method as a constant: the call runs exactly once, in the forward pass, and its derivative is zero.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NonDifferentiableAttribute : Attribute;

/// <summary>
/// Makes a static method the rule (the pullback) of another method. The rule takes the inputs of that method, optionally its
/// result <c>y</c>, and the cotangent <c>dy</c>; it returns the cotangents of the floating-point inputs: one value, or a tuple.
/// <code>[DerivativeOf(typeof(Lib), nameof(Lib.F))] static double FRule(double x, double y, double dy) => dy * Lib.FPrime(x);</code>
/// For an instance method the first input is <c>this</c>. Rules are found in the assemblies of the differentiated function, of the
/// caller of the method, and of the method's own type.
/// </summary>
/// <param name="type">The type that declares the method.</param>
/// <param name="method">The method's name; the overload is chosen by the rule's parameter types.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DerivativeOfAttribute(Type type, string method) : Attribute
{
    /// <summary>The type that declares the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the method.</summary>
    public string Method { get; } = method;
}
