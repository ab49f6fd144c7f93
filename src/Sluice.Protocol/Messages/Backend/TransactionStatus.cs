namespace Sluice.Protocol.Messages.Backend;

/// <summary>What ReadyForQuery says of the session's transaction block.</summary>
public enum TransactionStatus : byte
{
    Idle = (byte)'I',
    InTransaction = (byte)'T',

    /// <summary>Only ROLLBACK, or COMMIT which then rolls back, is accepted.</summary>
    Failed = (byte)'E',
}
