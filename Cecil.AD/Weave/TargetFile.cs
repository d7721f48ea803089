using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Weave;

/// <summary>Reads and writes the target with its symbols, the same bytes for the same input.</summary>
internal static class TargetFile
{
    public static ModuleDefinition Read(string path, ReferenceSet references) => ModuleDefinition.ReadModule(path, new ReaderParameters(ReadingMode.Deferred)
    {
        AssemblyResolver = references,
        ReadSymbols = true,
        SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
    });

    public static void Write(ModuleDefinition module, WeaveOptions options)
    {
        var parameters = new WriterParameters { DeterministicMvid = true };
        if (module.HasSymbols)
        {
            parameters.WriteSymbols = true;
            parameters.SymbolWriterProvider = new KeepSymbolPath(module.SymbolReader.GetWriterProvider(), module);
        }

        if (options.KeyFile is { } key) parameters.StrongNameKeyBlob = File.ReadAllBytes(key);
        module.Write(options.Output, parameters);
    }
}
