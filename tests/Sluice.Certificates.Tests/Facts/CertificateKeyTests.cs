using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Tests.Facts;

/// <summary>Keys that .NET does not make, made by openssl.</summary>
public sealed class CertificateKeyTests
{
    [Theory]
    [InlineData("RSA 2048", "-newkey", "rsa-pss", "-pkeyopt", "rsa_keygen_bits:2048")]
    [InlineData("RSA 3072", "-newkey", "rsa:3072")]
    [InlineData("EC 256 bits", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt", "ec_param_enc:explicit")]
    [InlineData("EC P-256", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")]
    [InlineData("Ed25519", "-newkey", "ed25519")]
    public void Every_key_is_named(string name, params string[] kind)
    {
        using var scratch = new Scratch();
        using var certificate = Make(scratch, "root", ["-x509", .. kind]);
        Assert.Equal(name, CertificateWords.Key(certificate));
    }

    [Theory]
    [InlineData("digest", true)]
    [InlineData("max", false)]
    public void A_chain_of_keys_for_PSS_only_is_judged_as_openssl_does(string salt, bool isProven)
    {
        using var scratch = new Scratch();
        string[] pss = ["-x509", "-newkey", "rsa-pss", "-pkeyopt", "rsa_keygen_bits:2048", "-sigopt", $"rsa_pss_saltlen:{salt}"];
        using var root = Make(scratch, "root", pss);
        using var leaf = Make(scratch, "leaf", [.. pss, "-CA", scratch.At("root.crt"), "-CAkey", scratch.At("root.key"), "-addext", "basicConstraints=critical,CA:false"]);
        var (code, text) = OpenSsl.Run("verify", "-CAfile", scratch.At("root.crt"), scratch.At("leaf.crt"));
        Assert.True(code == 0, text);
        var verdict = ChainVerifier.Verify(new ChainQuestion([leaf], [root], DateTimeOffset.UtcNow));
        Assert.True(verdict.IsTrusted, verdict.Error?.Text);
        Assert.Equal(isProven, CertificateSignature.IsProven(leaf, root));
        using var other = Make(scratch, "root", pss);
        Assert.False(ChainVerifier.Verify(new ChainQuestion([leaf], [other], DateTimeOffset.UtcNow)).IsTrusted);
        Assert.False(CertificateSignature.IsProven(leaf, other));
    }

    private static X509Certificate2 Make(Scratch scratch, string name, string[] how)
    {
        var (code, text) = OpenSsl.Run([
            "req", "-nodes", "-sha256", "-days", "9", "-subj", $"/CN={name}", "-keyout", scratch.At($"{name}.key"), "-out", scratch.At($"{name}.crt"), .. how]);
        Assert.True(code == 0, text);
        return X509CertificateLoader.LoadCertificateFromFile(scratch.At($"{name}.crt"));
    }
}
