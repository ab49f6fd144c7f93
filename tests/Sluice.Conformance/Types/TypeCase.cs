namespace Sluice.Conformance.Types;

/// <summary>One value of one type.</summary>
/// <param name="Name">Unique; exceptions name it.</param>
/// <param name="Type">The type's name, as a cast takes it on PostgreSQL and on Sluice.</param>
/// <param name="Sql">An expression of that type.</param>
public sealed record TypeCase(string Name, string Type, string Sql)
{
    /// <summary>The type's name on PostgreSQL, where it has another.</summary>
    public string? PostgresType { get; init; }

    /// <summary>The expression on PostgreSQL, where it must be written in another way.</summary>
    public string? PostgresSql { get; init; }

    /// <summary>A setting to make first: "name = value".</summary>
    public string? Setting { get; init; }

    public string SqlOn(string server) => server == "postgres" ? PostgresSql ?? Sql : Sql;

    public string TypeOn(string server) => server == "postgres" ? PostgresType ?? Type : Type;
}
