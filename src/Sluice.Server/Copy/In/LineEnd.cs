namespace Sluice.Server.Copy.In;

/// <summary>How lines end; the first one decides for all.</summary>
internal enum LineEnd
{
    Unknown,
    Newline,
    CarriageReturn,
    Both,
}
