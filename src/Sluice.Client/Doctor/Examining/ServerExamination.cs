using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Probe;
using Sluice.Client.Wire;

namespace Sluice.Client.Doctor.Examining;

/// <summary>Asks a server everything that can be asked without a password, one connection at a time.</summary>
internal sealed class ServerExamination(DoctorRequest request)
{
    private const string Alpn = "postgresql";

    // First the version in which the chain is in clear.
    private static readonly TlsVersion[] Asked = [TlsVersion.Tls12, TlsVersion.Tls13, TlsVersion.Tls11, TlsVersion.Tls10];

    private ServerTarget Target => request.Target;

    public async Task<ServerSide> LookAsync(CancellationToken cancellation)
    {
        var seen = new ServerSide(Target);
        try
        {
            var plain = await StartupProbe.AskPlainAsync(Target, request.User, Database, request.Timeout, cancellation).ConfigureAwait(false);
            seen = seen with { Plain = plain };
            seen = await LookAtVersionsAsync(seen, cancellation).ConfigureAwait(false);
            if (!seen.TakesModernTls)
                return seen;
            seen = await LookInsideAsync(seen, cancellation).ConfigureAwait(false);
            var version = seen.Takes(TlsVersion.Tls13) ? TlsVersion.Tls13 : TlsVersion.Tls12;
            return seen with { Direct = await AskAsync(version, Alpn, isDirect: true, cancellation).ConfigureAwait(false) };
        }
        catch (DialException failure)
        {
            return seen with { FailedAt = failure.Step, Failure = failure.Message };
        }
    }

    private string Database => request.Database ?? request.User;

    private async Task<ServerSide> LookAtVersionsAsync(ServerSide seen, CancellationToken cancellation)
    {
        var answers = new List<TlsAnswer>();
        var refusesAlpn = false;
        foreach (var version in Asked)
        {
            var answer = await AskAsync(version, refusesAlpn ? null : Alpn, isDirect: false, cancellation).ConfigureAwait(false);
            if (!refusesAlpn && answer.Alert == TlsAnswer.NoApplicationProtocol)
            {
                answer = await AskAsync(version, null, isDirect: false, cancellation).ConfigureAwait(false);
                refusesAlpn = answer.IsAccepted;
            }
            answers.Add(answer);
            // Who hangs or talks nonsense once will do so each time.
            if (answers.Count == 1 && answer.Fault is not null && answer.Fault.Contains("did not answer", StringComparison.Ordinal))
                break;
        }
        var served = answers.FirstOrDefault(answer => answer.Served.Count > 0)?.Served ?? [];
        return seen with { Versions = answers, RefusesAlpn = refusesAlpn, Served = served };
    }

    private async Task<ServerSide> LookInsideAsync(ServerSide seen, CancellationToken cancellation)
    {
        var options = new DialOptions { OffersAlpn = !seen.RefusesAlpn, Timeout = request.Timeout };
        try
        {
            await using var tls = await UnverifiedTls.ConnectAsync(Target, options, cancellation).ConfigureAwait(false);
            var answer = await StartupProbe.AskAsync(tls.Stream, request.User, Database, request.Timeout, cancellation).ConfigureAwait(false);
            return seen with
            {
                OverTls = answer,
                Protocol = tls.Protocol == SslProtocols.Tls13 ? "TLSv1.3" : "TLSv1.2",
                CipherSuite = tls.CipherSuite,
                HasAlpn = tls.HasAlpn,
                HasEndpointBinding = tls.EndpointBinding is not null,
                Served = seen.Served.Count > 0 ? seen.Served : [.. tls.Served.Select(Copy)],
            };
        }
        catch (DialException failure)
        {
            // A client certificate may be wanted; what was seen before still counts.
            return seen with { HandshakeFailure = failure.Message };
        }
    }

    private static X509Certificate2 Copy(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private Task<TlsAnswer> AskAsync(TlsVersion version, string? alpn, bool isDirect, CancellationToken cancellation) =>
        TlsProbe.AskAsync(Target, version, alpn, isDirect, request.Timeout, cancellation);
}
