using System.Text;
using Sluice.Protocol.Scram;

namespace Sluice.Protocol.Tests.Scram;

public sealed class ScramClientExchangeTests
{
    private const string Nonce = "rOprNGfwEbeRWgbNEkqO";
    private const string Salt = "W22ZaJ0SNY7soEsUEjb6gQ==";
    private const string Rest = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

    private static readonly byte[] Hash = [.. Enumerable.Range(100, 32).Select(i => (byte)i)];
    private static readonly ChannelBinding Binding = ChannelBinding.ForServerEndPoint(Hash);

    [Fact]
    public void The_exchange_of_RFC_7677_section_3()
    {
        var exchange = new ScramClientExchange("pencil", null, "user", Nonce);
        Assert.Equal("SCRAM-SHA-256", exchange.Mechanism);
        Assert.Equal("n,,n=user,r=rOprNGfwEbeRWgbNEkqO", Encoding.ASCII.GetString(exchange.First()));
        Assert.Equal(
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
            Encoding.ASCII.GetString(exchange.Final(ServerFirst())));
        Assert.False(exchange.IsProven);
        exchange.Verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="u8);
        Assert.True(exchange.IsProven);
    }

    [Theory]
    [InlineData("pencil")]
    [InlineData("pencil case, with = and ,")]
    [InlineData("I\u00ADX \u00AA \u2168")]
    [InlineData("\u0007 not for SASLprep")]
    public void A_server_that_knows_the_verifier_is_proven_with_binding(string password)
    {
        var client = new ScramClientExchange(password, Binding);
        var server = new ScramServerExchange(ScramVerifier.Create(password), false, Binding, true, client.Mechanism);
        var result = server.Final(client.Final(server.First(client.First())));
        Assert.True(result.Succeeded);
        client.Verify(result.ServerFinal);
        Assert.True(client.IsProven);
    }

    [Fact]
    public void Another_connections_binding_does_not_pass()
    {
        var client = new ScramClientExchange("pencil", ChannelBinding.ForServerEndPoint(new byte[32]));
        var server = new ScramServerExchange(ScramVerifier.Create("pencil"), false, Binding, true, client.Mechanism);
        var final = client.Final(server.First(client.First()));
        Assert.Contains("channel binding", Assert.ThrowsAny<Exception>(() => server.Final(final)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_with_another_verifier_is_not_proven()
    {
        var client = new ScramClientExchange("pencil", Binding);
        // It knows salt and iterations, but not the key: it signs with what it has.
        var known = ScramVerifier.Create("pencil");
        var other = ScramVerifier.Create("another");
        var server = new ScramServerExchange(known with { ServerKey = other.ServerKey }, false, Binding, true, client.Mechanism);
        var result = server.Final(client.Final(server.First(client.First())));
        Refuses("does not know this user's verifier", () => client.Verify(result.ServerFinal));
        Assert.False(client.IsProven);
    }

    [Fact]
    public void Every_changed_bit_of_a_signature_is_refused()
    {
        var signature = Convert.FromBase64String("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        for (var bit = 0; bit < signature.Length * 8; bit++)
        {
            var changed = signature.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Refuses("wrong", () => AtVerify().Verify(Encoding.ASCII.GetBytes("v=" + Convert.ToBase64String(changed))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("v=")]
    [InlineData("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=,")]
    [InlineData("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=,x=1")]
    [InlineData("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95A==")]
    [InlineData("x=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")]
    [InlineData("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=\0")]
    [InlineData("e=invalid-proof")]
    [InlineData("e=\u001b[2J")]
    public void No_or_no_proper_signature_is_refused(string serverFinal)
    {
        var exchange = AtVerify();
        var refused = Assert.Throws<ScramRefusedException>(() => exchange.Verify(Encoding.UTF8.GetBytes(serverFinal)));
        Assert.DoesNotContain(refused.Message, char.IsControl);
        Assert.False(exchange.IsProven);
        Assert.Throws<InvalidOperationException>(() => exchange.Verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="u8));
    }

    [Theory]
    [InlineData("", "malformed")]
    [InlineData("r=" + Nonce + ",s=" + Salt + ",i=4096", "does not extend ours")]
    [InlineData("r=rOprNGfwEbeRWgbNEkq,s=" + Salt + ",i=4096", "does not extend ours")]
    [InlineData("r=ROprNGfwEbeRWgbNEkqO" + Rest + ",s=" + Salt + ",i=4096", "does not extend ours")]
    [InlineData("r=" + Nonce + "\u0001,s=" + Salt + ",i=4096", "do not print")]
    [InlineData("r=" + Nonce + Rest + ",s=,i=4096", "salt")]
    [InlineData("r=" + Nonce + Rest + ",s=W22Z aJ0SNY7soEsUEjb6gQ==,i=4096", "salt")]
    [InlineData("r=" + Nonce + Rest + ",s=not base 64,i=4096", "salt")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=1", "cheap to attack")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=4095", "cheap to attack")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=10000001", "keep this client busy")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=9223372036854775807", "keep this client busy")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=99999999999999999999", "not a number")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=-4096", "not a number")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=04096", "not a number")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=4096,", "malformed")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt + ",i=4096,m=x", "malformed")]
    [InlineData("m=x,r=" + Nonce + Rest + ",s=" + Salt + ",i=4096", "malformed")]
    [InlineData("s=" + Salt + ",r=" + Nonce + Rest + ",i=4096", "malformed")]
    [InlineData("r=" + Nonce + Rest + ",s=" + Salt, "malformed")]
    public void A_deviating_first_message_is_refused(string serverFirst, string about)
    {
        var exchange = AtFinal();
        Refuses(about, () => exchange.Final(Encoding.UTF8.GetBytes(serverFirst)));
        Assert.Throws<InvalidOperationException>(() => exchange.Verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="u8));
        Assert.False(exchange.IsProven);
    }

    [Fact]
    public void Every_cut_and_every_changed_bit_of_a_first_message_is_refused_or_answered_with_a_proof_that_fails()
    {
        var whole = ServerFirst();
        var variants = Enumerable.Range(0, whole.Length).Select(length => whole[..length]).ToList();
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = whole.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            variants.Add(changed);
        }
        foreach (var variant in variants)
        {
            var exchange = AtFinal();
            if (Record.Exception(() => exchange.Final(variant)) is { } refused)
                Assert.IsType<ScramRefusedException>(refused);
            else
                Refuses("wrong", () => exchange.Verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="u8));
        }
    }

    [Fact]
    public void Steps_come_in_order_and_once()
    {
        var exchange = new ScramClientExchange("pencil", null);
        Assert.Throws<InvalidOperationException>(() => exchange.Final("r=x"u8));
        Assert.Throws<InvalidOperationException>(() => exchange.Verify("v=x"u8));
        exchange.First();
        Assert.Throws<InvalidOperationException>(() => exchange.First());
        Assert.Throws<InvalidOperationException>(() => exchange.Verify("v=x"u8));
    }

    [Fact]
    public void Nonces_are_new_each_time() => Assert.Equal(
        100, Enumerable.Range(0, 100).Select(_ => Encoding.ASCII.GetString(new ScramClientExchange("x", null).First())).Distinct().Count());

    private static byte[] ServerFirst() => Encoding.ASCII.GetBytes($"r={Nonce}{Rest},s={Salt},i=4096");

    private static ScramClientExchange AtFinal()
    {
        var exchange = new ScramClientExchange("pencil", null, "user", Nonce);
        exchange.First();
        return exchange;
    }

    private static ScramClientExchange AtVerify()
    {
        var exchange = AtFinal();
        exchange.Final(ServerFirst());
        return exchange;
    }

    private static void Refuses(string about, Action act) =>
        Assert.Contains(about, Assert.Throws<ScramRefusedException>(act).Message, StringComparison.Ordinal);
}
