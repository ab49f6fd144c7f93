using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Tests.Support;
using Sluice.Client.Trust;

namespace Sluice.Client.Tests.Trust;

public sealed class ServedChainTests
{
    private readonly TestRoot _root = new("Sluice root");
    private readonly TestRoot _impostor = new("Sluice root");
    private readonly TestRoot _other = new("Sluice root 2");

    [Fact]
    public void A_root_of_the_same_name_is_not_reached()
    {
        using var leaf = _impostor.Issue("localhost");
        Assert.False(Check([leaf]).ReachesRoot);
    }

    [Fact]
    public void Nor_is_it_when_another_fault_would_be_told_first()
    {
        using var leaf = _other.Issue("localhost");
        using var cross = _impostor.CrossSign(_other, isAuthority: false);
        Assert.False(Check([leaf, cross]).ReachesRoot);
    }

    [Fact]
    public void What_is_no_CA_leads_nowhere()
    {
        using var leaf = _other.Issue("localhost");
        using var cross = _root.CrossSign(_other, isAuthority: false);
        Assert.False(Check([leaf, cross]).ReachesRoot);
    }

    [Fact]
    public void Time_and_name_are_told_together()
    {
        using var leaf = _root.Issue("lake.example.org");
        var seen = ServedChain.Check([leaf], [_root.Certificate], "localhost", DateTimeOffset.UtcNow.AddDays(3));
        Assert.True(seen.ReachesRoot);
        Assert.Collection(
            seen.Faults,
            fault => Assert.StartsWith("CN=lake.example.org expired on ", fault, StringComparison.Ordinal),
            fault => Assert.Contains("not made for \"localhost\"", fault, StringComparison.Ordinal));
    }

    private ServedChain Check(IReadOnlyList<X509Certificate2> served) =>
        ServedChain.Check(served, [_root.Certificate], "localhost", DateTimeOffset.UtcNow);
}
