using System.Security.Cryptography;
using Sluice.Certificates.Chains;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Tests.Chains.Rules;

/// <summary>CRLs beside a chain, judged as OpenSSL's -crl_check_all does.</summary>
public sealed class RevocationRuleTests : IDisposable
{
    private static readonly DateTimeOffset Now = FixedTime.Start.Now;
    private readonly Scratch _scratch = new();
    private readonly TestAuthority _root = TestAuthority.Root("Root");
    private readonly TestAuthority _lower;

    public RevocationRuleTests() => _lower = _root.Intermediate("Lower");

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("sound", null, "OK")]
    [InlineData("leaf revoked", FaultCodes.Revoked, "certificate revoked")]
    [InlineData("intermediate revoked", FaultCodes.Revoked, "certificate revoked")]
    [InlineData("expired", FaultCodes.CrlExpired, "CRL has expired")]
    [InlineData("missing for the root", FaultCodes.CrlMissing, "unable to get certificate CRL")]
    [InlineData("forged", FaultCodes.CrlNotSigned, "CRL signature failure")]
    public void Agrees_with_openssl(string shape, string? code, string words)
    {
        var leaf = _lower.Leaf();
        var end = Now.AddDays(30);
        byte[][] lists = shape switch
        {
            "leaf revoked" => [_lower.Crl(end, leaf), _root.Crl(end)],
            "intermediate revoked" => [_lower.Crl(end), _root.Crl(end, _lower)],
            "expired" => [_lower.Crl(Now.AddDays(-1)), _root.Crl(end)],
            "missing for the root" => [_lower.Crl(end)],
            // The right name and key identifier, another key.
            "forged" => [Forged(end), _root.Crl(end)],
            _ => [_lower.Crl(end), _root.Crl(end)],
        };
        var crl = _scratch.WritePrivate("all.crl", string.Concat(lists.Select(Pem)));
        var chain = _scratch.WritePrivate("chain.crt", leaf.Pem + _lower.Pem);
        var findings = Run(chain, crl);
        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Equal((FindingSeverity.Fatal, crl), (finding.Severity, finding.File)));
        if (!OpenSsl.IsHere)
            return;
        var (exit, text) = OpenSsl.Run(
            "verify", "-crl_check_all", "-CRLfile", crl, "-attime", Now.ToUnixTimeSeconds().ToString(), "-no-CApath", "-no-CAstore",
            "-CAfile", _scratch.WritePrivate("root.crt", _root.Pem), "-untrusted", chain, _scratch.WritePrivate("leaf.crt", leaf.Pem));
        Assert.True((exit == 0) == (code is null), text);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_der_and_pem_files_is_read_and_strays_are_told()
    {
        var leaf = _lower.Leaf();
        var chain = _scratch.WritePrivate("chain.crt", leaf.Pem + _lower.Pem);
        Directory.CreateDirectory(_scratch.At("crls"));
        Assert.Equal(FaultCodes.CrlMissing, Assert.Single(Run(chain, _scratch.At("crls"))).Code);
        File.WriteAllBytes(_scratch.At("crls", "lower.crl"), _lower.Crl(Now.AddDays(30)));
        File.WriteAllText(_scratch.At("crls", "root.pem"), Pem(_root.Crl(Now.AddDays(30))));
        Assert.Empty(Run(chain, _scratch.At("crls")));
        File.WriteAllBytes(_scratch.At("crls", "other.crl"), TestAuthority.Root("Other").Crl(Now.AddDays(30)));
        Assert.Equal((FaultCodes.CrlUnused, FindingSeverity.Warning), Run(chain, _scratch.At("crls")).Select(f => (f.Code, f.Severity)).Single());
        File.WriteAllText(_scratch.At("crls", "junk"), "junk");
        Assert.Equal((FaultCodes.Damaged, _scratch.At("crls", "junk")), Run(chain, _scratch.At("crls")).Select(f => (f.Code, f.File)).Single());
    }

    [Fact]
    public void A_crl_cut_at_any_byte_is_damaged_and_nothing_worse()
    {
        var chain = _scratch.WritePrivate("chain.crt", _lower.Leaf().Pem + _lower.Pem);
        var whole = _lower.Crl(Now.AddDays(30), _lower.Leaf());
        for (var length = 1; length < whole.Length; length++)
        {
            File.WriteAllBytes(_scratch.At("cut.crl"), whole[..length]);
            Assert.Equal(FaultCodes.Damaged, Run(chain, _scratch.At("cut.crl"))[0].Code);
        }
    }

    private static byte[] FlipLast(byte[] der)
    {
        der[^1] ^= 1;
        return der;
    }

    private static string Pem(byte[] crl) => new string(PemEncoding.Write("X509 CRL", crl)) + "\n";

    private byte[] Forged(DateTimeOffset end) => FlipLast(_lower.Crl(end));

    private IReadOnlyList<CertificateFinding> Run(string chain, string crl) => CertificateCheck.Run(
        chain, null, new CheckInputs { Roots = [_root.Certificate], CrlPath = crl }, FixedTime.Start).Findings;
}
