using Sluice.Sql.Statements;

namespace Sluice.Sql.Commands;

/// <summary>DECLARE name CURSOR FOR query.</summary>
/// <param name="WithHold">It outlives its transaction.</param>
public sealed record DeclareCommand(string Name, bool IsBinary, bool IsScrollable, bool WithHold, SqlStatement Inner)
    : SessionCommand("DECLARE CURSOR"), ICarriesStatement;

/// <summary>Where FETCH and MOVE go, as PostgreSQL's grammar sorts their many words.</summary>
public enum FetchDirection
{
    Forward,
    Backward,

    /// <summary>To a row by its number; negative ones count from the end.</summary>
    Absolute,

    /// <summary>To a row so many on.</summary>
    Relative,
}

/// <summary>FETCH, or MOVE, which passes over rows.</summary>
/// <param name="Count">Rows, or a row's number; <see cref="All"/> for all.</param>
public sealed record FetchCommand(string Cursor, FetchDirection Direction, long Count, bool IsMove) : SessionCommand(IsMove ? "MOVE" : "FETCH")
{
    public const long All = long.MaxValue;
}
