using Sluice.Sql.Statements;

namespace Sluice.Sql.Commands;

/// <summary>A command that carries another statement, which is planned and checked as any other.</summary>
public interface ICarriesStatement
{
    /// <summary>Its offset is in the text both were cut from.</summary>
    SqlStatement Inner { get; }
}

/// <summary>A type of PREPARE's list.</summary>
/// <param name="Name">As PostgreSQL's grammar names it (<c>int4</c> for integer), without schema.</param>
public sealed record ParameterTypeName(string Name, bool IsArray);

/// <summary>PREPARE name (types) AS statement.</summary>
/// <param name="Types">May be fewer than the statement has parameters.</param>
public sealed record PrepareCommand(string Name, IReadOnlyList<ParameterTypeName> Types, SqlStatement Inner)
    : SessionCommand("PREPARE"), ICarriesStatement;

/// <summary>What an argument of EXECUTE is, as far as its tokens tell.</summary>
public enum ArgumentKind
{
    /// <summary>Anything that must be computed.</summary>
    Expression,
    Null,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>Digits, perhaps with a sign.</summary>
    Integer,

    /// <summary>A string in plain quotes; its type is the parameter's.</summary>
    String,
}

/// <param name="Value">A constant's value: digits, true or false, a string without its quotes; else as written.</param>
/// <param name="Offset">Where it begins in the text the statement was cut from, in UTF-16 chars.</param>
public sealed record SqlArgument(ArgumentKind Kind, string Value, int Offset);

/// <summary>EXECUTE name (arguments). Its tag is that of what it runs.</summary>
public sealed record ExecuteCommand(string Name, IReadOnlyList<SqlArgument> Arguments) : SessionCommand("EXECUTE");
