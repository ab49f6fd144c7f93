namespace Sluice.Certificates.Tests.Diagnosis;

public sealed class ChainVerifierTests
{
    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var i = 0; i < ChainCases.All.Count; i++)
                rows.Add(i, ChainCases.All[i].Name);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Says_what_openssl_verify_says(int row, string name)
    {
        Assert.True(OpenSsl.IsHere, "openssl is not installed");
        using var scratch = new Scratch();
        var verdict = ChainCases.All[row].Verify();
        Assert.Equal((name, ChainCases.All[row].AskOpenSsl(scratch)), (name, (verdict.Error?.Number ?? 0, verdict.Depth)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Names_the_cause(int row, string name) => Assert.Equal((name, ChainCases.All[row].Code), (name, ChainCases.All[row].Verify().Code));
}
