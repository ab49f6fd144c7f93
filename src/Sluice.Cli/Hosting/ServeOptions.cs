using Microsoft.Extensions.Logging;
using Sluice.Cli.Options;

namespace Sluice.Cli.Hosting;

/// <summary>What "sluice serve" was asked for, checked.</summary>
/// <param name="LakeDirectory">Full path, symbolic links followed; a folder that exists.</param>
/// <param name="DataDirectory">Full path; outside the lake; may not exist yet.</param>
/// <param name="Listen">Where to listen.</param>
/// <param name="Hostnames">Names beside the machine's own that the local certificate must hold.</param>
/// <param name="Database">The one database name clients may give.</param>
/// <param name="CertificateFile">PEM chain of the user's own; null for the local one. Set together with <paramref name="KeyFile"/>.</param>
/// <param name="KeyFile">PEM private key of <paramref name="CertificateFile"/>.</param>
/// <param name="MaxConnections">Sessions at one time, at least 1.</param>
/// <param name="LogLevel">Least level that is logged.</param>
internal sealed record ServeOptions(
    string LakeDirectory,
    string DataDirectory,
    ListenAddress Listen,
    IReadOnlyList<string> Hostnames,
    string Database,
    string? CertificateFile,
    string? KeyFile,
    int MaxConnections,
    LogLevel LogLevel)
{
    /// <summary>Bytes; null for half of the machine's memory.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Bytes; null for the engine's own limit.</summary>
    public long? SpillLimit { get; init; }
}
