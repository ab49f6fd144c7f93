namespace Sluice.Server.Copy.Options;

/// <summary>COPY's FORMAT.</summary>
internal enum CopyFormat
{
    Text,
    Csv,
    Binary,
}
