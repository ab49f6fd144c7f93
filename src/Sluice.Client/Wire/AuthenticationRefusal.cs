using System.Text;
using Sluice.Protocol.Scram;

namespace Sluice.Client.Wire;

/// <summary>Why an authentication request is not one that proves the server (protocol, "Authentication").</summary>
internal static class AuthenticationRefusal
{
    public const int Ok = 0;
    public const string Warning = "this may be a man in the middle, and nothing was trusted";

    /// <param name="kind">The request's number.</param>
    /// <param name="data">For AuthenticationSASL: the mechanisms offered, each ended by a zero byte.</param>
    /// <returns>A sentence; null for SASL with SCRAM-SHA-256-PLUS.</returns>
    public static string? Of(int kind, byte[] data) => kind switch
    {
        10 when Mechanisms(data).Contains(ScramMechanisms.Sha256Plus) => null,
        10 => $"the server does not offer {ScramMechanisms.Sha256Plus}, so it cannot prove that this connection is its own; {Warning}",
        Ok => $"the server lets you in without any proof; {Warning}",
        3 => $"the server asks for the password itself, in clear text: it was not sent; {Warning}",
        5 => $"the server asks for the password's MD5 hash: it was not sent; {Warning}",
        _ => $"the server asks for an authentication ({kind}) that does not prove it; {Warning}",
    };

    private static string[] Mechanisms(byte[] data) =>
        Encoding.ASCII.GetString(data).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
