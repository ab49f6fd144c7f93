namespace Sluice.Testing.Servers;

/// <summary>Which built <c>sluice</c> the tests run.</summary>
public static class SluiceProgram
{
    /// <summary>SLUICE_BIN, else bin/sluice, else the newest build of src/Sluice.Cli.</summary>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("SLUICE_BIN") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"SLUICE_BIN names {named}, which is not there");
        var candidates = new[] { RepositoryFolder.Combine("bin", "sluice") }
            .Concat(BuiltPrograms().OrderByDescending(File.GetLastWriteTimeUtc));
        return candidates.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("sluice is not built; run ./build, or set SLUICE_BIN to the executable");
    }

    private static IEnumerable<string> BuiltPrograms() =>
        from configuration in new[] { "Release", "Debug" }
        select RepositoryFolder.Combine("src", "Sluice.Cli", "bin", configuration, "net10.0", "sluice") into path
        where File.Exists(path)
        select path;
}
