using System.Text;
using Sluice.Certificates.Files;
using Sluice.Certificates.Names;
using Sluice.Cli.Hosting;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands;

/// <summary>What may not be served together, found out before anything is opened.</summary>
internal static class ServeRules
{
    // NAMEDATALEN - 1.
    private const int MaxNameBytes = 63;

    /// <exception cref="UsageException">The options contradict each other or one is out of bounds.</exception>
    /// <exception cref="DirectoryNotFoundException">The lake is no folder.</exception>
    public static void Check(ServeOptions options)
    {
        if (options.CertificateFile is null != options.KeyFile is null)
            throw new UsageException("--cert and --key go together");
        if (Encoding.UTF8.GetByteCount(options.Database) is 0 or > MaxNameBytes || options.Database.Any(char.IsControl))
            throw new UsageException($"--database must be a name of 1 to {MaxNameBytes} bytes");
        foreach (var hostname in options.Hostnames)
        {
            if (!ServerName.TryParse(hostname, out _, out var why))
                throw new UsageException($"--hostname \"{hostname}\": {why}");
        }
        if (!Directory.Exists(options.LakeDirectory))
            throw new DirectoryNotFoundException($"{options.LakeDirectory}: no such folder");
        RefuseInLake(options.LakeDirectory, "--data", options.DataDirectory, "private keys");
        if (options.KeyFile is not null)
            RefuseInLake(options.LakeDirectory, "--key", options.KeyFile, "it");
    }

    private static void RefuseInLake(string lake, string option, string path, string what)
    {
        if (RealPath.IsWithin(lake, path))
            throw new UsageException($"{option} {path} lies inside the lake {lake}, where clients could read {what}; choose another place");
    }
}
