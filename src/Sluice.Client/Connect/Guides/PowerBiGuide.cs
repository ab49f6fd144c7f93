namespace Sluice.Client.Connect.Guides;

internal sealed class PowerBiGuide() : ConnectGuide("powerbi", "Power BI")
{
    public override string RootsFrom => "the Windows store only";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        if (!target.IsWindows)
            yield return new Say("Power BI Desktop and its gateway run on Windows: do this there (`--system windows` shows that system's paths).");
        yield return new Say("Put the root into the Windows store of your user; Windows shows its fingerprint and asks:");
        yield return new Snippet("bat", $"certutil -user -addstore Root {Quote.Windows(target.RootFile)}");
        yield return new Say("Or in PowerShell:");
        yield return new Snippet("powershell", $"Import-Certificate -FilePath '{target.RootFile.Replace("'", "''", StringComparison.Ordinal)}' -CertStoreLocation Cert:\\CurrentUser\\Root");
        yield return new Say("A gateway runs as a service: there, as administrator, leave out `-user`, or use `Cert:\\LocalMachine\\Root`. While a root change is under way the file holds two roots: check with `certutil -user -store Root` that both are there.");
        yield return new Say("Get data, PostgreSQL database:");
        yield return new Snippet("text", $"""
            Server    {target.Server}
            Database  {target.Database}
            """);
        yield return new Say($"Then the tab Database: user `{target.User}` and the password. If an encrypted connection is refused, do not take the offer of one without encryption.");
    }
}
