using System.Text;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Scram;

namespace Sluice.Protocol.Tests.Scram;

public class ScramServerExchangeTests
{
    private const string ClientNonce = "rOprNGfwEbeRWgbNEkqO";
    private const string ServerNonce = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private const string BoundHeader = "p=tls-server-end-point,,";

    private static readonly byte[] Hash = [.. Enumerable.Range(100, 32).Select(i => (byte)i)];
    private static readonly ChannelBinding Binding = ChannelBinding.ForServerEndPoint(Hash);
    private static readonly byte[] Salt = Convert.FromBase64String("W22ZaJ0SNY7soEsUEjb6gQ==");
    private static readonly ScramVerifier Pencil = ScramVerifier.Create("pencil", 4096, Salt);

    [Fact]
    public void The_exchange_of_RFC_7677_section_3()
    {
        var exchange = Exchange();
        Assert.Equal(
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
            Encoding.UTF8.GetString(exchange.First("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"u8)));
        var result = exchange.Final(
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="u8);
        Assert.True(result.Succeeded);
        Assert.Equal("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", Encoding.UTF8.GetString(result.ServerFinal));
    }

    [Theory]
    [InlineData("n,,", false)]
    [InlineData("y,,", false)]
    [InlineData("n,,", true)]
    public void A_login_without_binding_succeeds(string header, bool plusOffered)
    {
        var client = new ScramTestClient("pencil", header);
        var exchange = Exchange(plusOffered: plusOffered);
        var result = exchange.Final(client.Final(exchange.First(client.First())));
        Assert.True(client.Accepts(result));
    }

    [Fact]
    public void A_login_with_binding_succeeds()
    {
        var client = new ScramTestClient("pencil", BoundHeader, Hash);
        var exchange = Exchange(ScramMechanisms.Sha256Plus, plusOffered: true);
        Assert.True(client.Accepts(exchange.Final(client.Final(exchange.First(client.First())))));
    }

    [Fact]
    public void Another_connections_binding_is_refused()
    {
        var client = new ScramTestClient("pencil", BoundHeader, [.. Hash.Reverse()]);
        var exchange = Exchange(ScramMechanisms.Sha256Plus, plusOffered: true);
        var final = client.Final(exchange.First(client.First()));
        AssertFatal("28000", "SCRAM channel binding check failed", () => exchange.Final(final));
    }

    [Fact]
    public void A_server_nonce_is_new_each_time_and_printable()
    {
        var nonces = Enumerable.Range(0, 100).Select(_ => Encoding.UTF8.GetString(
            new ScramServerExchange(Pencil, false, null, false, ScramMechanisms.Sha256).First("n,,n=,r=abc"u8)).Split(',')[0]).ToHashSet();
        Assert.Equal(100, nonces.Count);
        Assert.All(nonces, nonce => Assert.Matches("^r=abc[A-Za-z0-9+/]{24}$", nonce));
    }

    [Theory]
    [InlineData("pencil ")]
    [InlineData("Pencil")]
    [InlineData("")]
    public void A_wrong_password_fails_without_a_word(string password) => AssertFails(Exchange(), new ScramTestClient(password));

    [Fact]
    public void A_doomed_exchange_fails_even_with_the_right_password() =>
        AssertFails(new ScramServerExchange(Pencil, true, null, false, ScramMechanisms.Sha256, ServerNonce), new ScramTestClient("pencil"));

    [Fact]
    public void Every_changed_bit_of_a_proof_fails()
    {
        var client = new ScramTestClient("pencil");
        var good = Encoding.UTF8.GetString(client.Final(Exchange().First(client.First())));
        var (head, proof) = (good[..^44], Convert.FromBase64String(good[^44..]));
        for (var bit = 0; bit < 256; bit++)
        {
            byte[] changed = [.. proof];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            var exchange = Exchange();
            exchange.First(client.First());
            Assert.False(exchange.Final(Encoding.UTF8.GetBytes(head + Convert.ToBase64String(changed))).Succeeded);
        }
    }

    [Fact]
    public void A_changed_extension_is_part_of_what_is_signed()
    {
        var client = new ScramTestClient("pencil");
        var exchange = Exchange();
        var final = Encoding.UTF8.GetString(client.Final(exchange.First(client.First())));
        Assert.False(exchange.Final(Encoding.UTF8.GetBytes(final.Replace(",p=", ",x=1,p=", StringComparison.Ordinal))).Succeeded);
    }

    [Fact]
    public void A_client_that_was_told_of_no_binding_though_it_was_offered_is_refused() => AssertFatal(
        "28000", "SCRAM channel binding negotiation error", () => Exchange(plusOffered: true).First("y,,n=,r=abc"u8));

    [Theory]
    [InlineData("SCRAM-SHA-256-PLUS", false)]
    [InlineData("SCRAM-SHA-1", true)]
    [InlineData("scram-sha-256", true)]
    [InlineData("", true)]
    public void A_mechanism_that_was_not_offered_is_refused(string mechanism, bool plusOffered) => AssertFatal(
        "08P01", "client selected an invalid SASL authentication mechanism", () => Exchange(mechanism, plusOffered));

    [Theory]
    [InlineData("n,,n=,r=abc", "The client selected SCRAM-SHA-256-PLUS but sent no channel binding data.")]
    [InlineData("y,,n=,r=abc", "The client selected SCRAM-SHA-256-PLUS but sent no channel binding data.")]
    public void Plus_without_binding_is_refused(string first, string detail) => AssertFatal(
        "08P01", "malformed SCRAM message", () => Exchange(ScramMechanisms.Sha256Plus, true).First(Encoding.UTF8.GetBytes(first)), detail);

    [Fact]
    public void Binding_without_plus_is_refused() => AssertFatal(
        "08P01",
        "malformed SCRAM message",
        () => Exchange(plusOffered: true).First("p=tls-server-end-point,,n=,r=abc"u8),
        "The client selected SCRAM-SHA-256 but sent channel binding data.");

    [Theory]
    [InlineData("tls-unique", "tls-unique")]
    [InlineData("tls\u007fx\u00e9", "tls?x??")]
    public void Another_type_of_binding_is_refused(string name, string shown) => AssertFatal(
        "08P01",
        $"unsupported SCRAM channel-binding type \"{shown}\"",
        () => Exchange(ScramMechanisms.Sha256Plus, true).First(Encoding.UTF8.GetBytes($"p={name},,n=,r=abc")));

    [Theory]
    [InlineData("n,a=eve,n=,r=abc", "0A000", "client uses authorization identity, but it is not supported")]
    [InlineData("n,,m=1,n=,r=abc", "0A000", "client requires an unsupported SCRAM extension")]
    [InlineData("n,,n=,r=abc,m=1", "0A000", "client requires an unsupported SCRAM extension")]
    [InlineData("n,,n=,r=", "08P01", "non-printable characters in SCRAM nonce")]
    [InlineData("n,,n=,r=a b", "08P01", "non-printable characters in SCRAM nonce")]
    [InlineData("n,,n=,r=\u00e9", "08P01", "non-printable characters in SCRAM nonce")]
    [InlineData("", "08P01", "malformed SCRAM message")]
    [InlineData("n", "08P01", "malformed SCRAM message")]
    [InlineData("x,,n=,r=abc", "08P01", "malformed SCRAM message")]
    [InlineData("n,x,n=,r=abc", "08P01", "malformed SCRAM message")]
    [InlineData("n,,r=abc", "08P01", "malformed SCRAM message")]
    [InlineData("n,,n=", "08P01", "malformed SCRAM message")]
    [InlineData("n,,n=,r", "08P01", "malformed SCRAM message")]
    [InlineData("n,,n=,r=abc,", "", "")]
    [InlineData("n,,n=,r=abc,1=x", "08P01", "malformed SCRAM message")]
    [InlineData("n,,n=,r=abc\0", "08P01", "malformed SCRAM message")]
    public void First_messages_that_are_refused(string first, string sqlState, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(first);
        if (sqlState.Length == 0)
            Assert.NotEmpty(Exchange().First(bytes));
        else
            AssertFatal(sqlState, message, () => Exchange().First(bytes));
    }

    [Theory]
    [InlineData("", "malformed SCRAM message")]
    [InlineData("r=N,c=biws,p=P", "malformed SCRAM message")]
    [InlineData("c=biws,r=N", "malformed SCRAM message")]
    [InlineData("c=biws,r=N,p=", "malformed SCRAM message")]
    [InlineData("c=biws,r=N,p=AAAA", "malformed SCRAM message")]
    [InlineData("c=biws,r=N,p=P\n", "malformed SCRAM message")]
    [InlineData("c=biws,r=N,p=PAAAA", "malformed SCRAM message")]
    [InlineData("c=biws,r=N,p=P,", "malformed SCRAM message")]
    [InlineData("c=biws,r=N,p=P,x=1", "malformed SCRAM message")]
    [InlineData("c=biws,r=N,m=1,p=P", "client requires an unsupported SCRAM extension")]
    [InlineData("c=eSws,r=N,p=P", "unexpected SCRAM channel-binding attribute in client-final-message")]
    [InlineData("c=biwsAA==,r=N,p=P", "unexpected SCRAM channel-binding attribute in client-final-message")]
    [InlineData("c=,r=N,p=P", "unexpected SCRAM channel-binding attribute in client-final-message")]
    [InlineData("c=biws,r=,p=P", "invalid SCRAM response")]
    [InlineData("c=biws,r=rOprNGfwEbeRWgbNEkqO,p=P", "invalid SCRAM response")]
    [InlineData("c=biws,r=Nx,p=P", "invalid SCRAM response")]
    public void Final_messages_that_are_refused(string final, string message)
    {
        var exchange = Exchange();
        exchange.First(Encoding.UTF8.GetBytes($"n,,n=,r={ClientNonce}"));
        var text = final.Replace("r=N", $"r={ClientNonce}{ServerNonce}", StringComparison.Ordinal)
            .Replace("p=P", $"p={Convert.ToBase64String(new byte[32])}", StringComparison.Ordinal);
        var error = Assert.Throws<PgErrorException>(() => exchange.Final(Encoding.UTF8.GetBytes(text))).Error;
        Assert.Equal((Severity.Fatal, message), (error.Severity, error.Message));
    }

    [Fact]
    public void An_exchange_runs_once()
    {
        var client = new ScramTestClient("pencil");
        var exchange = Exchange();
        Assert.Throws<InvalidOperationException>(() => exchange.Final("c=biws"u8));
        var final = client.Final(exchange.First(client.First()));
        Assert.Throws<InvalidOperationException>(() => exchange.First(client.First()));
        exchange.Final(final);
        Assert.Throws<InvalidOperationException>(() => exchange.Final(final));
    }

    private static ScramServerExchange Exchange(string mechanism = ScramMechanisms.Sha256, bool plusOffered = false) =>
        new(Pencil, false, plusOffered ? Binding : null, plusOffered, mechanism, ServerNonce);

    private static void AssertFails(ScramServerExchange exchange, ScramTestClient client)
    {
        var result = exchange.Final(client.Final(exchange.First(client.First())));
        Assert.False(result.Succeeded);
        Assert.Empty(result.ServerFinal);
    }

    private static void AssertFatal(string sqlState, string message, Action act, string? detail = null)
    {
        var error = Assert.Throws<PgErrorException>(act).Error;
        Assert.Equal((Severity.Fatal, sqlState, message), (error.Severity, error.SqlState, error.Message));
        if (detail is not null)
            Assert.Equal(detail, error.Detail);
    }
}
