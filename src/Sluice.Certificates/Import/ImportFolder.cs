namespace Sluice.Certificates.Import;

/// <summary>Where imported certificates and pending requests lie below DATA/certs.</summary>
internal sealed class ImportFolder(string dataDirectory)
{
    public string Certs { get; } = Path.Combine(Path.GetFullPath(dataDirectory), "certs");

    /// <summary>The same lock that the local store takes.</summary>
    public string LockFile => Path.Combine(Certs, ".lock");

    public string Imported => Path.Combine(Certs, "imported");

    /// <summary>Where an import that was undone waits.</summary>
    public string Undone => Path.Combine(Certs, "imported.undone");

    /// <summary>Leaf, intermediates, then the root where it is known: one file, so that all change at once.</summary>
    public string CertificateFile => Path.Combine(Imported, "server.crt");

    public string KeyFile => Path.Combine(Imported, "server.key");

    /// <summary>The root of <see cref="CertificateFile"/> once more, for clients.</summary>
    public string RootFile => Path.Combine(Imported, "root.crt");

    public string RequestFile => Path.Combine(Certs, "request.csr");

    public string RequestKeyFile => Path.Combine(Certs, "request.key");
}
