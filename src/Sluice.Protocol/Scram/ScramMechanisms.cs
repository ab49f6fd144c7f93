namespace Sluice.Protocol.Scram;

/// <summary>The names of the SASL mechanisms (RFC 7677).</summary>
public static class ScramMechanisms
{
    public const string Sha256 = "SCRAM-SHA-256";

    /// <summary>With channel binding; offered only where the binding's data exists.</summary>
    public const string Sha256Plus = "SCRAM-SHA-256-PLUS";
}
