using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>What an error in the middle of a login means to whoever wants to trust the server.</summary>
internal static class LoginRefusal
{
    // invalid_password.
    private const string WrongPassword = "28P01";

    public static string Sentence(ServerMessage error, string user)
    {
        if (error.SqlState == WrongPassword)
            return $"the server refuses user \"{Printable.Of(user)}\" with this password. If you are sure of both, someone may be in the middle: it has proved nothing. Nothing was trusted";
        if (error.Text.Contains("channel binding", StringComparison.OrdinalIgnoreCase))
            return "the server sees another certificate than the one shown here: someone in the middle ends the TLS connection, a proxy or an attacker. Nothing was trusted";
        return $"the server, which has proved nothing, answers: {error}. Nothing was trusted";
    }
}
