namespace Cecil.AD.Tests.Corpus;

/// <summary>Marks a function that must be refused, with a part of the reason that the user reads.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefusedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
