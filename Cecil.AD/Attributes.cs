namespace Cecil.AD;

/// <summary>Treats the result of the method as a constant: the call runs exactly once, in the forward pass, and its derivative is zero.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NonDifferentiableAttribute : Attribute;

/// <summary>
/// Weaves the gradient of the method into its assembly after the build: <c>Grad(method)</c> then finds it there and compiles nothing.
/// What cannot be differentiated is a build error. Without the weaver the attribute changes nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DifferentiableAttribute : Attribute;

/// <summary>
/// Says that a method, declared <c>extern</c> or <c>partial</c>, is the gradient of another; its body is woven after the build. Its signature says what
/// is wanted. For <c>static double Loss(double[] w, double s)</c> it may be one of
/// <code>
/// [GradientOf(nameof(Loss))] static extern (double[], double) G(double[] w, double s);                          // the gradient
/// [GradientOf(nameof(Loss))] static extern (double Value, (double[], double) Gradient) G(double[] w, double s); // with the value
/// [GradientOf(nameof(Loss))] static extern double G(double[] w, double s, out double[] dw, out double ds);      // by out parameters
/// </code>
/// and, for functions of arrays only, <c>static extern double G(double[] w, double[] dw)</c>, which adds into dw. Where the value is
/// returned, <c>void</c> may be in its place.
/// </summary>
/// <param name="method">The name of the function; the overload is chosen by the parameters.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GradientOfAttribute(string method) : Attribute
{
    /// <summary>The name of the function.</summary>
    public string Method { get; } = method;

    /// <summary>The type that declares the function; without it, the type that declares the gradient.</summary>
    public Type? DeclaringType { get; set; }
}

/// <summary>
/// Makes a static method the rule (the pullback) of another method. The rule takes the inputs of that method, optionally its
/// result <c>y</c>, and the cotangent <c>dy</c>; it returns the cotangents of the floating-point inputs: one value, or a tuple.
/// <code>[DerivativeOf(typeof(Lib), nameof(Lib.F))] static double FRule(double x, double y, double dy) => dy * Lib.FPrime(x);</code>
/// For an instance method the first input is <c>this</c>. Rules are found in the assemblies of the differentiated function, of the
/// caller of the method, and of the method's own type; then in the assemblies that the function's assembly or the program's
/// references or names with <see cref="DerivativesInAttribute"/>.
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

/// <summary>
/// Makes a static method the code that is differentiated in place of another: plain C# for what reads a cache, starts threads or is
/// native. It takes the parameters of that method, after the object (a struct by reference) if it is an instance method, and the type
/// parameters of its type before its own; that of a constructor returns the object. It is found where a rule is found, and does not
/// hold for members of the base class library. A body that needs the method itself calls it in a method marked <see cref="NonDifferentiableAttribute"/>.
/// <code>[BodyOf(typeof(Control), nameof(Control.MaxDegreeOfParallelism))] static int OneThread() => 1;</code>
/// </summary>
/// <param name="type">The type that declares the method; a generic one without its arguments.</param>
/// <param name="method">The name of the method, or of the property whose getter it is; the overload is chosen by the body's parameter types.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BodyOfAttribute(Type type, string method) : Attribute
{
    /// <summary>The type that declares the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the method or property.</summary>
    public string Method { get; } = method;
}

/// <summary>
/// The rules and bodies of another assembly hold for the functions of this one. It is needed only where this one uses nothing else of the other,
/// so that the compiler leaves the reference out; a package of rules can write it with its build files.
/// </summary>
/// <param name="assembly">The simple name of the other assembly.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DerivativesInAttribute(string assembly) : Attribute
{
    /// <summary>The simple name of the other assembly.</summary>
    public string Assembly { get; } = assembly;
}
