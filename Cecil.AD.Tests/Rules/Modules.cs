using Cecil.AD.Rules;
using Mono.Cecil;

namespace Cecil.AD.Tests.Rules;

/// <summary>The assemblies whose IL the tests read.</summary>
internal static class Modules
{
    internal static ModuleDefinition CoreLib { get; } = ModuleDefinition.ReadModule(typeof(object).Assembly.Location);

    internal static ModuleDefinition Rules { get; } = ModuleDefinition.ReadModule(typeof(RulesForAttribute).Assembly.Location);
}
