using System.Runtime.InteropServices;

namespace Sluice.Compare;

/// <summary>Ctrl-C and SIGTERM: the servers end before this process does.</summary>
internal sealed class Interruption : IDisposable
{
    private const int ExitCode = 130;

    private readonly List<PosixSignalRegistration> _registrations = [];

    public static Interruption Ends(IAsyncDisposable servers)
    {
        var interruption = new Interruption();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
        {
            interruption._registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                servers.DisposeAsync().AsTask().GetAwaiter().GetResult();
                Environment.Exit(ExitCode);
            }));
        }

        return interruption;
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
