using Sluice.Client.Wire;
using Sluice.Certificates.Clients;
using Sluice.Certificates.Diagnosis;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Doctor.Faults;

namespace Sluice.Client.Doctor.Reports;

/// <summary>The report for people: the verdict first, then what each mode would see, the chain, the stores and the connection.</summary>
public sealed class DoctorText
{
    private readonly DoctorReport _report;
    private readonly TextWriter _to;
    private readonly Ink _ink;

    private DoctorText(DoctorReport report, TextWriter to, bool hasColours) => (_report, _to, _ink) = (report, to, new Ink(hasColours));

    private Examination Seen => _report.Seen;

    public static void Write(DoctorReport report, TextWriter to, bool hasColours)
    {
        var text = new DoctorText(report, to, hasColours);
        text.Verdict();
        text.Modes();
        if (report.Seen.Server.Served.Count > 0)
        {
            text.Chain();
            text.Names();
            text.Stores();
        }
        text.Connection();
    }

    private void Verdict()
    {
        var target = _ink.Strong(Seen.Server.Target.ToString());
        var kind = Seen.Server.IsSluice ? " (Sluice)" : "";
        if (_report.Findings.Count == 0)
            _to.WriteLine($"{_ink.Good("healthy")}  {target}{kind}: sslmode=verify-full works from here.");
        else
            _to.WriteLine($"{target}{kind}: sslmode=verify-full {(_report.ExitCode == 3 ? _ink.Warn("works, but:") : _ink.Bad("fails:"))}");
        foreach (var finding in _report.Findings)
        {
            _to.WriteLine();
            var mark = finding.Severity == Severity.Error ? _ink.Bad("error  ") : _ink.Warn("warning");
            _to.WriteLine($"{mark}  {finding.Sentence} {_ink.Faint($"[{finding.Code}]")}");
            foreach (var step in finding.Steps)
                _to.WriteLine($"         at the {step.Where}:  {_ink.Strong(step.Command)}");
        }
    }

    private void Modes()
    {
        Head("What a client of libpq sees");
        foreach (var mode in _report.Modes)
        {
            var name = mode.Mode.PadRight(12);
            var says = mode.Connects ? mode.Says[0] + (mode.IsEncrypted ? $"; TLS, verifies {mode.Verifies}" : "; no encryption") : mode.Says[0];
            _to.WriteLine($"  {(mode.Connects ? _ink.Good("yes") : _ink.Bad("no "))} {name} {says}");
            foreach (var more in mode.Says.Skip(1))
                _to.WriteLine($"      {"",-12} {more}");
        }
    }

    private void Chain()
    {
        Head("The chain as served");
        var served = Seen.Server.Served;
        for (var i = 0; i < served.Count; i++)
        {
            var view = CertificateView.Of(served[i]);
            var isTimely = FaultTimes.IsTimely(served[i], Seen.Now);
            var dates = $"{FaultTimes.Day(view.NotBefore)} to {FaultTimes.Day(view.NotAfter)}";
            _to.WriteLine($"  {i}  {_ink.Strong(view.Subject)}");
            _to.WriteLine($"     issued by {view.Issuer}");
            _to.WriteLine($"     valid {(isTimely ? dates : _ink.Bad(dates))}; {view.Key}; {view.Signature}{Usage(view)}");
            _to.WriteLine($"     {_ink.Faint("sha256 " + view.Sha256)}");
        }
    }

    private static string Usage(CertificateView view) => view.Usages is { } usages ? $"; for {string.Join(", ", usages)}" : "";

    private void Names()
    {
        Head("Names");
        var names = LeafNames.Of(Seen.Server.Served[0]);
        var all = names.Alternatives.Select(one => Printable.Of(one.Text)).ToList();
        _to.WriteLine($"  host as typed  {Seen.Server.Target.Host}  {(Seen.Name!.Matches ? _ink.Good("matches") : _ink.Bad("does not match"))}");
        var common = names.CommonName is { } name ? $"; CN {Printable.Of(name)}" : "";
        _to.WriteLine($"  certificate    {(all.Count > 0 ? string.Join(", ", all) : "no alternative name")}{common}");
    }

    private void Stores()
    {
        Head("Where clients look for roots");
        Store(Seen.Client.Root, Seen.Chain);
        foreach (var store in Seen.Client.Stores)
            Store(store, Seen.In(store));
        if (Seen.Client.Crls is { } crls)
            _to.WriteLine($"  {"CRL",-8} {Seen.Client.CrlPath}: {crls.Count} {(crls.Count == 1 ? "list" : "lists")}");
    }

    private void Store(TrustStore store, ChainVerdict? verdict)
    {
        _to.WriteLine($"  {store.Client,-8} {store.Path ?? store.UsedBy}: {StoreLine(store, verdict)}");
        if (verdict is { IsTrusted: true })
            _to.WriteLine($"  {"",-8} {_ink.Faint(string.Join(" <- ", verdict.Path.Select(element => CertificateView.NameOf(element.SubjectName))))}");
    }

    private string StoreLine(TrustStore store, ChainVerdict? verdict) => verdict switch
    {
        { IsTrusted: true } => _ink.Good("verifies this server"),
        { Error: { } error } => $"{Count(store)}; {_ink.Bad(error.Text)} (depth {verdict.Depth})",
        _ when !store.Exists => store.Path is null ? "not looked into" : "does not exist",
        _ => store.Problem ?? $"holds no certificate that can be read ({store.Format})",
    };

    private static string Count(TrustStore store) => store.Certificates.Count == 1 ? "1 certificate" : $"{store.Certificates.Count} certificates";

    private void Connection()
    {
        var server = Seen.Server;
        if (server.Versions.Count == 0)
            return;
        Head("The connection");
        var taken = server.Versions.Where(answer => answer.IsAccepted).Select(answer => answer.Offered).Order().Select(TransportFindings.Name);
        var agreed = server.CipherSuite is { } suite ? $"; agreed {server.Protocol} with {suite}" : "";
        _to.WriteLine($"  TLS versions     {string.Join(", ", taken.DefaultIfEmpty("none"))}{agreed}");
        _to.WriteLine($"  ALPN postgresql  {(server.RefusesAlpn ? _ink.Bad("refused") : server.HasAlpn ? "chosen" : "ignored")}");
        if (server.Direct is { } direct)
            _to.WriteLine($"  direct TLS       {(direct.IsAccepted ? "yes" : "no")}");
        if (server.Protocol is not null)
        {
            var asks = server.OverTls?.AsksFor is { } wanted ? $"; the server asks for {wanted}" : "";
            _to.WriteLine($"  channel binding  {(server.HasEndpointBinding ? "tls-server-end-point" : _ink.Warn("none"))}{asks}");
        }
        if (server.HandshakeFailure is { } failure)
            _to.WriteLine($"  handshake        {Printable.Of(failure)}");
    }

    private void Head(string text)
    {
        _to.WriteLine();
        _to.WriteLine(_ink.Strong(text));
    }
}
