using Sluice.Certificates.Clients;
using Sluice.Cli.Terminal;
using Sluice.Client.Trust;
using Sluice.Client.Wire;

namespace Sluice.Cli.Commands;

/// <summary>Where a client command gets the password from: standard input, PGPASSWORD, libpq's password file, a prompt; in this order.</summary>
internal static class TrustPassword
{
    /// <exception cref="UsageException">There is none.</exception>
    public static async Task<string> FindAsync(
        ClientSystem system, ServerTarget target, LoginIdentity who, bool fromInput, TextWriter error, CancellationToken cancellation)
    {
        var password = fromInput ? await PasswordInput.ReadAsync(error, cancellation)
            : system.Environment.TryGetValue("PGPASSWORD", out var given) && given.Length > 0 ? given
            : PasswordFile.Find(system, target.Host, target.Port, who.Database, who.User, warning => error.WriteLine($"warning: {warning}"))
                ?? await PasswordPrompt.AskOnceAsync(who.User, error, cancellation);
        return password.Length > 0 ? password : throw new UsageException("the password is empty");
    }
}
