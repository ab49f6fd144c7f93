using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>What an error in the middle of a login means to whoever wants to trust the server.</summary>
internal static class LoginRefusal
{
    // invalid_password.
    private const string WrongPassword = "28P01";

    // invalid_catalog_name.
    private const string NoDatabase = "3D000";

    public static string Sentence(ServerErrorException refused, LoginIdentity who)
    {
        var error = refused.Error;
        if (refused.IsProven)
        {
            return error.SqlState == NoDatabase
                ? $"the server proved itself, but has no database \"{Printable.Of(who.Database)}\"; give --database NAME"
                : $"the server proved itself, but refuses the login: {error}. Nothing was trusted";
        }
        if (error.SqlState == WrongPassword)
            return $"the server refuses user \"{Printable.Of(who.User)}\" with this password. If you are sure of both, someone may be in the middle: it has proved nothing. Nothing was trusted";
        if (error.Text.Contains("channel binding", StringComparison.OrdinalIgnoreCase))
            return "the server sees another certificate than the one shown here: someone in the middle ends the TLS connection, a proxy or an attacker. Nothing was trusted";
        return $"the server, which has proved nothing, answers: {error}. Nothing was trusted";
    }
}
