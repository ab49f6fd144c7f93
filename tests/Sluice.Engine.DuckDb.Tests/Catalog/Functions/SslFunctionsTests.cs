using System.Numerics;
using Sluice.Engine.DuckDb.Tests.Support;
using Sluice.Engine.Relations;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Functions;

public sealed class SslFunctionsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Hostile = "O'Brien'; DROP SCHEMA public; -- \"\\ \0$$ ü";

    [Fact]
    public async Task Without_TLS_there_is_nothing_to_tell()
    {
        await using var session = await OpenAsync(null);
        Assert.Equal(
            [false, null, null, false, null, null, null, null, null],
            Assert.Single(await session.QueryAsync(
                "select ssl_is_used(), ssl_version(), ssl_cipher(), ssl_client_cert_present(), ssl_client_serial()::varchar, ssl_client_dn(), ssl_issuer_dn(), ssl_client_dn_field('CN'), ssl_issuer_field('x')")));
        Assert.Empty(await session.QueryAsync("select * from ssl_extension_info()"));
    }

    [Fact]
    public async Task Whatever_a_certificate_holds_stays_text()
    {
        var shown = Hostile.Replace("\0", "\\00", StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["CN"] = Hostile };
        await using var session = await OpenAsync(new SslFacts(Hostile, "c", 128)
        {
            Client = new ClientCertificateFacts(Hostile, Hostile, BigInteger.Pow(10, 48), fields, fields, ["CN", "O"], [(Hostile, Hostile, true)]),
        });
        Assert.Equal(
            [true, shown, true, "1" + new string('0', 48), shown, shown, shown, null],
            Assert.Single(await session.QueryAsync(
                "select ssl_is_used(), ssl_version(), ssl_client_cert_present(), ssl_client_serial()::varchar, ssl_client_dn(), ssl_issuer_dn(), ssl_client_dn_field('CN'), ssl_issuer_field('O')")));
        Assert.Equal([shown, shown, true], Assert.Single(await session.QueryAsync("select name, value, critical from ssl_extension_info()")));
        var error = await session.ErrorAsync("select ssl_client_dn_field('cn')");
        Assert.Equal((SqlStates.InvalidParameterValue, "invalid X.509 field name: \"cn\""), (error.SqlState, error.Message));
    }

    private ValueTask<IEngineSession> OpenAsync(SslFacts? ssl) =>
        fixture.Test.Engine.OpenSessionAsync(new EngineSessionOptions("ann", 4711, "UTC") { Ssl = ssl }, CancellationToken.None);
}
