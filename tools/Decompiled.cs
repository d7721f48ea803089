using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.CSharp.OutputVisitor;
using ICSharpCode.Decompiler.CSharp.Syntax;
using ICSharpCode.Decompiler.Metadata;
using ICSharpCode.Decompiler.TypeSystem;

namespace Cecil.AD.Tools;

/// <summary>Compiled code as C#.</summary>
internal static class Decompiled
{
    /// <summary>The C# of a method, overloads included, and of the loops that the emitter has put into methods of their own.</summary>
    /// <param name="assembly">The file that holds the method.</param>
    /// <param name="method">Its full name, <c>Namespace.Type.Method</c>; nested types after a <c>+</c>.</param>
    /// <exception cref="ToolException">There is no such method.</exception>
    public static string CSharp(string assembly, string method)
    {
        var at = method.LastIndexOf('.');
        var (type, name) = (new FullTypeName(method[..at]), method[(at + 1)..]);
        var settings = new DecompilerSettings(LanguageVersion.Latest) { ThrowOnAssemblyResolveErrors = false, ShowXmlDocumentation = false };
        settings.CSharpFormattingOptions.IndentationString = "    ";
        using var file = new PEFile(assembly);
        var resolver = new UniversalAssemblyResolver(assembly, throwOnError: false, file.DetectTargetFrameworkId(), file.DetectRuntimePack());
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        var decompiler = new CSharpDecompiler(file, resolver, settings);
        var methods = decompiler.TypeSystem.FindType(type).GetDefinition()?.Methods
            .Where(m => m.Name == name || m.Name.StartsWith(name + "Loop", StringComparison.Ordinal)).Select(m => m.MetadataToken).ToArray();
        if (methods is not { Length: > 0 }) throw new ToolException($"{Path.GetFileName(assembly)} has no method {method}");
        var tree = decompiler.Decompile(methods);
        // Alone, a method reads better with its types' short names than below a list of usings.
        foreach (var directive in tree.Children.OfType<UsingDeclaration>().ToArray()) directive.Remove();
        foreach (var attributes in tree.Descendants.OfType<AttributeSection>().ToArray()) attributes.Remove();
        using var text = new StringWriter { NewLine = "\n" };
        tree.AcceptVisitor(new CSharpOutputVisitor(text, settings.CSharpFormattingOptions));
        return text.ToString().Trim() + "\n";
    }
}
