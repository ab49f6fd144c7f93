namespace Sluice.Server.Copy.Options;

/// <summary>COPY's HEADER: none, a line of names, or one that must fit the columns (FROM only).</summary>
internal enum CopyHeader
{
    None,
    Line,
    Match,
}
