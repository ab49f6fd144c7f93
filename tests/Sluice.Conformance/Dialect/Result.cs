using Sluice.Testing.Wire;

namespace Sluice.Conformance.Dialect;

/// <summary>What one statement was answered with.</summary>
/// <param name="Columns">Null where there was no RowDescription.</param>
/// <param name="Tag">Of CommandComplete; empty for an empty query or an error.</param>
internal sealed record Result(IReadOnlyList<WireColumn>? Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, string Tag, AnswerError? Error)
{
    /// <summary>For a person: types and names, then the first rows.</summary>
    public override string ToString()
    {
        if (Error is not null)
            return Error.ToString();
        if (Columns is null)
            return Tag;
        var head = string.Join(", ", Columns.Select(column => $"{column.Name} {TypeNames.Of(column.TypeOid, column.TypeModifier)}"));
        var rows = Rows.Take(12).Select(row => "(" + string.Join(", ", row.Select(value => value ?? "NULL")) + ")");
        return $"[{head}] {string.Join(' ', rows)}{(Rows.Count > 12 ? $" … {Rows.Count} rows" : "")}";
    }
}
