namespace Sluice.Client.Wire;

/// <summary>The server answered with an error. Before its proof, that word is as good as anyone's.</summary>
public sealed class ServerErrorException(ServerMessage error) : Exception(error.ToString())
{
    public ServerMessage Error => error;
}
