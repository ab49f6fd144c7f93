using Sluice.Engine;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Copy;

/// <summary>Columns as COPY names them.</summary>
internal static class CopyColumns
{
    /// <returns>-1 when there is none.</returns>
    public static int Find(IReadOnlyList<ResultColumn> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <param name="relation">Null for a query.</param>
    public static PgErrorException Missing(string name, string? relation) => PgError.Error(
        SqlStates.UndefinedColumn,
        relation is null ? $"column \"{name}\" does not exist" : $"column \"{name}\" of relation \"{relation}\" does not exist").ToException();

    /// <summary>Refuses names that the table has not, or that come twice.</summary>
    public static void Check(IReadOnlyList<ResultColumn> columns, IReadOnlyList<string> names, string relation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (Find(columns, name) < 0)
                throw Missing(name, relation);
            if (!seen.Add(name))
                throw PgError.Error(SqlStates.DuplicateColumn, $"column \"{name}\" specified more than once").ToException();
        }
    }

    /// <summary>Refuses names of an option that the table has not, or that are not copied.</summary>
    /// <param name="option">FORCE_QUOTE, FORCE_NOT_NULL or FORCE_NULL.</param>
    /// <param name="copied">The columns copied; empty for all.</param>
    public static void CheckOption(string option, IReadOnlyList<string> names, IReadOnlyList<ResultColumn> columns, IReadOnlyList<string> copied, string relation)
    {
        foreach (var name in names)
        {
            if (Find(columns, name) < 0)
                throw Missing(name, relation);
            if (copied.Count > 0 && !copied.Contains(name))
                throw PgError.Error(SqlStates.InvalidColumnReference, $"{option} column \"{name}\" not referenced by COPY").ToException();
        }
    }
}
