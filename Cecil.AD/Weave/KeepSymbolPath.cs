using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Weave;

/// <summary>
/// Writes symbols, with the path of the PDB that the compiler had put into the assembly: it may have been mapped to a neutral one, and
/// the path of this machine would make the output depend on where it is written.
/// </summary>
internal sealed class KeepSymbolPath(ISymbolWriterProvider inner, ModuleDefinition source) : ISymbolWriterProvider
{
    private readonly byte[]? _path = PathIn(source.GetDebugHeader());

    public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) => new Writer(inner.GetSymbolWriter(module, fileName), _path);

    public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) => new Writer(inner.GetSymbolWriter(module, symbolStream), _path);

    /// <summary>A CodeView entry: "RSDS", a GUID, an age, and the path up to its zero.</summary>
    private const int PathAt = 24;

    private static byte[]? PathIn(ImageDebugHeader? header) =>
        header?.Entries.FirstOrDefault(e => e.Directory.Type == ImageDebugType.CodeView) is { } entry && entry.Data.Length > PathAt
            && Encoding.ASCII.GetString(entry.Data, 0, 4) == "RSDS" ? entry.Data[PathAt..] : null;

    private sealed class Writer(ISymbolWriter inner, byte[]? path) : ISymbolWriter
    {
        public ISymbolReaderProvider GetReaderProvider() => inner.GetReaderProvider();

        public ImageDebugHeader GetDebugHeader()
        {
            var header = inner.GetDebugHeader();
            return path is null ? header
                : new ImageDebugHeader(
                [.. header.Entries.Select(e => e.Directory.Type == ImageDebugType.CodeView ? WithPath(e, path) : e)]);
        }

        public void Write(MethodDebugInformation info) => inner.Write(info);

        public void Write() => inner.Write();

        public void Write(ICustomDebugInformationProvider provider) => inner.Write(provider);

        public void Dispose() => inner.Dispose();

        private static ImageDebugHeaderEntry WithPath(ImageDebugHeaderEntry entry, byte[] path)
        {
            byte[] data = [.. entry.Data.AsSpan(0, PathAt), .. path];
            var directory = entry.Directory;
            directory.SizeOfData = data.Length;
            return new ImageDebugHeaderEntry(directory, data);
        }
    }
}
