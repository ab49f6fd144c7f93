using Sluice.Cli.Commands;

namespace Sluice.Cli.Terminal;

/// <summary>"--password-stdin" of a command that Ctrl-C ends.</summary>
internal static class PasswordInput
{
    private const string Described = "/proc/self/fdinfo/0";

    // open(2), O_CLOEXEC, as x86-64 and ARM64 have it.
    private const int CloseOnExec = 0x80000;

    /// <exception cref="UsageException">Standard input is closed, or holds no password.</exception>
    public static Task<string> ReadAsync(TextWriter error, CancellationToken cancellation) => IsClosed()
        ? throw new UsageException("standard input is closed; give the password on it, as in: sluice ... --password-stdin < FILE")
        : Abandonable.RunAsync(() => PasswordLine.Read(Console.OpenStandardInput()), error, cancellation);

    // Where it was closed, its number has gone to a file of the runtime, which says nothing and never ends. What was handed over by the
    // shell cannot be marked to be closed at exec; the runtime's own files are.
    private static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Described))
            return false;
        var flags = File.ReadLines(Described).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return flags is not null && (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
    }
}
