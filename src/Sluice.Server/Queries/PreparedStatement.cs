namespace Sluice.Server.Queries;

/// <summary>A statement the client has parsed, by its name; empty for the unnamed one.</summary>
internal sealed record PreparedStatement(string Name, string Sql, PlannedStatement Planned);
