using Sluice.Sql.Statements;

namespace Sluice.Sql.Commands.Copy;

/// <summary>COPY between a table or query and the client.</summary>
/// <param name="Relation">The table; null for a query.</param>
/// <param name="Query">The query in parentheses, cut out unread; null for a table.</param>
/// <param name="Columns">Names in parentheses behind the table; empty for all columns.</param>
/// <param name="IsFrom">COPY FROM, into the table.</param>
/// <param name="IsStandard">STDIN or STDOUT, and neither a file of the server nor a program.</param>
/// <param name="HasCondition">FROM … WHERE.</param>
public sealed record CopyCommand(
    CopyRelation? Relation,
    SqlStatement? Query,
    IReadOnlyList<string> Columns,
    bool IsFrom,
    bool IsStandard,
    bool HasCondition,
    IReadOnlyList<UtilityOption> Options) : SessionCommand("COPY");
