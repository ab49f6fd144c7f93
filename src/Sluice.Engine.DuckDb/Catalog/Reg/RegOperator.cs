using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Operators, by name and types of both arguments.</summary>
internal sealed class RegOperator : RegType
{
    public override string Name => "regoperator";

    public override uint? Find(string text, NameScope scope)
    {
        var signature = Signature.Read(text, scope, allowNone: true);
        if (signature.Arguments.Count == 1)
        {
            throw (PgError.Error(SqlStates.UndefinedParameter, "missing argument") with
            {
                Hint = "Use NONE to denote the missing argument of a unary operator.",
            }).ToException();
        }

        if (signature.Arguments.Count != 2)
            throw (PgError.Error("54023", "too many arguments") with { Hint = "Provide two argument types for operator." }).ToException();
        var (schema, name) = RegOper.OperatorName(signature.Name, scope);
        return scope.Shared.Operators.Named(schema is null ? scope.Path : [schema], name).Find(found => found.Arguments.SequenceEqual(signature.Arguments))?.Oid;
    }

    protected override string? NameOf(uint oid, NameScope scope) =>
        scope.Shared.Operators.Find(oid) is { } found
            ? $"{RegOper.Written(found, scope.Path.Contains(found.Schema))}({Signature.Written(found.Arguments, scope)})"
            : null;

    protected override PgErrorException Missing(string text) => Error(SqlStates.UndefinedFunction, $"operator does not exist: {text}");
}
