using System.Security.Cryptography;
using System.Text;
using Sluice.Client.Tests.Support;
using Sluice.Client.Wire;
using Sluice.Protocol.Scram;

namespace Sluice.Client.Tests.Trust;

public sealed class LoginSourceTests : IDisposable
{
    private readonly TestRoot _root = new("Sluice root");
    private readonly TestRoot _foreign = new("Other root");
    private readonly TrustBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_proven_servers_root_is_trusted()
    {
        await using var server = new ScriptedServer(_root.Issue("localhost"), HonestAsync);
        Assert.Equal(0, await _bench.LoginAsync(server.Target));
        Assert.Equal(_root.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
        Assert.Equal(1, _bench.Questions);
        Assert.Contains("SHA-256", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_named()
    {
        await using var server = new ScriptedServer(_root.Issue("localhost"), HonestAsync);
        await _bench.RefusesAsync("refuses user \"alice\" with this password", () => _bench.LoginAsync(server.Target, "correct horse batterx"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_relay_with_its_own_certificate_is_found_out(bool isTrustedAlready)
    {
        // A certificate of the right name, even from an authority that this user trusts.
        await using var server = new ScriptedServer(_root.Issue("localhost"), HonestAsync);
        await using var relay = new ScriptedServer(_foreign.Issue("localhost"), side => RelayAsync(side, server.Target));
        if (!isTrustedAlready)
        {
            await _bench.RefusesAsync("someone in the middle ends the TLS connection", () => _bench.LoginAsync(relay.Target));
            return;
        }
        _bench.Write(_foreign.Pem);
        var refused = await Assert.ThrowsAsync<Client.Trust.TrustException>(() => _bench.LoginAsync(relay.Target));
        Assert.Contains("someone in the middle", refused.Message, StringComparison.Ordinal);
        Assert.Equal(_foreign.Pem, await File.ReadAllTextAsync(_bench.RootCrt));
    }

    [Fact]
    public async Task One_who_does_not_know_the_verifier_is_found_out()
    {
        await using var server = new ScriptedServer(_foreign.Issue("localhost"), async side =>
        {
            await BeginAsync(side, 4096);
            await side.AuthenticationAsync(12, "v=" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            await side.AuthenticationAsync(0);
            await side.ReadyAsync();
            await side.AnswerAsync(_foreign.Pem);
        });
        await _bench.RefusesAsync("does not know this user's verifier", () => _bench.LoginAsync(server.Target));
    }

    [Theory]
    [InlineData(1, "cheap to attack")]
    [InlineData(2_000_000_000, "keep this client busy")]
    public async Task Harmful_iterations_are_refused_before_any_proof_is_sent(int iterations, string about)
    {
        var answered = new TaskCompletionSource<bool>();
        await using var server = new ScriptedServer(_foreign.Issue("localhost"), async side =>
        {
            try
            {
                await BeginAsync(side, iterations);
                answered.SetResult(true);
            }
            catch (IOException)
            {
                answered.SetResult(false);
            }
        });
        await _bench.RefusesAsync(about, () => _bench.LoginAsync(server.Target));
        Assert.False(await answered.Task);
    }

    [Fact]
    public async Task Letting_in_early_is_no_proof()
    {
        await using var server = new ScriptedServer(_foreign.Issue("localhost"), async side =>
        {
            await BeginAsync(side, 4096);
            await side.AuthenticationAsync(0);
            await side.ReadyAsync();
            await side.AnswerAsync(_foreign.Pem);
        });
        await _bench.RefusesAsync("lets you in before it has proved anything", () => _bench.LoginAsync(server.Target));
    }

    [Theory]
    [InlineData(0, "", "without any proof")]
    [InlineData(3, "", "in clear text: it was not sent")]
    [InlineData(5, "salt", "MD5 hash: it was not sent")]
    [InlineData(7, "", "does not prove it")]
    [InlineData(10, "SCRAM-SHA-256\0\0", "does not offer SCRAM-SHA-256-PLUS")]
    [InlineData(10, "SCRAM-SHA-256-PLUSX\0OAUTHBEARER\0\0", "does not offer SCRAM-SHA-256-PLUS")]
    public async Task A_downgrade_is_refused_and_answered_with_nothing(byte kind, string data, string about)
    {
        var sent = new TaskCompletionSource<int>();
        await using var server = new ScriptedServer(_foreign.Issue("localhost"), async side =>
        {
            await side.StartupAsync();
            await side.AuthenticationAsync(kind, data);
            sent.SetResult(await side.Stream.ReadAsync(new byte[100]));
        });
        await _bench.RefusesAsync(about, () => _bench.LoginAsync(server.Target));
        Assert.Equal(0, await sent.Task);
    }

    [Fact]
    public async Task A_bundle_that_is_not_of_the_served_chain_is_refused()
    {
        await using var server = new ScriptedServer(_root.Issue("localhost"), async side =>
        {
            if (await side.LoginAsync(TrustBench.Verifier))
                await side.AnswerAsync(_foreign.Pem);
        });
        await _bench.RefusesAsync("does not come from this root", () => _bench.LoginAsync(server.Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public async Task A_bundle_that_is_none_is_refused(string bundle)
    {
        await using var server = new ScriptedServer(_root.Issue("localhost"), async side =>
        {
            if (await side.LoginAsync(TrustBench.Verifier))
                await side.AnswerAsync(bundle);
        });
        await _bench.RefusesAsync("root bundle", () => _bench.LoginAsync(server.Target));
    }

    [Fact]
    public async Task An_endless_message_is_refused()
    {
        await using var server = new ScriptedServer(_root.Issue("localhost"), async side =>
        {
            await side.StartupAsync();
            await side.Stream.WriteAsync(new byte[] { (byte)'R', 0x7F, 0xFF, 0xFF, 0xFF });
        });
        await _bench.RefusesAsync("length is out of bounds", () => _bench.LoginAsync(server.Target));
    }

    [Fact]
    public async Task A_database_that_a_proven_server_does_not_have_is_told()
    {
        await using var server = new ScriptedServer(_root.Issue("localhost"), async side =>
        {
            await side.ProveAsync(TrustBench.Verifier);
            await side.ErrorAsync("3D000", "database \"lake\" does not exist");
        });
        await _bench.RefusesAsync("the server proved itself, but has no database \"lake\"; give --database", () => _bench.LoginAsync(server.Target));
    }

    [Fact]
    public async Task An_unproven_servers_words_cannot_move_the_cursor()
    {
        await using var server = new ScriptedServer(_root.Issue("localhost"), async side =>
        {
            await side.StartupAsync();
            await side.ErrorAsync("3D000", "\u001b[2J\u202Eall is well");
        });
        var refused = await Assert.ThrowsAsync<Client.Trust.TrustException>(() => _bench.LoginAsync(server.Target));
        Assert.Contains("?[2J?all is well", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_PostgreSQL_server_with_a_self_signed_certificate_is_trusted_after_its_proof()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var leaf = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var server = new ScriptedServer(leaf, async side =>
        {
            await side.LoginAsync(TrustBench.Verifier);
            await side.ReadAsync();
            await side.ErrorAsync("42704", "unrecognized configuration parameter \"sluice.root_certificates\"");
            await side.ReadyAsync();
        });
        Assert.Equal(0, await _bench.LoginAsync(server.Target));
        Assert.Equal(leaf.ExportCertificatePem() + "\n", await File.ReadAllTextAsync(_bench.RootCrt));
    }

    private static async Task BeginAsync(ServerSide side, int iterations)
    {
        await side.StartupAsync();
        var first = Encoding.ASCII.GetString(await side.OfferAsync(ScramMechanisms.Sha256Plus));
        var nonce = first[(first.IndexOf("r=", StringComparison.Ordinal) + 2)..];
        await side.AuthenticationAsync(11, $"r={nonce}abcdef,s={Convert.ToBase64String(new byte[16])},i={iterations}");
        await side.ReadAsync();
    }

    private static async Task RelayAsync(ServerSide side, ServerTarget to)
    {
        await using var server = await UnverifiedTls.ConnectAsync(to, new DialOptions(), CancellationToken.None);
        await Task.WhenAny(side.Stream.CopyToAsync(server.Stream), server.Stream.CopyToAsync(side.Stream));
    }

    private async Task HonestAsync(ServerSide side)
    {
        if (await side.LoginAsync(TrustBench.Verifier))
            await side.AnswerAsync(_root.Pem);
    }
}
