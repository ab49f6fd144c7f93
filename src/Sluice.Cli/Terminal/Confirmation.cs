using Sluice.Cli.Commands;

namespace Sluice.Cli.Terminal;

/// <summary>Asks before something is changed.</summary>
internal static class Confirmation
{
    /// <summary>Chosen before any work is done, so that a script learns at once that it must say --yes.</summary>
    /// <exception cref="UsageException">There is no terminal to ask on.</exception>
    public static Func<string, bool> Of(bool isGiven, bool isNotNeeded, TextWriter output)
    {
        if (isGiven || isNotNeeded)
            return _ => true;
        if (Console.IsInputRedirected)
            throw new UsageException("there is no terminal to ask on; give --yes, or --dry-run to look first");
        return question =>
        {
            output.Write($"{question} [y/N] ");
            output.Flush();
            return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
        };
    }
}
