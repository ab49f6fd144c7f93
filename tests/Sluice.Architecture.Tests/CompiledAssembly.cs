using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sluice.Architecture.Tests;

/// <summary>What a compiled assembly refers to, read from its metadata without loading it.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    private CompiledAssembly(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
    }

    public IReadOnlyList<string> References =>
        [.. _metadata.AssemblyReferences.Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name))];

    /// <summary>Namespaces of the types it uses from other assemblies.</summary>
    public IReadOnlyList<string> TypeNamespaces =>
        [.. _metadata.TypeReferences.Select(handle => _metadata.GetString(_metadata.GetTypeReference(handle).Namespace)).Distinct()];

    /// <summary>Native libraries its methods are imported from.</summary>
    public IReadOnlyList<string> NativeLibraries =>
        [.. Enumerable.Range(1, _metadata.GetTableRowCount(TableIndex.ModuleRef))
            .Select(row => MetadataTokens.ModuleReferenceHandle(row))
            .Select(handle => _metadata.GetString(_metadata.GetModuleReference(handle).Name))];

    public static CompiledAssembly Of(string project) =>
        new(Path.Combine(AppContext.BaseDirectory, ReferenceTable.AssemblyOf(project) + ".dll"));

    public void Dispose() => _file.Dispose();
}
