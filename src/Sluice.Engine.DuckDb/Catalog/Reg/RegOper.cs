using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Operators, by a name that only one of them has.</summary>
internal sealed class RegOper : RegType
{
    public override string Name => "regoper";

    public override uint? Find(string text, NameScope scope)
    {
        var (schema, name) = OperatorName(text, scope);
        var found = scope.Shared.Operators.Named(schema is null ? scope.Path : [schema], name);
        return found.Count switch
        {
            0 => null,
            1 => found[0].Oid,
            _ => throw Error("42725", $"more than one operator named {text}"),
        };
    }

    /// <summary>Operators are never quoted; their schema may be.</summary>
    public static (string? Schema, string Name) OperatorName(string text, NameScope scope)
    {
        var dot = text.LastIndexOf('.');
        return dot < 0 ? (null, text.Trim()) : Qualified(text, [.. Parts(text[..dot]), text[(dot + 1)..].Trim()], scope, "qualified");
    }

    public static string Written(SignedObject found, bool isVisible) => isVisible ? found.Name : $"{Identifiers.Quote(found.Schema)}.{found.Name}";

    protected override string? NameOf(uint oid, NameScope scope) =>
        scope.Shared.Operators.Find(oid) is { } found
            ? Written(found, scope.Shared.Operators.Named(scope.Path, found.Name) is [var only] && only.Oid == oid)
            : null;

    protected override PgErrorException Missing(string text) => Error(SqlStates.UndefinedFunction, $"operator does not exist: {text}");
}
