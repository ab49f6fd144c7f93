using Sluice.Engine.DuckDb.Dialect.Rules.Literals;

namespace Sluice.Engine.DuckDb.Dialect.Checks;

/// <summary>PostgreSQL's words for the types its errors name.</summary>
internal static class TypeWord
{
    private static readonly string[] Numbers = ["smallint", "integer", "bigint", "numeric", "real", "double precision"];

    /// <returns>Null for types no check looks at.</returns>
    public static string? Of(KnownType type) => type.Last switch
    {
        "int2" or "smallint" => "smallint",
        "int4" or "integer" or "int" => "integer",
        "int8" or "bigint" => "bigint",
        "numeric" or "decimal" => "numeric",
        "float4" or "real" => "real",
        "float8" => "double precision",
        "bool" or "boolean" => "boolean",
        "text" => "text",
        "date" => "date",
        "json" => "json",
        _ => null,
    };

    public static bool IsNumber(string word) => Numbers.Contains(word);
}
