namespace Sluice.Cli.Commands;

/// <summary>The command line asks for what cannot be: exit code 2. The message is one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
