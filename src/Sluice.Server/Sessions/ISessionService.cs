using Sluice.Server.Connections;
using Sluice.Server.Startup;

namespace Sluice.Server.Sessions;

/// <summary>
/// What serves a client once it is in: from the ParameterStatus messages on, everything is the service's. Here it is the
/// embedded engine; a relay to another server would be another service behind the same door.
/// </summary>
internal interface ISessionService
{
    Task ServeAsync(ClientConnection client, Login login, CancellationToken stopping);
}
