using System.Reflection;

namespace Cecil.AD.Tools;

/// <summary>The gradient of a method as C#: it is woven into an assembly, which is decompiled.</summary>
internal static class GradientSource
{
    public static string Of(MethodInfo method) => throw new ToolException($"the gradient of {MethodName.Display(method)} cannot be shown as C# yet");
}
