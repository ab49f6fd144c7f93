using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Import;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Import;

public sealed class CertificateImportTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly FixedTime _time = FixedTime.Start;
    private readonly TestAuthority _root = TestAuthority.Root("Company root");
    private readonly TestAuthority _upper;
    private readonly TestAuthority _lower;
    private readonly TestAuthority _leaf;

    public CertificateImportTests()
    {
        _upper = _root.Intermediate("Upper");
        _lower = _upper.Intermediate("Lower");
        _leaf = _lower.Leaf();
    }

    private string Data => _scratch.At("data");

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("one pem in any order")]
    [InlineData("several files")]
    [InlineData("der files")]
    [InlineData("pkcs7 der")]
    [InlineData("pkcs7 pem")]
    [InlineData("pkcs12")]
    [InlineData("pem with encrypted key")]
    public async Task Takes_every_format_in_any_order(string format)
    {
        X509Certificate2Collection all = [_root.Certificate, _lower.Certificate, _leaf.Certificate, _upper.Certificate];
        var pem = _root.Pem + _lower.Pem + _leaf.Pem + _upper.Pem;
        var key = _scratch.WritePrivate("leaf.key", _leaf.KeyPem);
        X509Certificate2Collection withKey = [_root.Certificate, _lower.Certificate, LeafWithKey(), _upper.Certificate];
        string[] files = format switch
        {
            "one pem in any order" => [_scratch.WritePrivate("all.pem", pem)],
            "several files" => [_scratch.WritePrivate("a", _root.Pem + _upper.Pem), _scratch.WritePrivate("b", _leaf.Pem), _scratch.WritePrivate("c", _lower.Pem)],
            "der files" => [.. all.Select((c, i) => Binary($"{i}.cer", c.RawData))],
            "pkcs7 der" => [Binary("all.p7b", all.Export(X509ContentType.Pkcs7)!)],
            "pkcs7 pem" => [_scratch.WritePrivate("all.p7b", new string(PemEncoding.Write("PKCS7", all.Export(X509ContentType.Pkcs7)!)))],
            "pkcs12" => [Binary("all.p12", withKey.Export(X509ContentType.Pkcs12, "geheim")!)],
            _ => [_scratch.WritePrivate("all.pem", pem + EncryptedKey())],
        };
        var secret = format is "pkcs12" or "pem with encrypted key" ? "geheim" : null;
        var result = await ImportAsync(files, secret is null ? key : null, password: secret);
        Assert.Equal(["leaf", "intermediate", "intermediate", "root"], result.Chain.Select(link => link.Role));
        Assert.Equal(["CN=db.example.org", "CN=Lower", "CN=Upper", "CN=Company root"], result.Chain.Select(link => link.Subject));
        Assert.Empty(result.Completed);
        Assert.Empty(result.Warnings);
        var opened = await ImportedCertificate.TryOpenAsync(Data, _time, CancellationToken.None);
        using var served = opened!.Certificate;
        Assert.Equal(_leaf.Certificate.Thumbprint, served.Leaf.Thumbprint);
        Assert.Equal(["CN=Lower", "CN=Upper"], served.Intermediates.Select(c => c.Subject));
        Assert.Empty(served.Warnings);
        Assert.Equal(_root.Pem, await File.ReadAllTextAsync(opened.RootFile!));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(opened.KeyFile));
    }

    [Fact]
    public async Task Finds_the_pending_requests_key_and_forgets_the_request()
    {
        var (request, key) = CertificateSigningRequest.Write(Names("db.example.org", "10.0.0.5"), null, isRsa: false, null, Data, overwrite: false);
        Assert.Throws<CertificateException>(() => CertificateSigningRequest.Write(Names("b"), null, false, null, Data, overwrite: false));
        var leaf = Sign(await File.ReadAllTextAsync(request));
        await ImportAsync([_scratch.WritePrivate("leaf.crt", leaf)], null, root: _scratch.WritePrivate("root.crt", _root.Pem));
        Assert.False(File.Exists(key) || File.Exists(request));
        // The same key certified again needs no key named.
        await ImportAsync([_scratch.WritePrivate("leaf.crt", leaf)], null);
    }

    [Fact]
    public async Task Completes_from_what_was_imported_before()
    {
        var key = _scratch.WritePrivate("leaf.key", _leaf.KeyPem);
        await ImportAsync([_scratch.WritePrivate("all.pem", _leaf.Pem + _lower.Pem + _upper.Pem + _root.Pem)], key);
        var next = _lower.Leaf();
        var result = await ImportAsync([_scratch.WritePrivate("next.pem", next.Pem)], _scratch.WritePrivate("next.key", next.KeyPem));
        Assert.Equal(["CN=Lower", "CN=Upper", "CN=Company root"], result.Completed);
    }

    [Theory]
    [InlineData("missing issuer", FaultCodes.MissingIntermediate, "\"CN=Upper\" of certificate \"CN=Lower\"", "sluice certs import")]
    [InlineData("another key", FaultCodes.KeyMismatch, "does not belong", "")]
    [InlineData("no key", FaultCodes.KeyMismatch, "in none of the files", "--key")]
    [InlineData("expired", FaultCodes.LeafExpired, "expired on", "renew")]
    [InlineData("html", FaultCodes.NotPem, "HTML page", "download")]
    [InlineData("locked pkcs12", FaultCodes.KeyUnusable, "cannot be opened", "--password-stdin")]
    public async Task A_failed_import_changes_nothing(string fault, string code, string what, string cure)
    {
        var old = _lower.Leaf();
        await ImportAsync(
            [_scratch.WritePrivate("old.pem", old.Pem + (fault == "missing issuer" ? "" : _lower.Pem) + _upper.Pem + _root.Pem + _lower.Pem)],
            _scratch.WritePrivate("old.key", old.KeyPem));
        if (fault == "missing issuer")
            await CertificateImport.UndoAsync(Data, _time, CancellationToken.None);
        var before = Contents();
        var leaf = fault == "expired" ? _lower.Leaf(end: _time.Now.AddDays(-1)) : _leaf;
        var file = fault switch
        {
            "html" => _scratch.WritePrivate("page.crt", "\n<!DOCTYPE html><html><body>404</body></html>"),
            "locked pkcs12" => Binary("a.p12", LeafWithKey().Export(X509ContentType.Pkcs12, "geheim")),
            _ => _scratch.WritePrivate("new.pem", leaf.Pem + _lower.Pem),
        };
        var key = fault switch
        {
            "another key" => _scratch.WritePrivate("new.key", _root.KeyPem),
            "no key" or "locked pkcs12" or "html" => null,
            _ => _scratch.WritePrivate("new.key", leaf.KeyPem),
        };
        var refused = await Assert.ThrowsAsync<CertificateException>(() => ImportAsync([file], key));
        Assert.Equal(code, refused.Problem.Code);
        Assert.Contains(what, refused.Problem.What, StringComparison.Ordinal);
        Assert.Contains(cure, refused.Problem.Cure, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task Undo_keeps_what_was_imported_aside()
    {
        Assert.Null(await CertificateImport.UndoAsync(Data, _time, CancellationToken.None));
        for (var i = 0; i < 2; i++)
        {
            await ImportAsync([_scratch.WritePrivate("all.pem", _leaf.Pem + _lower.Pem + _upper.Pem + _root.Pem)], _scratch.WritePrivate("leaf.key", _leaf.KeyPem));
            var kept = await CertificateImport.UndoAsync(Data, _time, CancellationToken.None);
            Assert.True(File.Exists(Path.Combine(kept!, "server.key")));
        }
        Assert.Equal(2, Directory.GetDirectories(_scratch.At("data", "certs")).Length);
        Assert.Null(await ImportedCertificate.TryOpenAsync(Data, _time, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_crash_between_the_two_renames_leaves_no_mismatch(bool certificateWasWritten)
    {
        var all = _lower.Pem + _upper.Pem + _root.Pem;
        await ImportAsync([_scratch.WritePrivate("all.pem", _leaf.Pem + all)], _scratch.WritePrivate("leaf.key", _leaf.KeyPem));
        var next = _lower.Leaf();
        _scratch.WritePrivate(Path.Combine("data", "certs", "imported", "server.key.next"), next.KeyPem);
        if (certificateWasWritten)
            await File.WriteAllTextAsync(_scratch.At("data", "certs", "imported", "server.crt"), next.Pem + all);
        File.Delete(_scratch.At("data", "certs", "imported", "root.crt"));
        using var served = (await ImportedCertificate.TryOpenAsync(Data, _time, CancellationToken.None))!.Certificate;
        Assert.Equal((certificateWasWritten ? next : _leaf).Certificate.Thumbprint, served.Leaf.Thumbprint);
        Assert.Equal(["root.crt", "server.crt", "server.key"], Directory.GetFiles(_scratch.At("data", "certs", "imported")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    private async Task<ImportResult> ImportAsync(string[] files, string? key, string? root = null, string? password = null) =>
        await CertificateImport.RunAsync(new ImportRequest(Data, files, key, root, password), _time, CancellationToken.None);

    private static ServerName[] Names(params string[] names) => [.. names.Select(text => ServerName.TryParse(text, out var name, out _) ? name! : throw new ArgumentException(text))];

    private string Binary(string name, byte[] bytes)
    {
        var path = _scratch.WritePrivate(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Sign(string requestPem)
    {
        var request = CertificateRequest.LoadSigningRequestPem(
            requestPem, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        var asked = request.CertificateExtensions.Select(extension => extension.Oid!.Value).Order(StringComparer.Ordinal);
        Assert.Equal(["2.5.29.15", "2.5.29.17", "2.5.29.37"], asked);
        Assert.Equal("CN=db.example.org", request.SubjectName.Name);
        return _root.SignRequest(request);
    }

    private X509Certificate2 LeafWithKey()
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(_leaf.KeyPem);
        return _leaf.Certificate.CopyWithPrivateKey(key);
    }

    private string EncryptedKey()
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(_leaf.KeyPem);
        return key.ExportEncryptedPkcs8PrivateKeyPem("geheim", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000)) + "\n";
    }

    private Dictionary<string, string> Contents() =>
        Directory.GetFiles(Data, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);
}
