using Sluice.Cli.Commands;
using Sluice.Server.Control;

namespace Sluice.Cli.Tests.Commands;

public sealed class StatusTextTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ServerStatus Healthy = new(
        42,
        Now,
        60,
        new CertificateStatus("0A1B", "ff00", "CN=db.example.org", "CN=root", ["db.example.org", "10.0.0.1"], Now, Now.AddDays(90), 90, Now),
        3,
        5,
        new ReloadStatus(2, 1, Now, Now, null),
        17,
        new Dictionary<string, long> { ["unknown_ca"] = 4, ["no_alpn"] = 0 },
        1);

    [Fact]
    public void A_person_reads_what_is_served_and_who_could_not_verify_it()
    {
        var text = StatusText.Of(Healthy);
        Assert.Contains("certificate:   serial 0A1B, served since 2031-03-01 12:00:00 UTC\n", text, StringComparison.Ordinal);
        Assert.Contains("valid until:   2031-05-30 12:00:00 UTC, 90 days left\n", text, StringComparison.Ordinal);
        Assert.Contains("could not verify or left: unknown_ca 4\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NOT SERVED", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_not_served_stand_out()
    {
        var broken = Healthy with { Reloads = Healthy.Reloads with { LastError = "/x/tls.key: is broken; mend it" } };
        Assert.Contains("NOT SERVED:    /x/tls.key: is broken; mend it\n", StatusText.Of(broken), StringComparison.Ordinal);
    }
}
