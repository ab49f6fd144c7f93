using Sluice.Conformance.Fixtures;
using Sluice.Testing.Wire;

namespace Sluice.Conformance.Types;

/// <summary>One session with one server, asking for values in all four ways.</summary>
internal sealed class TypeSession(string server, WireClient client) : IAsyncDisposable
{
    public static async Task<TypeSession> OpenAsync(Servers servers, string server, string? setting)
    {
        var client = await WireClient.ConnectAsync(await servers.TargetAsync(server), ("TimeZone", "UTC"));
        if (setting is not null)
            await client.QueryAsync($"set {setting}");
        return new TypeSession(server, client);
    }

    /// <summary>The expression itself.</summary>
    public async Task<ValueOnWire> SelectAsync(TypeCase value, short format) => ValueOnWire.Read(await client.ExtendedAsync(
        Frontend.Parse("", $"select {value.SqlOn(server)} as v"),
        Frontend.Bind("", "", resultFormats: [format]),
        Frontend.Describe('P', ""),
        Frontend.Execute("")));

    /// <summary>A parameter of the type, sent as <paramref name="bytes"/> and returned as text.</summary>
    public async Task<ValueOnWire> EchoAsync(TypeCase value, uint typeOid, byte[]? bytes, short format) => ValueOnWire.Read(await client.ExtendedAsync(
        Frontend.Parse("", $"select $1::{value.TypeOn(server)} as v", typeOid),
        Frontend.Bind("", "", [bytes], [format], [0]),
        Frontend.Describe('P', ""),
        Frontend.Execute("")));

    public ValueTask DisposeAsync() => client.DisposeAsync();
}
