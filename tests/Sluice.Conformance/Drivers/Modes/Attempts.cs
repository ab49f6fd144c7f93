namespace Sluice.Conformance.Drivers.Modes;

/// <summary>What a mode tries, in order.</summary>
internal enum Attempts
{
    /// <summary>It refuses to be asked.</summary>
    None,
    Plaintext,
    PlaintextThenTls,
    TlsThenPlaintext,
    Tls,
}
