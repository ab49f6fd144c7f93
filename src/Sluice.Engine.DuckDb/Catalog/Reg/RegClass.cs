using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Relations.</summary>
internal sealed class RegClass : RegType
{
    public override string Name => "regclass";

    public override uint? Find(string text, NameScope scope)
    {
        var (schema, name) = Qualified(text, Parts(text), scope, "relation");
        return scope.Relation(schema, name);
    }

    protected override string? NameOf(uint oid, NameScope scope) =>
        scope.Relation(oid) is { } found ? Identifiers.Written(found, scope.IsVisibleRelation(oid)) : null;

    protected override PgErrorException Missing(string text) =>
        Error(SqlStates.UndefinedTable, $"relation \"{string.Join('.', Parts(text))}\" does not exist");
}
