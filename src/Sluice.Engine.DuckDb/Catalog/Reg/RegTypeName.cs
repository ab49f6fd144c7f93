using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Types.</summary>
internal sealed class RegTypeName : RegType
{
    public override string Name => "regtype";

    public override uint? Find(string text, NameScope scope) => TypeNameReader.Find(text, scope, out _);

    protected override string? NameOf(uint oid, NameScope scope) =>
        scope.Shared.Types.Find(oid) is null ? null : TypeNameText.Of(oid, null, scope);

    protected override PgErrorException Missing(string text) => Error(SqlStates.UndefinedObject, $"type \"{text}\" does not exist");
}
