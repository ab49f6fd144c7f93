using System.Globalization;
using System.Text.RegularExpressions;
using PgQuery;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Protocol.Errors;
using Sluice.Sql.Parsing;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>An INSERT without a list of columns may have fewer values than the table has columns; the rest get their defaults (manual, 6.1).</summary>
internal sealed partial class FewerValues(Planner planner)
{
    /// <returns>The columns there are values for; null for any other error.</returns>
    public IReadOnlyList<string>? Columns(string sql, PgErrorException error)
    {
        if (error.InnerException is not EngineException engine || Supplied().Match(engine.Report.Message) is not { Success: true } match)
            return null;
        if (SqlParser.Parse(sql).InsertStmt is not { Cols.Count: 0, Relation: { } relation } || int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is not (> 0 and var count))
            return null;
        var all = new SelectStmt { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };
        all.TargetList.Add(new Node { ResTarget = new ResTarget { Val = new Node { ColumnRef = new ColumnRef { Fields = { new Node { AStar = new A_Star() } } } } } });
        all.FromClause.Add(new Node { RangeVar = relation });
        using var prepared = planner.Plan(new QueryText(SqlParser.Write(new Node { SelectStmt = all }), [])).Prepared;
        var columns = Planner.ColumnsOf(prepared);
        return count < columns.Length ? [.. columns.Take(count).Select(column => column.Name)] : null;
    }

    [GeneratedRegex("^table .+ has [0-9]+ columns but ([0-9]+) values were supplied")]
    private static partial Regex Supplied();
}
