using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Types;

/// <summary>Sessions kept for the many questions of the table, one for each server and setting.</summary>
public sealed class TypeSessions(Servers servers) : IAsyncLifetime
{
    private readonly Dictionary<(string Server, string? Setting), TypeSession> _sessions = [];

    /// <summary>Asks on the session that fits. One that fails is not used again: nobody knows where in the stream it is.</summary>
    internal async Task<ValueOnWire> AskAsync(string server, string? setting, Func<TypeSession, Task<ValueOnWire>> ask)
    {
        if (!_sessions.Remove((server, setting), out var session))
            session = await TypeSession.OpenAsync(servers, server, setting);
        try
        {
            var answer = await ask(session);
            _sessions.Add((server, setting), session);
            return answer;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var session in _sessions.Values)
            await session.DisposeAsync();
    }
}
