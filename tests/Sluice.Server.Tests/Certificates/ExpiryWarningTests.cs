using Microsoft.Extensions.Logging;
using Sluice.Server.Access;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;
using Sluice.Server.Transport.Tls;
using Sluice.Testing.Certificates;

namespace Sluice.Server.Tests.Certificates;

public sealed class ExpiryWarningTests : IDisposable
{
    private readonly ThrowawayIdentity _identities = new();
    private readonly ManualTime _time = new();
    private readonly RecordingLog<ExpiryWarning> _log = new();

    [Fact]
    public void A_root_of_the_local_authority_is_changed_by_command()
    {
        // Ten days from now, of eleven: near its end in the last quarter.
        var root = ClientIssuer.Root("Local", _time.GetUtcNow());
        var identity = _identities.Next() with { RootCertificates = root.Pem, IsLocal = true };
        var warning = new ExpiryWarning(new TlsCredentials(identity), null, _time, _log);
        warning.Look();
        Assert.Empty(_log.Lines);
        _time.Advance(TimeSpan.FromDays(8));
        for (var look = 0; look < 5; look++)
            warning.Look();
        Assert.Equal(2, _log.Lines.Count);
        Assert.Contains("run: sluice certs renew", _log.Messages[0], StringComparison.Ordinal);
        Assert.Contains("sluice certs rotate-root begin", _log.Messages[1], StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromDays(1));
        warning.Look();
        Assert.Equal(4, _log.Lines.Count);
    }

    [Theory]
    [InlineData("crl.pem", "run: sluice certs crl")]
    [InlineData("other.pem", "replace ")]
    public async Task A_list_by_which_clients_are_judged_is_warned_of_in_its_last_quarter(string list, string cure)
    {
        var (now, certs) = (_time.GetUtcNow(), Directory.CreateDirectory(Path.Combine(_identities.Folder, "certs")).FullName);
        var root = ClientIssuer.Root("Clients", now);
        await File.WriteAllTextAsync(Path.Combine(certs, "root.crt"), root.Pem);
        await File.WriteAllTextAsync(Path.Combine(certs, list), root.RevocationListPem(now, now.AddHours(20)));
        await File.WriteAllTextAsync(
            Path.Combine(_identities.Folder, "sluice.json"),
            $"{{\"access\": [{{\"method\": \"cert\"}}], \"clientCertificates\": {{\"revocationLists\": \"certs/{list}\"}}}}");
        var access = new AccessControl(await new SettingsSource(_identities.Folder).LoadAsync(CancellationToken.None));
        var warning = new ExpiryWarning(new TlsCredentials(_identities.Next()), access, _time, _log);
        _time.Advance(TimeSpan.FromHours(14));
        warning.Look();
        Assert.Empty(_log.Lines);
        _time.Advance(TimeSpan.FromHours(2));
        warning.Look();
        warning.Look();
        Assert.Equal(LogLevel.Warning, Assert.Single(_log.Lines).Level);
        Assert.Contains($"\"CN=Clients\" ends in 0 days", _log.Messages[0], StringComparison.Ordinal);
        Assert.Contains(cure, _log.Messages[0], StringComparison.Ordinal);
    }

    public void Dispose() => _identities.Dispose();
}
