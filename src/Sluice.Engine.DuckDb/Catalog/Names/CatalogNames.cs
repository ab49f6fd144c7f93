namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>The names in the catalogs that all sessions share. Read when first asked for, each catalog by itself.</summary>
internal sealed class CatalogNames
{
    private readonly Lazy<NameTable> _relations;
    private readonly Lazy<TypeTable> _types;
    private readonly Lazy<SignedTable> _functions;
    private readonly Lazy<SignedTable> _operators;
    private readonly Lazy<NameTable> _schemas;
    private readonly Lazy<NameTable> _roles;
    private readonly Lazy<NameTable> _collations;
    private readonly Lazy<NameTable> _configurations;
    private readonly Lazy<NameTable> _dictionaries;

    public CatalogNames(CatalogNamesReader reader)
    {
        _relations = new(reader.Relations);
        _types = new(reader.Types);
        _functions = new(reader.Functions);
        _operators = new(reader.Operators);
        _schemas = new(reader.Schemas);
        _roles = new(reader.Roles);
        _collations = new(reader.Collations);
        _configurations = new(reader.Configurations);
        _dictionaries = new(reader.Dictionaries);
    }

    public NameTable Relations => _relations.Value;

    public TypeTable Types => _types.Value;

    public SignedTable Functions => _functions.Value;

    public SignedTable Operators => _operators.Value;

    public NameTable Schemas => _schemas.Value;

    public NameTable Roles => _roles.Value;

    public NameTable Collations => _collations.Value;

    public NameTable Configurations => _configurations.Value;

    public NameTable Dictionaries => _dictionaries.Value;
}
