using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>What verify-full will say about a chain as served, in sentences for people.</summary>
/// <param name="ReachesRoot">Whether signatures lead from the leaf to one of the roots.</param>
/// <param name="Faults">What is wrong, a sentence each; empty when verify-full succeeds.</param>
public sealed record ServedChain(bool ReachesRoot, IReadOnlyList<string> Faults)
{
    private const int MostNames = 20;

    public bool IsGood => ReachesRoot && Faults.Count == 0;

    /// <param name="served">The leaf first.</param>
    /// <param name="roots">What is to be trusted.</param>
    /// <param name="host">As the user typed it.</param>
    /// <param name="crl">What the client knows of revocation; null for nothing.</param>
    public static ServedChain Check(
        IReadOnlyList<X509Certificate2> served, IReadOnlyList<X509Certificate2> roots, string host, DateTimeOffset now, CrlFile? crl = null)
    {
        var verdict = ChainVerifier.Verify(new ChainQuestion(served, roots, now) { Crls = crl?.Lists });
        var faults = new List<string>();
        if (crl?.Fault is { } hang)
            faults.Add(hang);
        if (verdict is { Error: { } error, At: { } at })
            faults.Add(CrlSentence(verdict, at, crl, now) ?? Sentence(verdict, error, at));
        if (!HostCheck.Of(served[0], host).Matches)
            faults.Add($"the certificate is not made for \"{host}\": {Names(served[0])}");
        return new ServedChain(verdict.ReachesAnchor, faults);
    }

    private static string Sentence(ChainVerdict verdict, VerifyError error, X509Certificate2 at) => verdict.Code switch
    {
        FaultCodes.LeafExpired or FaultCodes.IntermediateExpired or FaultCodes.RootExpired =>
            $"{RootLine.Subject(at)} expired on {RootLine.Date(at.NotAfter)}",
        FaultCodes.NotYetValid => $"{RootLine.Subject(at)} is not valid before {RootLine.Date(at.NotBefore)}; is this machine's clock right?",
        FaultCodes.WrongEku => $"{RootLine.Subject(at)} is not made for servers (extended key usage)",
        _ => $"{RootLine.Subject(at)}: {error.Text}",
    };

    private static string? CrlSentence(ChainVerdict verdict, X509Certificate2 at, CrlFile? crl, DateTimeOffset now)
    {
        var issuer = verdict.Path[Math.Min(verdict.Depth + 1, verdict.Path.Count - 1)];
        if (verdict.Error == VerifyError.NoCrl)
            return $"{crl?.Path} has no list of {RootLine.Subject(issuer)}, so clients refuse its certificates; add that list, or remove the file";
        if (verdict.Error == VerifyError.CrlHasExpired)
            return $"{crl?.Path}: the list of {RootLine.Subject(issuer)} expired on {Expiry(crl, issuer, now)}; get the server's current list, or remove the file";
        if (verdict.Error == VerifyError.IsRevoked)
            return $"{RootLine.Subject(at)} is revoked, says {crl?.Path}; have the server issue a new one";
        return verdict.Error?.Name.Contains("CRL", StringComparison.Ordinal) == true
            ? $"{crl?.Path}: the list of {RootLine.Subject(issuer)}: {verdict.Error.Text}; get the server's current list, or remove the file"
            : null;
    }

    private static string Expiry(CrlFile? crl, X509Certificate2 issuer, DateTimeOffset now) =>
        $"{crl?.Lists?.Where(list => list.IsOf(issuer) && list.IsExpired(now)).Max(list => list.NextUpdate):yyyy-MM-dd}";

    private static string Names(X509Certificate2 leaf)
    {
        var names = LeafNames.Of(leaf).Alternatives.Select(name => name.Text).Take(MostNames).ToList();
        return names.Count == 0 ? "it holds no names; have the server issue a new one" : $"connect as {Printable.Of(string.Join(" or ", names))}";
    }
}
