namespace Sluice.Client.Doctor.Reports;

/// <summary>What a client of libpq sees under one sslmode.</summary>
/// <param name="Mode">The sslmode.</param>
/// <param name="Connects">Whether it comes as far as the login.</param>
/// <param name="IsEncrypted">Whether the connection that came to be is TLS.</param>
/// <param name="Verifies">"nothing", "the chain", "the chain and the name".</param>
/// <param name="Says">libpq's words, or what the server asks for next; one line each.</param>
public sealed record ModeView(string Mode, bool Connects, bool IsEncrypted, string Verifies, IReadOnlyList<string> Says);
