namespace Sluice.Client.Wire;

/// <summary>Who logs in, and where to.</summary>
public sealed record LoginIdentity(string User, string Database);
