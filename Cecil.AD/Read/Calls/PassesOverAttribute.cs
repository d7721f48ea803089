namespace Cecil.AD.Read.Calls;

/// <summary>
/// On a body that stands for a method of the library: it enumerates elements that the library passes over where the sequence lets it. What
/// selects those elements is called by the body and not by the library, which must make no difference.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PassesOverAttribute : Attribute;
