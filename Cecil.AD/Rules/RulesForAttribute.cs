namespace Cecil.AD.Rules;

/// <summary>
/// The static methods of the marked class are the rules of the members of <paramref name="type"/> with the same name.
/// A rule takes the member's parameters in order, its result <c>y</c> and the cotangent <c>dy</c> of that result, and returns the
/// cotangents of the floating-point parameters: one value, or a tuple in order. Overloads are told apart by the parameter types.
/// The rules for <see cref="System.Reflection.Emit.OpCodes"/> belong to IL instructions.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class RulesForAttribute(Type type) : Attribute
{
    internal Type Type { get; } = type;
}

/// <summary>
/// Names members, with all their overloads, of the types in <see cref="RulesForAttribute"/> whose results do not change under a
/// small change of the arguments, or hold no floating-point number at all.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class ZeroGradientAttribute(params string[] methods) : Attribute
{
    internal IReadOnlyList<string> Methods { get; } = methods;
}
