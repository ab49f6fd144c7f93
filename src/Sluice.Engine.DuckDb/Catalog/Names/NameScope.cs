namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>Names as one session sees them at one moment: the catalogs' that all share, its temporary relations, its search path.</summary>
/// <param name="Shared">The catalogs' names.</param>
/// <param name="Path">Schemas of the search path in order, pg_catalog among them.</param>
/// <param name="Temporary">Temporary relations, found before all others.</param>
/// <param name="Logins">Roles that may log in, as they are when asked; their own first of all.</param>
internal sealed record NameScope(CatalogNames Shared, IReadOnlyList<string> Path, NameTable Temporary, Func<NameTable> Logins)
{
    /// <summary>The schema a session's temporary relations are addressed by.</summary>
    public const string TemporarySchema = "pg_temp";

    public static readonly IReadOnlyList<string> DefaultPath = [Dialect.PgNodes.Catalog, "public"];

    private static readonly NameTable Nothing = new([]);

    /// <summary>What is seen where no session is known.</summary>
    public static NameScope Default(CatalogNames shared, Func<NameTable> logins) => new(shared, DefaultPath, Nothing, logins);

    public uint? Relation(string? schema, string name) => schema switch
    {
        null => Temporary.Find("", name) ?? Shared.Relations.Find(Path, name),
        TemporarySchema => Temporary.Find("", name),
        _ => Shared.Relations.Find(schema, name),
    };

    public NamedObject? Relation(uint oid) => Temporary.Find(oid) ?? Shared.Relations.Find(oid);

    /// <summary>Whether the name alone means this relation.</summary>
    public bool IsVisibleRelation(uint oid) => Relation(oid) is { } found && Relation(null, found.Name) == oid;

    /// <summary>A name along the path, or in one schema.</summary>
    public uint? Find(NameTable table, string? schema, string name) => schema is null ? table.Find(Path, name) : table.Find(schema, name);

    public uint? Type(string? schema, string name) => schema is null ? Shared.Types.Find(Path, name) : Shared.Types.Find(schema, name);

    public uint? Role(string name) => Shared.Roles.Find("", name) ?? Logins().Find("", name);

    public string? Role(uint oid) => (Shared.Roles.Find(oid) ?? Logins().Find(oid))?.Name;

    public bool HasSchema(string schema) => schema == TemporarySchema || Shared.Schemas.Find("", schema) is not null;
}
