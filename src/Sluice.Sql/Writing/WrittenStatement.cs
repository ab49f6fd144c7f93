namespace Sluice.Sql.Writing;

/// <param name="Places">In order of the written text.</param>
public sealed record WrittenStatement(string Sql, IReadOnlyList<WrittenPlace> Places);
