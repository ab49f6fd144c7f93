namespace Sluice.Conformance.Faults.Places;

/// <summary>Debian's libfaketime, which gives a program another clock.</summary>
internal static class FakeTime
{
    public static string Library =>
        Directory.GetDirectories("/usr/lib", "*-linux-gnu")
            .Select(folder => Path.Combine(folder, "faketime", "libfaketime.so.1"))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("libfaketime.so.1 is not in /usr/lib; install Debian's package libfaketime");
}
