using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Chains;

/// <summary>Generous in what it takes, exact in what it says.</summary>
public sealed class PemCertificatesTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly TestAuthority _root = TestAuthority.Root("Root");

    public void Dispose() => _scratch.Dispose();

    public static TheoryData<string> Taken => ["plain", "utf-8 mark", "utf-16", "crlf", "cr", "text around", "indented end", "x509 label", "no last line end"];

    [Theory]
    [MemberData(nameof(Taken))]
    public void Takes(string form)
    {
        var pem = _root.Pem;
        var bytes = form switch
        {
            "utf-8 mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(pem)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(pem)],
            "crlf" => Encoding.ASCII.GetBytes(pem.ReplaceLineEndings("\r\n")),
            "cr" => Encoding.ASCII.GetBytes(pem.ReplaceLineEndings("\r")),
            "text around" => Encoding.UTF8.GetBytes($"Bag Attributes\n  friendlyName: zoë\n{pem}\nsubject=/CN=x\n"),
            "indented end" => Encoding.ASCII.GetBytes(pem + "   \n\n\t"),
            "x509 label" => Encoding.ASCII.GetBytes(pem.Replace(" CERTIFICATE", " X509 CERTIFICATE", StringComparison.Ordinal)),
            "no last line end" => Encoding.ASCII.GetBytes(pem.TrimEnd()),
            _ => Encoding.ASCII.GetBytes(pem),
        };
        File.WriteAllBytes(_scratch.At("a.crt"), bytes);
        Assert.Equal(_root.Certificate.Thumbprint, Assert.Single(PemCertificates.Read(_scratch.At("a.crt"))).Thumbprint);
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "empty", "is empty", "copy the file again" },
        { "blank", "is empty", "copy the file again" },
        { "der", "is DER, not PEM", "openssl x509 -inform der" },
        { "pkcs7", "is PKCS#7 in DER, not PEM", "openssl pkcs7 -inform der" },
        { "pkcs7 pem", "is PKCS#7, not a PEM chain", "openssl pkcs7 -in" },
        { "pkcs12", "is PKCS#12, not PEM", "openssl pkcs12" },
        { "html", "is an HTML page, not a certificate", "download the certificate itself" },
        { "key", "holds a private key and no certificate", "name the certificate's file" },
        { "der key", "is a private key in DER", "name the certificate's file" },
        { "request", "is a certificate request", "send it to the CA" },
        { "junk", "holds no PEM certificate", "BEGIN CERTIFICATE" },
        { "damaged before a sound one", "certificate 1 is damaged or cut off", "copy the file again" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Says_what_it_is_instead(string form, string what, string cure)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ascii = Encoding.ASCII;
        X509Certificate2Collection all = [_root.Certificate];
        var bytes = form switch
        {
            "empty" => [],
            "blank" => " \r\n\n"u8.ToArray(),
            "der" => _root.Certificate.RawData,
            "pkcs7" => all.Export(X509ContentType.Pkcs7)!,
            "pkcs7 pem" => ascii.GetBytes(PemEncoding.Write("PKCS7", all.Export(X509ContentType.Pkcs7)!)),
            "pkcs12" => all.Export(X509ContentType.Pkcs12)!,
            "html" => ascii.GetBytes("\n<!DOCTYPE html>\n<html lang=en><title>Sign in</title>"),
            "key" => ascii.GetBytes(_root.KeyPem),
            "der key" => key.ExportPkcs8PrivateKey(),
            "request" => ascii.GetBytes(new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256).CreateSigningRequestPem()),
            "junk" => [0x30, 0x82, 0xFF, 0xFF, 1, 2, 3],
            _ => ascii.GetBytes(_root.Pem[..100] + "\n" + _root.Pem),
        };
        File.WriteAllBytes(_scratch.At("a.crt"), bytes);
        var refused = Assert.Throws<CertificateException>(() => PemCertificates.Read(_scratch.At("a.crt"))).Problem;
        Assert.Contains(what, refused.What, StringComparison.Ordinal);
        Assert.Contains(cure, refused.Cure, StringComparison.Ordinal);
        Assert.NotNull(refused.Code);
    }

    [Theory]
    [InlineData("2.5.29.17")]
    [InlineData("2.5.29.15")]
    [InlineData("2.5.29.37")]
    [InlineData("2.5.29.19")]
    [InlineData("2.5.29.14")]
    [InlineData("2.5.29.35")]
    [InlineData("1.3.6.1.5.5.7.1.1")]
    public void A_certificate_with_a_broken_extension_is_damaged(string extension)
    {
        var leaf = TestAuthority.SelfSigned(request => request.CertificateExtensions.Add(new X509Extension(extension, [0x30, 0x05, 0xFF], false)));
        var file = _scratch.WritePrivate("a.crt", _root.Pem + leaf.Pem);
        var refused = Assert.Throws<CertificateException>(() => PemCertificates.Read(file)).Problem;
        Assert.Equal((FaultCodes.Damaged, "certificate 2 cannot be decoded"), (refused.Code, refused.What));
    }

    [Fact]
    public void A_file_of_100_megabytes_is_refused_without_being_read()
    {
        using (var file = File.Create(_scratch.At("big.crt")))
            file.SetLength(100 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("larger than", Assert.Throws<CertificateException>(() => PemCertificates.Read(_scratch.At("big.crt"))).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void A_key_among_the_certificates_is_warned_of_unless_the_file_is_both()
    {
        var leaf = _root.Leaf();
        var both = _scratch.WritePrivate("both.pem", leaf.Pem + leaf.KeyPem + _root.Pem);
        Assert.Equal([FaultCodes.KeyInCertificateFile], Codes(both, _scratch.WritePrivate("leaf.key", leaf.KeyPem)));
        Assert.Empty(Codes(both, both));
    }

    private static IEnumerable<string> Codes(string certificate, string key) =>
        CertificateCheck.Run(certificate, key, CheckInputs.None, FixedTime.Start).Findings.Select(finding => finding.Code);
}
