using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Tests.Diagnosis;

/// <summary>One row of the table: a chain, what the client knows, and the fault's code.</summary>
internal sealed record ChainCase(string Name, string? Code, X509Certificate2[] Served, X509Certificate2[] Roots)
{
    public byte[][]? Crls { get; init; }

    public ChainVerdict Verify() => ChainVerifier.Verify(new ChainQuestion(Served, Roots, Forged.Now)
    {
        Crls = Crls?.Select(crl => RevocationList.Read(crl)).ToList(),
    });

    /// <summary>What the real program says: number and depth of the first error; 0 and 0 when it is content.</summary>
    public (int Error, int Depth) AskOpenSsl(Scratch scratch)
    {
        List<string> arguments =
        [
            "verify", "-purpose", "sslserver", "-auth_level", "2", "-attime", $"{Forged.Now.ToUnixTimeSeconds()}", "-no-CApath", "-no-CAstore",
        ];
        arguments.AddRange(Roots.Length > 0 ? ["-CAfile", Write(scratch, "roots.pem", Pem(Roots))] : ["-no-CAfile"]);
        if (Served.Length > 1)
            arguments.AddRange(["-untrusted", Write(scratch, "sent.pem", Pem(Served[1..]))]);
        if (Crls is not null)
            arguments.AddRange(["-crl_check_all", "-CRLfile", Write(scratch, "crls.pem", string.Concat(Crls.Select(CrlPem)))]);
        var (code, text) = OpenSsl.Run([.. arguments, Write(scratch, "leaf.pem", Pem(Served[..1]))]);
        if (code == 0)
            return (0, 0);
        var found = System.Text.RegularExpressions.Regex.Match(text, @"error (\d+) at (\d+) depth lookup");
        Assert.True(found.Success, text);
        return (int.Parse(found.Groups[1].Value), int.Parse(found.Groups[2].Value));
    }

    public override string ToString() => Name;

    private static string Write(Scratch scratch, string name, string text)
    {
        File.WriteAllText(scratch.At(name), text);
        return scratch.At(name);
    }

    private static string Pem(IEnumerable<X509Certificate2> certificates) =>
        string.Concat(certificates.Select(certificate => certificate.ExportCertificatePem() + "\n"));

    private static string CrlPem(byte[] crl) => System.Security.Cryptography.PemEncoding.WriteString("X509 CRL", crl) + "\n";
}
