using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Tests.Lake;

/// <summary>Data files written by DuckDB itself.</summary>
internal static class Samples
{
    public static void Write(string copy)
    {
        using var database = Connection.OpenDatabase(":memory:");
        using var connection = Connection.Open(database);
        OwnStatement.Run(connection, copy, new ErrorMapper((_, detail) => throw new InvalidOperationException(detail)));
    }
}
