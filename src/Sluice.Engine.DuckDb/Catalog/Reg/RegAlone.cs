using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>What lies in no schema: schemas themselves, and roles.</summary>
/// <param name="what">What an error calls it.</param>
internal sealed class RegAlone(string type, string what, string missing, Func<CatalogNames, NameTable> table) : RegType
{
    public static readonly RegAlone Schema = new("regnamespace", "schema", SqlStates.InvalidSchemaName, names => names.Schemas);

    public static readonly RegAlone Role = new("regrole", "role", SqlStates.UndefinedObject, names => names.Roles);

    public override string Name => type;

    public override uint? Find(string text, NameScope scope) =>
        Parts(text) is [var name] ? table(scope.Shared).Find("", name) : throw Error(SqlStates.InvalidName, "invalid name syntax");

    protected override string? NameOf(uint oid, NameScope scope) => table(scope.Shared).Find(oid) is { } found ? Identifiers.Quote(found.Name) : null;

    protected override PgErrorException Missing(string text) => Error(missing, $"{what} \"{Parts(text)[0]}\" does not exist");
}
