using Sluice.Certificates.Names;
using Sluice.Certificates.Rotation;
using Sluice.Certificates.Store;

namespace Sluice.Certificates.Tests;

/// <summary>A store in a folder of its own, opened and changed as server and commands do it.</summary>
public sealed class StoreScene : IDisposable
{
    private readonly Scratch _scratch = new();

    internal FixedTime Time { get; } = FixedTime.Start;

    public string Data => _scratch.At("data");

    public string Folder => _scratch.At("data", "certs");

    public string Outside(string name) => _scratch.At(name);

    public string At(string name) => _scratch.At("data", "certs", name);

    public string Text(string name) => File.ReadAllText(At(name));

    /// <summary>What the server does, at its start and at each reload.</summary>
    public async Task<OpenedStore> OpenAsync(params string[] hostnames)
    {
        var store = await CertificateStore.OpenAsync(Data, ServerNames.From(["box"], hostnames), Time, CancellationToken.None);
        store.Certificate.Dispose();
        return store;
    }

    /// <summary>What a command does.</summary>
    public async Task<T> ChangeAsync<T>(Func<AuthoritySession, T> change)
    {
        using var session = await AuthoritySession.TakeAsync(Data, Time, CancellationToken.None);
        return change(session);
    }

    public Task ChangeAsync(Action<AuthoritySession> change) => ChangeAsync(session =>
    {
        change(session);
        return true;
    });

    public Task BeginAsync(string? rootKey = null, string? rootKeyOut = null) => ChangeAsync(session =>
        RootRotation.Begin(session, new BeginOptions { Host = "box", RootKey = rootKey, RootKeyOut = rootKeyOut }));

    public Task FinishAsync(bool isOldForgotten = false) => ChangeAsync(session => RootRotation.Finish(session, isOldForgotten));

    public Task<RotationStep> AbortAsync(params string[] rootKeys) => ChangeAsync(session => RootRotation.Abort(session, rootKeys));

    /// <summary>Keeps root.crt's single certificate, or the first of two, as a client would that fetched it today.</summary>
    public string KeepRoot(string name)
    {
        var text = Text("root.crt");
        var end = text.IndexOf("-----END CERTIFICATE-----\n", StringComparison.Ordinal) + "-----END CERTIFICATE-----\n".Length;
        File.WriteAllText(Outside(name), text[..end]);
        return Outside(name);
    }

    /// <summary>openssl's verdict on server.crt as it is served, by a client that trusts <paramref name="roots"/>.</summary>
    public (bool Good, string Text) Verify(string roots, params string[] more)
    {
        // Without -untrusted openssl would not look at what comes behind the leaf.
        string[] arguments =
        [
            "verify", "-x509_strict", "-purpose", "sslserver", "-verify_hostname", "localhost", "-attime", Time.Now.ToUnixTimeSeconds().ToString(),
            "-no-CApath", "-no-CAstore", "-CAfile", roots, "-untrusted", At("server.crt"), .. more, At("server.crt"),
        ];
        var (code, text) = OpenSsl.Run(arguments);
        return (code == 0, text);
    }

    public bool KeyMatches()
    {
        var certificate = OpenSsl.Run("x509", "-in", At("server.crt"), "-noout", "-pubkey");
        var key = OpenSsl.Run("pkey", "-in", At("server.key"), "-pubout");
        return certificate == key && certificate.Code == 0;
    }

    public void Dispose() => _scratch.Dispose();
}
