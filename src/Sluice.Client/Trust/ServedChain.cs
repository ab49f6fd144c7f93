using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>What verify-full will say about a chain as served, in sentences for people.</summary>
/// <param name="ReachesRoot">Whether signatures lead from the leaf to one of the roots.</param>
/// <param name="Faults">What else is wrong, a sentence each; empty when verify-full succeeds.</param>
public sealed record ServedChain(bool ReachesRoot, IReadOnlyList<string> Faults)
{
    private const int MostNames = 20;

    public bool IsGood => ReachesRoot && Faults.Count == 0;

    /// <param name="served">The leaf first.</param>
    /// <param name="roots">What is to be trusted.</param>
    /// <param name="host">As the user typed it.</param>
    public static ServedChain Check(
        IReadOnlyList<X509Certificate2> served, IReadOnlyList<X509Certificate2> roots, string host, DateTimeOffset now)
    {
        var verdict = ChainVerifier.Verify(new ChainQuestion(served, roots, now));
        var faults = new List<string>();
        if (verdict is { ReachesAnchor: true, At: { } at })
            faults.Add(Sentence(verdict, at));
        if (!HostCheck.Of(served[0], host).Matches)
            faults.Add($"the certificate is not made for \"{host}\": {Names(served[0])}");
        return new ServedChain(verdict.ReachesAnchor, faults);
    }

    private static string Sentence(ChainVerdict verdict, X509Certificate2 at) => verdict.Code switch
    {
        FaultCodes.LeafExpired or FaultCodes.IntermediateExpired or FaultCodes.RootExpired =>
            $"{RootLine.Subject(at)} expired on {RootLine.Date(at.NotAfter)}",
        FaultCodes.NotYetValid => $"{RootLine.Subject(at)} is not valid before {RootLine.Date(at.NotBefore)}; is this machine's clock right?",
        FaultCodes.WrongEku => $"{RootLine.Subject(at)} is not made for servers (extended key usage)",
        _ => $"{RootLine.Subject(at)}: {verdict.Error!.Text}",
    };

    private static string Names(X509Certificate2 leaf)
    {
        var names = LeafNames.Of(leaf).Alternatives.Select(name => name.Text).Take(MostNames).ToList();
        return names.Count == 0 ? "it holds no names; have the server issue a new one" : $"connect as {Printable.Of(string.Join(" or ", names))}";
    }
}
