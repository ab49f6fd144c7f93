using Sluice.Engine.Types;

namespace Sluice.Engine.Copying;

/// <summary>One column of a batch that is being filled, in the engine's own memory: the counterpart of <see cref="Columns.ColumnVector"/>.</summary>
public abstract class ColumnFill
{
    protected ColumnFill(EngineType type, bool isRequired) => (Type, IsRequired) = (type, isRequired);

    public EngineType Type { get; }

    /// <summary>The column takes no nulls.</summary>
    public bool IsRequired { get; }

    /// <summary>Every row's slot of a fixed-width kind, laid out as <see cref="TypeKind"/> documents.</summary>
    public abstract Span<T> Slots<T>()
        where T : unmanaged;

    public abstract void SetNull(int row);

    /// <summary>Copies UTF-8 or other bytes into a Text, Json or Blob column.</summary>
    public abstract void SetBytes(int row, ReadOnlySpan<byte> bytes);

    /// <summary>Converts a value of the kinds <see cref="Values.ParameterValue"/> documents; never null.</summary>
    /// <exception cref="Protocol.Errors.PgErrorException">It does not fit the column (22003, 22P02).</exception>
    public abstract void SetValue(int row, object value);
}
