using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Clients;
using Sluice.Certificates.Tests.Diagnosis;

namespace Sluice.Certificates.Tests.Clients;

public sealed class StoreContentTests
{
    private static readonly X509Certificate2 Root = Forged.Root().Certificate;

    [Fact]
    public void Tells_PEM_DER_and_nonsense_apart()
    {
        Assert.Equal(StoreFormat.Pem, StoreContent.Read(Encoding.ASCII.GetBytes("words\n" + Root.ExportCertificatePem())).Format);
        Assert.Equal(StoreFormat.Der, StoreContent.Read(Root.RawData).Format);
        Assert.Equal(StoreFormat.Unknown, StoreContent.Read("<html>"u8.ToArray()).Format);
        Assert.Equal(StoreFormat.Unknown, StoreContent.Read([]).Format);
        Assert.Equal(StoreFormat.Unknown, StoreContent.Read([0x30, 0x82, 0xFF]).Format);
        Assert.Equal(StoreFormat.Unknown, StoreContent.Read("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"u8.ToArray()).Format);
    }

    [Fact]
    public void A_damaged_block_makes_the_whole_file_unusable_as_for_OpenSSL()
    {
        using var scratch = new Scratch();
        var text = Root.ExportCertificatePem() + "\n-----BEGIN CERTIFICATE-----\nMIIBszCC\n-----END CERTIFICATE-----\n";
        Assert.Equal(StoreFormat.Unknown, StoreContent.Read(Encoding.ASCII.GetBytes(text)).Format);
        File.WriteAllText(scratch.At("roots.pem"), text);
        File.WriteAllText(scratch.At("root.pem"), Root.ExportCertificatePem());
        Assert.Contains("Error loading file", OpenSsl.Run("verify", "-CAfile", scratch.At("roots.pem"), scratch.At("root.pem")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JKS", StoreFormat.Jks)]
    [InlineData("PKCS12", StoreFormat.Pkcs12)]
    public void Reads_what_keytool_writes(string type, StoreFormat format)
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.At("root.pem"), Root.ExportCertificatePem());
        var start = new ProcessStartInfo(
            "keytool",
            ["-importcert", "-noprompt", "-alias", "root", "-file", scratch.At("root.pem"), "-keystore", scratch.At("cacerts"), "-storepass", "changeit", "-storetype", type])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using (var keytool = Process.Start(start)!)
            keytool.WaitForExit();
        var content = StoreContent.Read(File.ReadAllBytes(scratch.At("cacerts")));
        Assert.Equal(format, content.Format);
        Assert.Equal(Root.Thumbprint, Assert.Single(content.Certificates).Thumbprint);
    }

    [Fact]
    public void A_JKS_store_cut_anywhere_is_read_as_far_as_it_goes()
    {
        byte[] store = [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 1, (byte)'r', 0, 0, 0, 0, 0, 0, 0, 0,
            0, 5, .. "X.509"u8, 0, 0, (byte)(Root.RawData.Length >> 8), (byte)Root.RawData.Length, .. Root.RawData];
        Assert.Single(StoreContent.Read(store).Certificates);
        for (var length = 4; length < store.Length; length++)
            Assert.Empty(StoreContent.Read(store[..length]).Certificates);
        // Lengths that no file has.
        store[11] = 0xFF;
        store[8] = 0xFF;
        Assert.Single(StoreContent.Read(store).Certificates);
    }
}
