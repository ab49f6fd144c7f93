using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Import;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Import;

public sealed class CertificateBagReaderTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly X509Certificate2Collection _all = [TestAuthority.Root("Root").Certificate, TestAuthority.Root("Other").Certificate];

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(X509ContentType.Pkcs7)]
    [InlineData(X509ContentType.Pkcs12)]
    public void A_file_cut_or_changed_anywhere_is_refused_or_read_and_nothing_worse(X509ContentType type)
    {
        var whole = _all.Export(type)!;
        var path = _scratch.At("a.p7b");
        var read = 0;
        for (var i = 0; i < whole.Length; i += type == X509ContentType.Pkcs7 ? 1 : 17)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x41;
            foreach (var bytes in new[] { whole[..i], changed })
            {
                File.WriteAllBytes(path, bytes);
                try
                {
                    using var bag = CertificateBagReader.Read(path, null);
                    Assert.True(bag.Certificates.Count <= 2);
                    read++;
                }
                catch (CertificateException e)
                {
                    Assert.Equal(path, e.Problem.File);
                    Assert.DoesNotContain('\n', e.Message);
                }
            }
        }
        // A changed key or signature still decodes; a PKCS#12 file's MAC sees everything.
        Assert.Equal(type == X509ContentType.Pkcs7, read > 0);
    }

    [Fact]
    public void Openssls_own_pkcs7_is_read()
    {
        if (!OpenSsl.IsHere)
            return;
        var pem = _scratch.WritePrivate("a.pem", string.Concat(_all.Select(c => c.ExportCertificatePem() + "\n")));
        foreach (var form in new[] { "der", "pem" })
        {
            Assert.Equal(0, OpenSsl.Run("crl2pkcs7", "-nocrl", "-certfile", pem, "-outform", form, "-out", _scratch.At("a.p7b")).Code);
            using var bag = CertificateBagReader.Read(_scratch.At("a.p7b"), null);
            Assert.Equal(_all.Select(c => c.Subject).Order(), bag.Certificates.Select(c => c.Subject).Order());
        }
    }
}
