using System.Diagnostics;
using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Tls;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Login;

/// <summary>SCRAM as RFC 5802 wants it, and as those who try to get round it would not.</summary>
[Collection(ServersCollection.Name)]
public sealed class ScramTests(Servers servers)
{
    private const string Plus = "SCRAM-SHA-256-PLUS";

    /// <summary>A difference an attacker could tell from the noise of one network.</summary>
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(5);

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Both_mechanisms_are_offered_the_bound_one_first(string server)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await SecureStart.TlsAsync(target);
        await client.SendAsync(Frontend.Startup(Frontend.Version30, ("user", target.User), ("database", target.Database)));
        Assert.Equal("Authentication 10 \"SCRAM-SHA-256-PLUS\\x00SCRAM-SHA-256\\x00\\x00\"", (await client.ReadAsync()).ToString());
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_client_without_channel_binding_logs_in(string server)
    {
        var said = await TryAsync(server, (_, target) => ("SCRAM-SHA-256", new ScramExchange(target.Password)));
        Assert.Equal('Z', said[^1].Type);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Binding_to_another_certificate_is_refused(string server)
    {
        var said = await TryAsync(server, (_, target) => (Plus, new ScramExchange(target.Password)
        {
            Gs2Header = "p=tls-server-end-point,,",
            BindingData = new byte[32],
        }));
        // In transit somebody has exchanged the certificate, so no word about passwords.
        Assert.StartsWith("ErrorResponse FATAL 28000 SCRAM channel binding check failed", said[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task A_client_that_says_we_offered_no_binding_is_refused(string server)
    {
        var said = await TryAsync(server, (_, target) => ("SCRAM-SHA-256", new ScramExchange(target.Password) { Gs2Header = "y,," }));
        Assert.StartsWith("ErrorResponse FATAL 28000 SCRAM channel binding negotiation error", said[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task An_authorization_identity_is_refused(string server)
    {
        var said = await TryAsync(server, (_, target) => ("SCRAM-SHA-256", new ScramExchange(target.Password) { Gs2Header = "n,a=root," }));
        Assert.StartsWith("ErrorResponse FATAL 0A000 ", said[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres", "SCRAM-SHA-1")]
    [InlineData("sluice", "SCRAM-SHA-1")]
    [InlineData("postgres", "")]
    [InlineData("sluice", "")]
    public async Task An_unknown_mechanism_is_refused(string server, string mechanism)
    {
        var said = await TryAsync(server, (_, target) => (mechanism, new ScramExchange(target.Password)));
        Assert.StartsWith("ErrorResponse FATAL 08P01 ", said[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task An_unknown_user_looks_like_a_wrong_password(string server)
    {
        var target = await servers.TargetAsync(server);
        var wrong = await FailAsync(target with { Password = "wrong" });
        var unknown = await FailAsync(target with { User = "nobdy" });
        Assert.Equal(wrong.Select(Shape), unknown.Select(Shape));
        Assert.Equal($"ErrorResponse FATAL 28P01 password authentication failed for user \"{target.User}\"", wrong[^1].ToString());
        Assert.Equal("ErrorResponse FATAL 28P01 password authentication failed for user \"nobdy\"", unknown[^1].ToString());
        // The salt of a user who is not there must not change from one try to the next.
        Assert.Equal(Salt(unknown), Salt(await FailAsync(target with { User = "nobdy" })));
        Assert.NotEqual(Salt(unknown), Salt(await FailAsync(target with { User = "nobod" })));
        Assert.Equal(Salt(wrong).Length, Salt(unknown).Length);
    }

    [Fact]
    public async Task An_unknown_user_takes_as_long_as_a_wrong_password()
    {
        var target = await servers.TargetAsync("sluice");
        await Promptly.DoneAsync(Noticeable, async () =>
        {
            List<double> wrong = [], unknown = [];
            for (var round = 0; round < 15; round++)
            {
                wrong.Add(await TimeAsync(target with { Password = "wrong" }));
                unknown.Add(await TimeAsync(target with { User = "nobdy" }));
            }

            return TimeSpan.FromMilliseconds(Math.Abs(Median(wrong) - Median(unknown)));
        });
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<double> TimeAsync(WireTarget target)
    {
        await using var client = await SecureStart.TlsAsync(target);
        var watch = Stopwatch.StartNew();
        await client.TryLogInAsync(target);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<IReadOnlyList<WireMessage>> FailAsync(WireTarget target)
    {
        await using var client = await SecureStart.TlsAsync(target);
        var said = await client.TryLogInAsync(target);
        Assert.Null(await client.TryReadAsync());
        return said;
    }

    /// <summary>A message's type and length, which is all that an eavesdropper on TLS could compare.</summary>
    private static (char Type, int Length) Shape(WireMessage message) => (message.Type, message.Payload.Length);

    private static string Salt(IReadOnlyList<WireMessage> said) =>
        WireLogin.ReadAuthentication(said[1]).Body.Split(',').Single(field => field.StartsWith("s=", StringComparison.Ordinal));

    private async Task<IReadOnlyList<WireMessage>> TryAsync(
        string server, Func<WireClient, WireTarget, (string Mechanism, ScramExchange Exchange)> choose)
    {
        var target = await servers.TargetAsync(server);
        await using var client = await SecureStart.TlsAsync(target);
        await client.SendAsync(Frontend.Startup(Frontend.Version30, ("user", target.User), ("database", target.Database)));
        return await client.AnswerLoginAsync(_ => choose(client, target));
    }
}
