using Sluice.Protocol.Errors;

namespace Sluice.Server.Users;

/// <summary>
/// Passwords too weak to store. Whoever poses as the server before a client trusts its root gets one login to guess at offline, so a
/// password must stand more than what a login limit lets through.
/// </summary>
public static class PasswordRules
{
    /// <summary>In characters.</summary>
    public const int MinLength = 10;

    // Of which a password must have more.
    private const int FewCharacters = 4;

    /// <exception cref="PgErrorException">22023: the password is refused. The message never holds it.</exception>
    public static void Check(string userName, string password)
    {
        var runes = password.EnumerateRunes().ToList();
        var fault = password switch
        {
            "" => "password must not be empty",
            _ when password.Equals(userName, StringComparison.OrdinalIgnoreCase) => "password must not equal user name",
            _ when runes.Count < MinLength => $"password must have at least {MinLength} characters",
            _ when runes.Distinct().Count() <= FewCharacters => "password must not repeat a few characters",
            _ when GuessablePassword.IsDerivedFrom(userName, password) => "password must not be made from the user name",
            _ when GuessablePassword.IsRun(password) => "password must not be made of runs of letters, digits or neighbouring keys",
            _ when GuessablePassword.IsCommon(password) => "password is among the first that are tried; use several random words, or what \"openssl rand -base64 18\" prints",
            _ => null,
        };
        if (fault is not null)
            throw PgError.Error(SqlStates.InvalidParameterValue, fault).ToException();
    }
}
