namespace Sluice.Certificates.Import;

/// <summary>What is to be imported.</summary>
/// <param name="DataDirectory">DATA.</param>
/// <param name="Files">At least one, of any format; together they hold the leaf.</param>
/// <param name="KeyFile">PEM private key; null to look in the files, then for the key of the pending request, then for the one in use.</param>
/// <param name="RootFile">The CA's root; null to look in the files, then among this machine's.</param>
/// <param name="Password">Of PKCS#12 files and encrypted keys.</param>
public sealed record ImportRequest(string DataDirectory, IReadOnlyList<string> Files, string? KeyFile, string? RootFile, string? Password);
