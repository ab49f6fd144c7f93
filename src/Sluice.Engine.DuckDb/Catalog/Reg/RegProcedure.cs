using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Functions, by name and types of arguments.</summary>
internal sealed class RegProcedure : RegType
{
    public override string Name => "regprocedure";

    public override uint? Find(string text, NameScope scope)
    {
        var signature = Signature.Read(text, scope, allowNone: false);
        var (schema, name) = Qualified(text, Parts(signature.Name), scope, "qualified");
        return First(schema is null ? scope.Path : [schema], name, signature.Arguments, scope);
    }

    protected override string? NameOf(uint oid, NameScope scope)
    {
        if (scope.Shared.Functions.Find(oid) is not { } function)
            return null;
        var isVisible = First(scope.Path, function.Name, function.Arguments, scope) == oid;
        return $"{Identifiers.Written(new(oid, function.Schema, function.Name), isVisible)}({Signature.Written(function.Arguments, scope)})";
    }

    protected override PgErrorException Missing(string text) => Error(SqlStates.UndefinedFunction, $"function \"{text}\" does not exist");

    private static uint? First(IReadOnlyList<string> path, string name, IReadOnlyList<uint> arguments, NameScope scope)
    {
        var found = scope.Shared.Functions.Named(path, name).FindAll(function => function.Arguments.SequenceEqual(arguments));
        return path.SelectMany(schema => found.Where(function => function.Schema == schema)).FirstOrDefault()?.Oid;
    }
}
