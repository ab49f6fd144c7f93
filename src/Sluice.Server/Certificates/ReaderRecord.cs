namespace Sluice.Server.Certificates;

/// <summary>What is on record of one user.</summary>
/// <param name="LastLogin">UTC, ISO 8601 to the second; null when never seen.</param>
/// <param name="LastBundle">When the user last read the root certificates; null when never seen.</param>
/// <param name="Bundle">SHA-256 of the PEM text read then, 64 lower-case hexadecimal digits.</param>
internal sealed record ReaderRecord(string? LastLogin, string? LastBundle, string? Bundle)
{
    /// <summary>With all that <paramref name="later"/> knows in its place.</summary>
    public ReaderRecord With(ReaderRecord later) =>
        new(later.LastLogin ?? LastLogin, later.LastBundle ?? LastBundle, later.Bundle ?? Bundle);
}
