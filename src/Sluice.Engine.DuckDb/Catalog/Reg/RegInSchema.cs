using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Collations, and configurations and dictionaries of text search.</summary>
/// <param name="missing">What is said of a name that is none's.</param>
internal sealed class RegInSchema(string type, Func<string, string> missing, Func<CatalogNames, NameTable> table) : RegType
{
    public static readonly RegInSchema Collation =
        new("regcollation", name => $"collation \"{name}\" for encoding \"UTF8\" does not exist", names => names.Collations);

    public static readonly RegInSchema Configuration =
        new("regconfig", name => $"text search configuration \"{name}\" does not exist", names => names.Configurations);

    public static readonly RegInSchema Dictionary =
        new("regdictionary", name => $"text search dictionary \"{name}\" does not exist", names => names.Dictionaries);

    public override string Name => type;

    public override uint? Find(string text, NameScope scope)
    {
        var (schema, name) = Qualified(text, Parts(text), scope, "qualified");
        return scope.Find(table(scope.Shared), schema, name);
    }

    protected override string? NameOf(uint oid, NameScope scope) =>
        table(scope.Shared).Find(oid) is { } found ? Identifiers.Written(found, scope.Find(table(scope.Shared), null, found.Name) == oid) : null;

    protected override PgErrorException Missing(string text) => Error(SqlStates.UndefinedObject, missing(string.Join('.', Parts(text))));
}
