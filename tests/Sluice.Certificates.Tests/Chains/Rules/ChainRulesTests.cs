using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Names;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Chains.Rules;

/// <summary>Each rule by a chain that breaks it, and OpenSSL's verdict on the same chain beside ours.</summary>
public sealed class ChainRulesTests : IDisposable
{
    private const X509KeyUsageFlags Issues = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;
    private static readonly DateTimeOffset Now = FixedTime.Start.Now;
    private readonly Scratch _scratch = new();
    private readonly TestAuthority _root = TestAuthority.Root("Root");

    public static TheoryData<string, string?, string?> Shapes => new()
    {
        // A case's name, the finding that is expected, and OpenSSL's words; null where it finds nothing.
        { "sound", null, null },
        { "sound below two", null, null },
        { "cross", null, null },
        { "expired leaf", FaultCodes.LeafExpired, "certificate has expired" },
        { "expired intermediate", FaultCodes.IntermediateExpired, "certificate has expired" },
        { "expired root", FaultCodes.RootExpired, "certificate has expired" },
        { "not yet valid", FaultCodes.NotYetValid, "certificate is not yet valid" },
        { "client leaf", FaultCodes.WrongEku, "unsuitable certificate purpose" },
        { "client intermediate", FaultCodes.WrongEku, "unsuitable certificate purpose" },
        { "any use leaf", FaultCodes.WrongEku, "unsuitable certificate purpose" },
        { "any use intermediate", FaultCodes.WrongEku, "unsuitable certificate purpose" },
        { "server leaf and intermediate", null, null },
        { "signing leaf", FaultCodes.WrongKeyUsage, "unsuitable certificate purpose" },
        { "intermediate that may not sign", FaultCodes.WrongKeyUsage, "" },
        { "path too long", FaultCodes.PathTooLong, "path length constraint exceeded" },
        { "RSA 1024 leaf", FaultCodes.WeakKey, "too weak" },
        { "RSA 1024 intermediate", FaultCodes.WeakKey, "too weak" },
        { "RSA 1024 root", FaultCodes.WeakKey, "too weak" },
        { "P-192 leaf", FaultCodes.WeakKey, "too weak" },
        { "SHA-1 leaf", FaultCodes.WeakSignature, "too weak" },
        { "SHA-1 intermediate", FaultCodes.WeakSignature, "too weak" },
        { "unknown critical", FaultCodes.UnknownCriticalExtension, "unhandled critical extension" },
        { "unknown critical intermediate", FaultCodes.UnknownCriticalExtension, "unhandled critical extension" },
        { "precertificate", FaultCodes.Precertificate, "unhandled critical extension" },
        { "name constraint", FaultCodes.NameConstraint, "permitted subtree violation" },
        { "not a CA", FaultCodes.NotAnAuthority, "invalid CA certificate" },
    };

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Agrees_with_openssl(string shape, string? code, string? words)
    {
        var (root, leaf, above) = Make(shape);
        var chain = _scratch.WritePrivate("chain.crt", leaf.Pem + string.Concat(above.Select(one => one.Pem)));
        var key = _scratch.WritePrivate("leaf.key", leaf.KeyPem);
        var report = CertificateCheck.Run(chain, key, new CheckInputs { Roots = [root.Certificate] }, FixedTime.Start);
        Assert.Equal(code is null ? 0 : 1, report.Findings.Count(finding => finding.Code == code && finding.Severity == FindingSeverity.Fatal));
        if (code is null)
            Assert.Empty(report.Findings);
        Assert.All(report.Findings, finding => Assert.Equal(chain, finding.File));
        if (!OpenSsl.IsHere)
            return;
        string[] verify =
        [
            "verify", "-purpose", "sslserver", "-auth_level", "2", "-attime", Now.ToUnixTimeSeconds().ToString(), "-no-CApath", "-no-CAstore",
            "-CAfile", _scratch.WritePrivate("root.crt", root.Pem), "-untrusted", chain, _scratch.WritePrivate("leaf.crt", leaf.Pem),
        ];
        var (exit, text) = OpenSsl.Run(verify);
        Assert.True((exit == 0) == (words is null), text);
        Assert.Contains(words ?? "OK", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, FindingSeverity.Warning)]
    [InlineData(6, FindingSeverity.Fatal)]
    public void Five_minutes_of_skew_are_forgiven(int minutes, FindingSeverity severity)
    {
        var leaf = _root.Leaf(begin: Now.AddMinutes(minutes));
        Assert.Equal((FaultCodes.NotYetValid, severity), One(leaf.Pem + _root.Pem));
    }

    [Theory]
    [InlineData("1.3.132.0.33")]
    [InlineData("1.3.132.0.10")]
    public void Curves_that_tls_does_not_offer_are_fatal(string curve)
    {
        using var key = ECDsa.Create(ECCurve.CreateFromValue(curve));
        Assert.Equal((FaultCodes.UncommonCurve, FindingSeverity.Fatal), One(_root.Leaf(key).Pem + _root.Pem));
    }

    [Theory]
    [InlineData("db.example.org", "db.example.org", null)]
    [InlineData("*.example.org", "db.example.org", null)]
    [InlineData("*.example.org", "a.db.example.org", FaultCodes.WildcardTooDeep)]
    [InlineData("*.example.org", "example.org", FaultCodes.WildcardTooDeep)]
    [InlineData("db.example.org", "db2.example.org", FaultCodes.NameMismatch)]
    [InlineData("db.example.org", "10.0.0.1", FaultCodes.IpWithoutSan)]
    [InlineData("", "db.example.org", FaultCodes.CommonNameOnly)]
    public void Says_why_a_name_is_not_covered(string held, string wanted, string? code)
    {
        var leaf = _root.Leaf(shape: request =>
        {
            if (held.Length > 0)
                TestAuthority.Names(request, held);
        });
        Assert.True(ServerName.TryParse(wanted, out var name, out _));
        var fatal = Run(leaf.Pem + _root.Pem, new CheckInputs { Names = [name!] }).Where(finding => finding.Severity == FindingSeverity.Fatal);
        Assert.Equal(code is null ? [] : [code], fatal.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("CN=db.example.org", FaultCodes.CommonNameOnly, FindingSeverity.Warning)]
    [InlineData("CN=The database", FaultCodes.NoNames, FindingSeverity.Fatal)]
    [InlineData("O=Example", FaultCodes.NoNames, FindingSeverity.Fatal)]
    public void A_leaf_without_alternative_names(string subject, string code, FindingSeverity severity)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var leaf = new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSelfSigned(Now.AddDays(-1), Now.AddDays(100));
        Assert.Contains((code, severity), Run(leaf.ExportCertificatePem()).Select(finding => (finding.Code, finding.Severity)));
    }

    [Fact]
    public void Names_that_no_client_matches_are_told()
    {
        var leaf = _root.Leaf(shape: request => TestAuthority.Names(request, "db.example.org", "*.*.example.org", "db.example.org."));
        Assert.Equal(2, Run(leaf.Pem + _root.Pem).Count(finding => finding.Code == FaultCodes.UnusableName));
    }

    [Fact]
    public void Roots_that_clients_hold_are_told_apart()
    {
        var other = new CheckInputs { Roots = [TestAuthority.Root("Other").Certificate] };
        var rekeyed = new CheckInputs { Roots = [TestAuthority.Root("Root").Certificate] };
        var leaf = _root.Intermediate("Lower").Leaf();
        var lower = _root.Intermediate("Lower");
        var below = lower.Leaf();
        Assert.Equal(FaultCodes.RootNotTrusted, Run(below.Pem + lower.Pem + _root.Pem, other)[0].Code);
        Assert.Equal(FaultCodes.RootRekeyed, Run(below.Pem + lower.Pem, rekeyed)[0].Code);
        Assert.Equal(FaultCodes.MissingIntermediate, Run(leaf.Pem, rekeyed)[0].Code);
        Assert.Contains("CN=Lower", Run(leaf.Pem, rekeyed)[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_without_channel_binding_is_warned_of()
    {
        if (!OpenSsl.IsHere)
            return;
        var file = _scratch.At("ed.crt");
        Assert.Equal(0, OpenSsl.Run("genpkey", "-algorithm", "ed25519", "-out", _scratch.At("ca.key")).Code);
        OpenSsl.Run("req", "-x509", "-new", "-key", _scratch.At("ca.key"), "-subj", "/CN=Ed", "-days", "9000", "-out", _scratch.At("ca.crt"));
        OpenSsl.Run("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", _scratch.At("ed.key"), "-subj", "/CN=a.example.org", "-out", _scratch.At("ed.csr"));
        var signed = OpenSsl.Run("x509", "-req", "-in", _scratch.At("ed.csr"), "-CA", _scratch.At("ca.crt"), "-CAkey", _scratch.At("ca.key"), "-days", "9000", "-out", file);
        Assert.True(signed.Code == 0, signed.Text);
        var findings = CertificateCheck.Run(file, null, new CheckInputs { Roots = CertificateCheck.ReadRoots(_scratch.At("ca.crt")) }, FixedTime.Start).Findings;
        Assert.Contains(findings, finding => finding.Code == FaultCodes.NoChannelBinding);
        Assert.DoesNotContain(findings, finding => finding.Severity == FindingSeverity.Fatal);
    }

    private (TestAuthority Root, TestAuthority Leaf, TestAuthority[] Above) Make(string shape)
    {
        var lower = _root.Intermediate("Lower", shape: request => TestAuthority.Authority(request, Issues));
        var old = Now.AddDays(-1);
        switch (shape)
        {
            case "sound": return (_root, _root.Leaf(), []);
            case "sound below two": return Above(lower);
            case "cross":
                var newRoot = TestAuthority.Root("New");
                return (_root, newRoot.Leaf(), [_root.Cross(newRoot)]);
            case "expired leaf": return (_root, _root.Leaf(end: old), []);
            case "expired intermediate": return Above(_root.Intermediate("Old", end: old));
            case "expired root":
                var oldRoot = TestAuthority.Root("Old", end: old);
                return (oldRoot, oldRoot.Leaf(), []);
            case "not yet valid": return (_root, _root.Leaf(begin: Now.AddDays(1)), []);
            case "client leaf": return (_root, _root.Leaf(shape: request => Use(request, "1.3.6.1.5.5.7.3.2")), []);
            case "client intermediate": return Above(Intermediate(request => Use(request, "1.3.6.1.5.5.7.3.2")));
            case "any use leaf": return (_root, _root.Leaf(shape: request => Use(request, "2.5.29.37.0")), []);
            case "any use intermediate": return Above(Intermediate(request => Use(request, "2.5.29.37.0")));
            case "server leaf and intermediate":
                var servers = Intermediate(request => Use(request, "1.3.6.1.5.5.7.3.1"));
                return (_root, servers.Leaf(shape: request => Use(request, "1.3.6.1.5.5.7.3.1")), [servers]);
            case "signing leaf": return (_root, _root.Leaf(shape: request => LeafUsage(request, X509KeyUsageFlags.CrlSign)), []);
            case "intermediate that may not sign":
                return Above(_root.Intermediate("Weak", shape: request => TestAuthority.Authority(request, X509KeyUsageFlags.DigitalSignature)));
            case "path too long":
                var narrow = _root.Intermediate("Narrow", shape: request => TestAuthority.Authority(request, Issues, pathLength: 0));
                var below = narrow.Intermediate("Below");
                return (_root, below.Leaf(), [below, narrow]);
            case "RSA 1024 leaf": return (_root, _root.Leaf(RSA.Create(1024)), []);
            case "RSA 1024 intermediate": return Above(_root.Intermediate("Small", key: RSA.Create(1024)));
            case "RSA 1024 root":
                var small = TestAuthority.Root("Small", key: RSA.Create(1024));
                return (small, small.Leaf(), []);
            case "P-192 leaf": return (_root, _root.Leaf(ECDsa.Create(ECCurve.CreateFromValue("1.2.840.10045.3.1.1"))), []);
            case "SHA-1 leaf": return (_root, _root.Leaf(isSha1: true), []);
            case "SHA-1 intermediate": return Above(_root.Intermediate("Sha1", isSha1: true));
            case "unknown critical": return (_root, _root.Leaf(shape: request => Critical(request, "1.2.3.4.5")), []);
            case "unknown critical intermediate": return Above(Intermediate(request => Critical(request, "1.2.3.4.5")));
            case "precertificate": return (_root, _root.Leaf(shape: request => Critical(request, "1.3.6.1.4.1.11129.2.4.3")), []);
            case "name constraint":
                // permittedSubtrees [0] { GeneralSubtree { dNSName "example.com" } }
                var only = new X509Extension("2.5.29.30", [0x30, 0x11, 0xA0, 0x0F, 0x30, 0x0D, 0x82, 0x0B, .. "example.com"u8], true);
                return Above(Intermediate(request => request.CertificateExtensions.Add(only)));
            case "not a CA":
                var plain = _root.Intermediate("Plain", shape: request => request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true)));
                return (_root, plain.Leaf(), [plain]);
            default: throw new ArgumentException(shape);
        }

        (TestAuthority, TestAuthority, TestAuthority[]) Above(TestAuthority one) => (_root, one.Leaf(), [one]);

        TestAuthority Intermediate(Action<CertificateRequest> more) => _root.Intermediate("Lower", shape: request =>
        {
            TestAuthority.Authority(request, Issues);
            more(request);
        });
    }

    private static void Use(CertificateRequest request, string use)
    {
        if (request.SubjectName.Name != "CN=Lower")
            TestAuthority.Names(request, "db.example.org");
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
    }

    private static void LeafUsage(CertificateRequest request, X509KeyUsageFlags usage)
    {
        TestAuthority.Names(request, "db.example.org");
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
    }

    private static void Critical(CertificateRequest request, string oid)
    {
        if (request.SubjectName.Name != "CN=Lower")
            TestAuthority.Names(request, "db.example.org");
        request.CertificateExtensions.Add(new X509Extension(oid, [5, 0], critical: true));
    }

    private (string Code, FindingSeverity Severity) One(string chain)
    {
        var finding = Assert.Single(Run(chain));
        return (finding.Code, finding.Severity);
    }

    private IReadOnlyList<CertificateFinding> Run(string chain, CheckInputs? inputs = null) =>
        CertificateCheck.Run(_scratch.WritePrivate("chain.crt", chain), null, inputs ?? CheckInputs.None, FixedTime.Start).Findings;
}
