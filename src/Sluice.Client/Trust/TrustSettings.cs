using Sluice.Certificates.Clients;

namespace Sluice.Client.Trust;

/// <summary>Where and how trust is written.</summary>
/// <param name="System">Whose rules.</param>
/// <param name="Time">Decides what has expired.</param>
/// <param name="Path">The file of roots.</param>
/// <param name="IsDryRun">Show all, change nothing.</param>
/// <param name="Confirm">Asks a question that ends in a yes, a no or a cancellation.</param>
public sealed record TrustSettings(ClientSystem System, TimeProvider Time, string Path, bool IsDryRun, Func<string, CancellationToken, Task<bool>> Confirm);
