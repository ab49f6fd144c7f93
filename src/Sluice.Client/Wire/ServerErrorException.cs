namespace Sluice.Client.Wire;

/// <summary>The server answered with an error. Before its proof, that word is as good as anyone's.</summary>
public sealed class ServerErrorException(ServerMessage error) : Exception(error.ToString())
{
    public ServerMessage Error => error;

    /// <summary>Whether it came after the server's proof.</summary>
    public bool IsProven { get; init; }
}
