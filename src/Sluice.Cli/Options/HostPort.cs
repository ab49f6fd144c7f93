using Sluice.Cli.Commands;
using Sluice.Client.Wire;

namespace Sluice.Cli.Options;

/// <summary>The argument HOST[:PORT] of the commands that visit a server.</summary>
internal static class HostPort
{
    /// <exception cref="UsageException">It is no address.</exception>
    public static ServerTarget Parse(string text) =>
        ServerAddress.TryParse(text, out var target, out var why) ? target! : throw new UsageException(why!);
}
