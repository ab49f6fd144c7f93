using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Tests.Support;

/// <summary>Statements run to the end, and their rows as objects.</summary>
internal static class Run
{
    public static async Task<List<object?[]>> QueryAsync(this IEngineSession session, string sql, params ParameterValue[] parameters)
    {
        await using var query = await session.PrepareAsync(new QueryText(sql, [.. parameters.Select(p => p.Type.Oid)]), CancellationToken.None);
        await using var cursor = await query.OpenAsync(parameters, CancellationToken.None);
        return await cursor.RestAsync();
    }

    public static async Task<List<object?[]>> RestAsync(this IResultCursor cursor, int maxRows = int.MaxValue)
    {
        var rows = new List<object?[]>();
        while (await cursor.NextAsync(maxRows, CancellationToken.None) is { } batch)
        {
            using (batch)
            {
                for (var row = batch.First; row < batch.First + batch.Count; row++)
                    rows.Add([.. batch.Columns.Select(column => VectorReader.Read(column, row))]);
            }
        }

        return rows;
    }

    /// <summary>The only value of the only row.</summary>
    public static async Task<object?> ValueAsync(this IEngineSession session, string sql, params ParameterValue[] parameters) =>
        Assert.Single(Assert.Single(await session.QueryAsync(sql, parameters)));

    /// <summary>Runs a statement that returns no rows; the rows it changed.</summary>
    public static async Task<long> ExecuteAsync(this IEngineSession session, string sql, params ParameterValue[] parameters)
    {
        await using var query = await session.PrepareAsync(new QueryText(sql, [.. parameters.Select(p => p.Type.Oid)]), CancellationToken.None);
        Assert.Empty(query.Columns);
        await using var cursor = await query.OpenAsync(parameters, CancellationToken.None);
        Assert.Null(await cursor.NextAsync(1, CancellationToken.None));
        return cursor.RowsAffected;
    }

    public static async Task<PgError> ErrorAsync(this IEngineSession session, string sql, params ParameterValue[] parameters) =>
        (await Assert.ThrowsAsync<PgErrorException>(() => session.QueryAsync(sql, parameters))).Error;

    public static ParameterValue Value(PgType type, object? value) => new(type, value);
}
