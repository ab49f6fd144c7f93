using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Clients;
using Sluice.Client.Doctor;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Doctor.Faults;
using Sluice.Client.Doctor.Reports;
using Sluice.Client.Probe;
using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Doctor;

/// <summary>What is concluded from what was seen: servers and clients given as data.</summary>
public sealed class FindingsTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly X509Certificate2 Root = Make("Some CA", null, Now.AddDays(-9), true);
    private static readonly X509Certificate2 Middle = Make("Another CA", Root, Now.AddDays(-9), true);

    [Fact]
    public void A_sound_server_has_no_finding() => Assert.Empty(Codes(Leaf(Root), [], Root, null));

    [Fact]
    public void The_bundle_a_Sluice_server_shows_tells_a_missing_intermediate_from_a_wrong_root()
    {
        var other = Make("Other", null, Now.AddDays(-9), true);
        Assert.Equal(["missing-intermediate"], Codes(Leaf(Middle), [], Root, Root.ExportCertificatePem()));
        Assert.Equal(["root-not-trusted"], Codes(Leaf(Middle), [Middle], other, Root.ExportCertificatePem()));
        Assert.Equal(["root-not-trusted"], Codes(Leaf(Root), [], other, Root.ExportCertificatePem()));
    }

    [Fact]
    public void A_clock_that_is_off_is_named_instead_of_what_follows_from_it()
    {
        var error = new ServerError("FATAL", "28000", "no", "This server is Sluice, and takes TLS only.\nServer time: 2031-04-01T12:00:00Z", null);
        Assert.Equal(["clock-off"], Codes(Leaf(Root, Now.AddDays(20)), [], Root, null, error));
        Assert.Equal(["clock-off"], Codes(Leaf(Make("Young", null, Now.AddDays(5), true), Now.AddDays(5)), [], Root, null, error)[..1]);
    }

    [Fact]
    public void Without_a_root_file_what_is_wrong_at_the_server_is_told_too()
    {
        var late = Leaf(Root, Now.AddDays(-90), Now.AddDays(-1));
        Assert.Equal(["root-file-missing", "leaf-expired"], Codes(late, [], null, null));
    }

    [Fact]
    public void The_wrong_order_is_a_warning_with_the_right_one()
    {
        var findings = Findings.Of(Seen(Leaf(Middle), [Root, Middle], Root, null, null));
        var finding = Assert.Single(findings);
        Assert.Equal(("chain-out-of-order", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("chain-1.pem chain-3.pem chain-2.pem > server.crt", finding.Steps[0].Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Binding_that_is_offered_but_impossible_breaks_libpq()
    {
        var seen = Seen(Leaf(Root), [], Root, null, null);
        var server = seen.Server with { HasEndpointBinding = false, OverTls = new StartupAnswer("SCRAM-SHA-256-PLUS", null, null, null) };
        var broken = new Examination(seen.Request, server, seen.Client, Now);
        var finding = Assert.Single(Findings.Of(broken));
        Assert.Equal(("no-channel-binding", Severity.Error), (finding.Code, finding.Severity));
        Assert.Equal(["could not find digest for NID UNDEF"], Modes.Of(broken).Single(mode => mode.Mode == "verify-full").Says);
    }

    [Theory]
    [InlineData(ClientPlatform.Linux, "mv /home/ann/.postgresql/root.crl /home/ann/.postgresql/root.crl.old")]
    [InlineData(ClientPlatform.Windows, "Move-Item -Force 'C:\\Data Files\\root.crl' 'C:\\Data Files\\root.crl.old'")]
    public void Commands_are_for_the_client_s_own_shell(ClientPlatform platform, string command)
    {
        var seen = Seen(Leaf(Root), [], Root, null, null);
        var path = platform == ClientPlatform.Windows ? "C:\\Data Files\\root.crl" : "/home/ann/.postgresql/root.crl";
        var system = seen.Client.System with { Platform = platform };
        var client = seen.Client with { System = system, CrlPath = path, Crls = [] };
        var finding = Assert.Single(Findings.Of(new Examination(seen.Request, seen.Server, client, Now)));
        Assert.Equal(("crl-stale", command), (finding.Code, finding.Steps[0].Command));
    }

    [Theory]
    [InlineData(true, false, "password", "sluice trust db.example.org:5432 --file /home/bob/.postgresql/root.crt")]
    [InlineData(true, false, "SCRAM-SHA-256-PLUS", "sluice trust db.example.org:5432 --file /home/bob/.postgresql/root.crt")]
    [InlineData(true, true, "SCRAM-SHA-256-PLUS", "sluice trust db.example.org:5432 --user postgres")]
    [InlineData(false, true, "SCRAM-SHA-256-PLUS", "sluice trust db.example.org:5432 --user postgres")]
    [InlineData(false, true, "password", "sluice trust db.example.org:5432 --user postgres")]
    [InlineData(false, false, "password", "# ask the keeper of the CA \"Some CA\" for its certificate (PEM), as root.crt")]
    public void A_root_in_another_home_is_taken_only_from_the_user_s_own(bool isUsersOwn, bool isSluice, string asksFor, string cure)
    {
        var other = new OtherRoot(
            new TrustStore("libpq", "/home/bob/.postgresql/root.crt", true, StoreFormat.Pem, [Root], null, ""), isUsersOwn);
        foreach (var held in new[] { null, Make("Former CA", null, Now.AddDays(-9), true) })
        {
            var seen = Seen(Leaf(Root), [], held, isSluice ? Root.ExportCertificatePem() : null, null);
            var server = seen.Server with { OverTls = new StartupAnswer(asksFor, null, null, null) };
            var finding = Findings.Of(new Examination(seen.Request, server, seen.Client with { OtherRoots = [other] }, Now))[0];
            Assert.Equal(held is null ? "root-in-another-home" : "root-not-trusted", finding.Code);
            Assert.Equal(cure, finding.Steps[0].Command);
            Assert.DoesNotContain(finding.Steps, step => step.Command.StartsWith("cp ", StringComparison.Ordinal));
            if (held is null)
                Assert.Contains(Sluice.Client.Trust.Fingerprint.Of(Root), finding.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_root_file_that_is_no_certificate_is_put_aside()
    {
        var seen = Seen(Leaf(Root), [], null, Root.ExportCertificatePem(), null);
        var broken = seen.Client with { Root = seen.Client.Root with { Exists = true, Format = StoreFormat.Unknown } };
        var finding = Findings.Of(new Examination(seen.Request, seen.Server, broken, Now))[0];
        Assert.Equal("root-file-not-pem", finding.Code);
        Assert.Equal(
            ["mv /home/ann/.postgresql/root.crt /home/ann/.postgresql/root.crt.old", "sluice trust db.example.org:5432 --user postgres"],
            finding.Steps.Select(step => step.Command));
    }

    [Fact]
    public void Of_two_roots_of_one_name_the_wrong_one_is_taken_out_after_the_right_one_is_in()
    {
        var namesake = Make("Some CA", null, Now.AddDays(-9), true);
        var seen = Seen(Leaf(Root), [], namesake, Root.ExportCertificatePem(), null);
        var finding = Findings.Of(seen)[0];
        Assert.Equal("root-rekeyed", finding.Code);
        Assert.Equal(
            [
                "sluice trust db.example.org:5432 --user postgres",
                $"sluice trust --remove --fingerprint {Sluice.Client.Trust.Fingerprint.Of(namesake)}",
            ],
            finding.Steps.Select(step => step.Command));
    }

    [Fact]
    public void No_name_out_of_a_certificate_can_run_in_a_shell()
    {
        var hostile = Make("Böse $(touch x) `id` \"; reboot #' & | > CA-1, Ltd.", null, Now.AddDays(-9), true);
        var finding = Findings.Of(Seen(Leaf(hostile), [], Root, null, null))[0];
        Assert.Equal(
            "# ask the keeper of the CA \"Böse (touch x) id  reboot     CA-1, Ltd.\" for its certificate (PEM), as root.crt",
            finding.Steps[0].Command);
    }

    private static string[] Codes(X509Certificate2 leaf, X509Certificate2[] sent, X509Certificate2? root, string? bundle, ServerError? error = null) =>
        [.. Findings.Of(Seen(leaf, sent, root, bundle, error)).Select(finding => finding.Code)];

    private static Examination Seen(X509Certificate2 leaf, X509Certificate2[] sent, X509Certificate2? root, string? bundle, ServerError? error)
    {
        var target = new ServerTarget("db.example.org", 5432);
        var server = new ServerSide(target)
        {
            Plain = new StartupAnswer(error is null ? "password" : null, error, bundle, null),
            Versions = [new TlsAnswer(TlsVersion.Tls12, TlsVersion.Tls12, null, "postgresql", [leaf], null)],
            Served = [leaf, .. sent],
            Protocol = "TLSv1.3",
            HasEndpointBinding = true,
        };
        var system = new ClientSystem(ClientPlatform.Linux, "/home/ann", null, new Dictionary<string, string>());
        var store = new TrustStore("libpq", "/home/ann/.postgresql/root.crt", root is not null, root is null ? StoreFormat.None : StoreFormat.Pem, root is null ? [] : [root], null, "");
        var client = new ClientSide(system, store, null, null, false, new ClientKey(null, null, null, null, null), [], null, []);
        return new Examination(new DoctorRequest(target), server, client, Now);
    }

    private static X509Certificate2 Leaf(X509Certificate2 issuer, DateTimeOffset? from = null, DateTimeOffset? to = null) =>
        Make("db.example.org", issuer, from ?? Now.AddDays(-9), false, to);

    private static X500DistinguishedName Named(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        return builder.Build();
    }

    private static X509Certificate2 Make(string name, X509Certificate2? issuer, DateTimeOffset from, bool isAuthority, DateTimeOffset? to = null)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named(name), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')));
        request.CertificateExtensions.Add(names.Build());
        var end = to ?? Now.AddDays(90);
        if (issuer is null)
            return request.CreateSelfSigned(from, end);
        using var signing = issuer.GetECDsaPrivateKey()!;
        using var made = request.Create(issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(signing), from, end, RandomNumberGenerator.GetBytes(8));
        return made.CopyWithPrivateKey(key);
    }
}
