using Sluice.Engine;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Engine.Values;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Testing.Engine;

/// <summary>What a <see cref="FakeEngine"/> answers to one text.</summary>
public sealed record FakeStatement
{
    public IReadOnlyList<PgType> ParameterTypes { get; init; } = [];

    public IReadOnlyList<ResultColumn> Columns { get; init; } = [];

    /// <summary>Whether sessions find it ready once one of them has prepared it.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Rows in all.</summary>
    public long RowCount { get; init; }

    /// <summary>Most rows the engine hands out at once, whatever is asked for.</summary>
    public int BatchSize { get; init; } = 2048;

    /// <summary>One column's vector for a run of rows (first row, count, bound parameters); its row 0 is the run's first.</summary>
    public Func<int, long, int, IReadOnlyList<ParameterValue>, ColumnVector>? Vector { get; init; }

    public long RowsAffected { get; init; }

    public PgError? PrepareError { get; init; }

    public PgError? OpenError { get; init; }

    /// <summary>Thrown when the cursor reaches row <see cref="ErrorAtRow"/>, after the rows before it were handed out.</summary>
    public PgError? RowError { get; init; }

    public long ErrorAtRow { get; init; }

    /// <summary>Hangs until cancelled, then fails with 57014; null for not at all.</summary>
    public HangPoint? Hangs { get; init; }

    /// <summary>Columns given whole, each as long as the others.</summary>
    public static FakeStatement Table(params (string Name, ArrayVector Vector)[] columns) => new()
    {
        Columns = [.. columns.Select(column => new ResultColumn(column.Name, column.Vector.Type))],
        RowCount = columns.Length == 0 ? 0 : columns[0].Vector.Count,
        Vector = (column, first, count, _) => columns[column].Vector.Slice((int)first, count),
    };

    /// <summary>A bigint column "n" of 0 to <paramref name="rows"/> - 1, made as it is read.</summary>
    public static FakeStatement Counting(long rows) => new()
    {
        Columns = [new ResultColumn("n", new EngineType(TypeKind.Int64))],
        RowCount = rows,
        Vector = (_, first, count, _) => ArrayVector.Of(TypeKind.Int64, [.. Enumerable.Range(0, count).Select(row => first + row)]),
    };

    /// <summary>One row of the parameters as text columns "p1", "p2" …, as their ToString gives them.</summary>
    public static FakeStatement Echo(params PgType[] types) => new()
    {
        ParameterTypes = types,
        Columns = [.. types.Select((_, index) => new ResultColumn($"p{index + 1}", new EngineType(TypeKind.Text)))],
        RowCount = 1,
        Vector = (column, _, _, values) => ArrayVector.Texts(values[column].Value?.ToString()),
    };

    /// <summary>A statement that returns no rows to the client.</summary>
    public static FakeStatement Command(long rowsAffected = 0) => new() { RowsAffected = rowsAffected };

    public static FakeStatement Hanging(HangPoint point) => Counting(1) with { Hangs = point };
}
