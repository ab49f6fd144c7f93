namespace Sluice.Server.Cancellation;

/// <summary>Who stopped a statement; None when its own time ran out.</summary>
internal enum CancelReason
{
    None,
    UserRequest,
    ClientGone,
    Shutdown,
}
