using Sluice.Engine.DuckDb.Dialect.Names;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Reuse;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>A statement in DuckDB's language.</summary>
/// <param name="Sql">What DuckDB is to be given; the client's own text where no rule had anything to do.</param>
/// <param name="Positions">The way back from it to the client's text.</param>
internal sealed record Translation(string Sql, PositionMap Positions)
{
    /// <summary>Whether PostgreSQL's grammar knows the statement. DuckDB may still.</summary>
    public bool IsPostgres { get; init; }

    /// <summary>Whether it may be another for another session, or later.</summary>
    public bool IsOfSession { get; init; }

    /// <summary>Whether it is of literals alone.</summary>
    public bool IsConstant { get; init; }

    /// <summary>What it reads; null where that is not known.</summary>
    public ReadRelations? Read { get; init; }

    /// <summary>What its columns are called.</summary>
    public ResultNames Names { get; init; } = ResultNames.None;

    /// <summary>Sequences that are made after the table whose columns they fill.</summary>
    public IReadOnlyList<OwnedSequence> Sequences { get; init; } = [];

    /// <summary>What its columns' values are where their types leave it open.</summary>
    public ResultShapes Shapes { get; init; } = ResultShapes.None;

    /// <summary>What PostgreSQL's grammar says against it, when DuckDB does not know it either.</summary>
    public Sql.Scanning.SqlSyntaxException? SyntaxError { get; init; }
}
