using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>What lies in no schema: schemas themselves, and roles.</summary>
/// <param name="what">What an error calls it.</param>
internal sealed class RegAlone(
    string type, string what, string missing, Func<NameScope, string, uint?> find, Func<NameScope, uint, string?> nameOf) : RegType
{
    public static readonly RegAlone Schema = new(
        "regnamespace", "schema", SqlStates.InvalidSchemaName, (scope, name) => scope.Shared.Schemas.Find("", name), (scope, oid) => scope.Shared.Schemas.Find(oid)?.Name);

    public static readonly RegAlone Role = new(
        "regrole", "role", SqlStates.UndefinedObject, (scope, name) => scope.Role(name), (scope, oid) => scope.Role(oid));

    public override string Name => type;

    public override uint? Find(string text, NameScope scope) =>
        Parts(text) is [var name] ? find(scope, name) : throw Error(SqlStates.InvalidName, "invalid name syntax");

    protected override string? NameOf(uint oid, NameScope scope) => nameOf(scope, oid) is { } name ? Identifiers.Quote(name) : null;

    protected override PgErrorException Missing(string text) => Error(missing, $"{what} \"{Parts(text)[0]}\" does not exist");
}
