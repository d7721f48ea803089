using System.ComponentModel;

namespace Cecil.AD.Runtime;

/// <summary>Marks a method that the weaver has written.</summary>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WovenAttribute : Attribute;
