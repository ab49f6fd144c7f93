namespace Sluice.Compare.Options;

/// <summary>The command line was wrong.</summary>
internal sealed class UsageException(string message) : Exception(message);
