namespace Sluice.Engine.DuckDb.Catalog.Rows;

/// <summary>In which sessions a row about a table is shown: sluice.flatten says how it is read.</summary>
internal enum TableReading
{
    /// <summary>In all: it has no nested columns.</summary>
    Any,

    /// <summary>Where it is read by columns.</summary>
    Columns,

    /// <summary>Where it is read by leaves.</summary>
    Leaves,
}
