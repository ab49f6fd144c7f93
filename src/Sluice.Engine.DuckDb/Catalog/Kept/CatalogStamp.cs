using System.Security.Cryptography;
using System.Text;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Catalog.Kept;

/// <summary>What a catalog was made from, as 32 bytes: whatever would make it another makes them others.</summary>
internal static class CatalogStamp
{
    /// <summary>Of the catalogs alone, without a lake.</summary>
    public static byte[] OfTemplate(DuckDbEngineOptions options) => Hash(Program(options));

    /// <summary>Of a lake's catalog.</summary>
    public static byte[] OfLake(DuckDbEngineOptions options, LakeSources sources)
    {
        var facts = Program(options);
        facts.AddRange([options.DatabaseName, options.ServerVersion, sources.Root]);
        foreach (var table in sources.Tables)
        {
            facts.AddRange([table.Name, table.Path, $"{table.Format} {table.IsFolder} {table.IsPartitioned} {table.Files.Count}"]);
            facts.AddRange(table.Files.Select(path => new FileInfo(path)).SelectMany(file => new[]
            {
                file.FullName, $"{file.Length} {file.LastWriteTimeUtc.Ticks} {file.CreationTimeUtc.Ticks}",
            }));
        }

        return Hash(facts);
    }

    // The assemblies' numbers change with every line of them, and the scripts travel inside.
    private static List<string> Program(DuckDbEngineOptions options) =>
    [
        $"{typeof(CatalogStamp).Module.ModuleVersionId} {typeof(TypeKind).Module.ModuleVersionId} {LibDuckDb.ExpectedVersion}",
        .. options.SystemRelations.Select(relation => $"{relation.Name} {string.Join(' ', relation.Columns)}"),
        .. options.SystemFunctions.Select(function => $"{function.Name} {string.Join(' ', function.Parameters)} {function.Returns}"),
    ];

    private static byte[] Hash(IEnumerable<string> facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var fact in facts)
        {
            // Two facts are never taken for one: each is followed by a byte no text holds.
            hash.AppendData(Encoding.UTF8.GetBytes(fact));
            hash.AppendData([0xFF]);
        }

        return hash.GetHashAndReset();
    }
}
