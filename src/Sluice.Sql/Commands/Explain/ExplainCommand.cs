using Sluice.Sql.Statements;

namespace Sluice.Sql.Commands.Explain;

/// <summary>EXPLAIN of a statement.</summary>
/// <param name="Statement">Cut out unread.</param>
/// <param name="Options">ANALYZE and VERBOSE without parentheses are options too.</param>
public sealed record ExplainCommand(SqlStatement Statement, IReadOnlyList<UtilityOption> Options) : SessionCommand("EXPLAIN");
