namespace Sluice.Certificates.Diagnosis;

/// <summary>What a kind of client makes of a server under full verification.</summary>
/// <param name="Client">"libpq", "pgJDBC", "Npgsql", "node-postgres", "asyncpg", "Go".</param>
/// <param name="Connects">Whether it would go on to the login.</param>
/// <param name="Line">Its own words, or "connects".</param>
public sealed record ClientVerdict(string Client, bool Connects, string Line);
