namespace Sluice.Server.Connections;

/// <summary>The transport failed: there is nobody left to answer. Nothing else throws it, so that a file's fault is never taken for the client's going.</summary>
internal sealed class ClientGoneException(Exception? cause)
    : Exception(cause?.Message ?? "The client has closed the connection.", cause)
{
    /// <summary>Whether the transport threw it; a wait that was cancelled by us is not a client that left.</summary>
    public static bool IsCause(Exception failure) =>
        failure is not OperationCanceledException or Microsoft.AspNetCore.Connections.ConnectionAbortedException;
}
