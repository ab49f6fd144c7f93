namespace Sluice.Server.Copy;

/// <summary>What COPY's binary format begins with (PostgreSQL manual, COPY, "File Header").</summary>
internal static class CopyBinaryHeader
{
    /// <summary>Eleven bytes that a transfer that changes line ends or drops zeros would spoil; then Int32 flags and Int32 length of an extension.</summary>
    public static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];
}
