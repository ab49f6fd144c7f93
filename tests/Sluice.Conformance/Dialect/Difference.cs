namespace Sluice.Conformance.Dialect;

/// <summary>In what two answers can differ; the words of the list of accepted differences.</summary>
[Flags]
internal enum Difference
{
    None = 0,

    /// <summary>Columns' names, or how many there are.</summary>
    Names = 1,

    /// <summary>Type OIDs of the columns.</summary>
    Types = 2,

    /// <summary>Values as text, or how many rows; their order where the statement asks for one.</summary>
    Rows = 4,

    /// <summary>CommandComplete's tag.</summary>
    Tag = 8,

    /// <summary>One of them failed, or both with other SQLSTATEs.</summary>
    SqlState = 16,
}
