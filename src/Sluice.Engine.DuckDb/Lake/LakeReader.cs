using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>Finds out how a source is read and which columns it has, by reading a first row of it. A connection's, so for one thread at a time.</summary>
internal sealed class LakeReader(ConnectionHandle connection, ErrorMapper errors)
{
    private readonly Dictionary<string, EngineType?> _types = new(StringComparer.Ordinal);

    /// <exception cref="PgErrorException">It cannot be read.</exception>
    public ReadSource Read(LakeSource source)
    {
        if (source.Format == LakeFormat.Parquet && source.Files.FirstOrDefault(DataFileName.IsCompressed) is not null)
        {
            throw PgError.Error(
                SqlStates.FeatureNotSupported,
                "a Parquet file compressed as a whole cannot be read: Parquet compresses inside the file").ToException();
        }

        // The whole file, or the sample, was read for it.
        if (CsvSniffing.Query(source) is { } sniff)
            return Sniffed(source, CsvSniffing.Read(source, OwnStatement.Read(connection, sniff, errors)[0]));
        var from = From(source);
        var columns = OwnStatement.Columns(connection, $"SELECT * {from} LIMIT 1", errors);
        return new ReadSource(source, from, Array.ConvertAll(columns, column => Column(column.Name, column.Type)));
    }

    private static ResultColumn Column(string name, EngineType? type) => new(name, type ?? new EngineType(TypeKind.Text));

    private ReadSource Sniffed(LakeSource source, SniffedCsv csv) =>
        new(source, csv.From, [.. csv.Columns.Select(column => Column(column.Name, TypeOf(column.Type)))]);

    private EngineType? TypeOf(string name)
    {
        if (!_types.TryGetValue(name, out var type))
            _types.Add(name, type = OwnStatement.Columns(connection, $"SELECT CAST(NULL AS {name})", errors)[0].Type);
        return type;
    }

    // Types found once are kept: a statement need not look again, and always sees the same.
    private string From(LakeSource source)
    {
        if (source.Format == LakeFormat.Parquet)
            return $"FROM {ScanSql.Detecting(source)}";
        var columns = OwnStatement.Read(
            connection,
            $"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {ScanSql.Detecting(source, withPartitions: false)})",
            errors);
        var pinned = ScanSql.Pinned(source, columns.ConvertAll(column => (column[0]!, column[1]!)));
        try
        {
            OwnStatement.Run(connection, $"SELECT count(hash(COLUMNS(*))) FROM (FROM {pinned} LIMIT {ScanSql.SampleRows})", errors);
            return $"FROM {pinned}";
        }
        catch (PgErrorException)
        {
            // A date's format may be found by looking only; then every statement looks.
            return $"FROM {ScanSql.Detecting(source)}";
        }
    }
}
