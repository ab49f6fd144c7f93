using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Functions, by a name that only one of them has.</summary>
internal sealed class RegProc : RegType
{
    public override string Name => "regproc";

    public override uint? Find(string text, NameScope scope)
    {
        var (schema, name) = Qualified(text, Parts(text), scope, "qualified");
        var found = scope.Shared.Functions.Named(schema is null ? scope.Path : [schema], name);
        return found.Count switch
        {
            0 => null,
            1 => found[0].Oid,
            _ => throw Error("42725", $"more than one function named \"{text}\""),
        };
    }

    protected override string? NameOf(uint oid, NameScope scope) =>
        scope.Shared.Functions.Find(oid) is { } function
            ? Identifiers.Written(new(oid, function.Schema, function.Name), scope.Shared.Functions.Named(scope.Path, function.Name) is [var only] && only.Oid == oid)
            : null;

    protected override PgErrorException Missing(string text) => Error(SqlStates.UndefinedFunction, $"function \"{text}\" does not exist");
}
