namespace Sluice.Testing.Servers;

/// <summary>Where a server is and who may log in.</summary>
/// <param name="Name">How transcripts and messages call it.</param>
/// <param name="RootCertificatePath">The root its certificate chains to, as PEM.</param>
public sealed record WireTarget(
    string Name, string Host, int Port, string User, string Password, string Database, string RootCertificatePath);
