using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Native;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>Statements of our own, whose results are small or of no interest. On an engine thread.</summary>
internal static unsafe class OwnStatement
{
    /// <summary>Runs one or several statements.</summary>
    public static bool Run(ConnectionHandle connection, string sql, ErrorMapper errors)
    {
        using var result = new ResultHandle();
        if (ResultApi.Query(connection, sql, result.Pointer) != DuckDbState.Success)
            throw errors.Map(NativeText.Borrow(ResultApi.Error(result.Pointer)), PositionMap.None);
        return true;
    }

    /// <summary>Runs a query whose columns are all text; its rows.</summary>
    public static List<string?[]> Read(ConnectionHandle connection, string sql, ErrorMapper errors)
    {
        using var result = new ResultHandle();
        if (ResultApi.Query(connection, sql, result.Pointer) != DuckDbState.Success)
            throw errors.Map(NativeText.Borrow(ResultApi.Error(result.Pointer)), PositionMap.None);
        var columns = new ResultColumn[ResultApi.ColumnCount(result.Pointer)];
        Array.Fill(columns, new ResultColumn("", new Types.EngineType(Types.TypeKind.Text)));
        var rows = new List<string?[]>();
        while (ResultApi.FetchChunk(*result.Pointer) is not 0 and var pointer)
        {
            var chunk = new SharedChunk(new ChunkHandle(pointer), columns);
            for (var row = 0; row < chunk.Count; row++)
            {
                var at = row;
                rows.Add([.. chunk.Columns.Select(column => column.IsNull(at) ? null : System.Text.Encoding.UTF8.GetString(column.Bytes(at)))]);
            }

            chunk.Release();
        }

        return rows;
    }

    /// <summary>Runs a query whose rows are of no interest; its columns, of a null type where the port has none.</summary>
    public static (string Name, Types.EngineType? Type)[] Columns(ConnectionHandle connection, string sql, ErrorMapper errors)
    {
        using var result = new ResultHandle();
        if (ResultApi.Query(connection, sql, result.Pointer) != DuckDbState.Success)
            throw errors.Map(NativeText.Borrow(ResultApi.Error(result.Pointer)), PositionMap.None);
        var columns = new (string, Types.EngineType?)[ResultApi.ColumnCount(result.Pointer)];
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = ResultApi.ColumnLogicalType(result.Pointer, (ulong)i);
            columns[i] = (NativeText.Borrow(ResultApi.ColumnName(result.Pointer, (ulong)i)), EngineTypes.From(type));
        }

        return columns;
    }
}
