using Sluice.Protocol.Errors;

namespace Sluice.Server.Users;

/// <summary>Passwords too weak to store.</summary>
public static class PasswordRules
{
    /// <summary>In characters.</summary>
    public const int MinLength = 8;

    /// <exception cref="PgErrorException">22023: the password is refused. The message never holds it.</exception>
    public static void Check(string userName, string password)
    {
        var fault = password switch
        {
            "" => "password must not be empty",
            _ when password.Equals(userName, StringComparison.OrdinalIgnoreCase) => "password must not equal user name",
            _ when password.EnumerateRunes().Count() < MinLength => $"password must have at least {MinLength} characters",
            _ => null,
        };
        if (fault is not null)
            throw PgError.Error(SqlStates.InvalidParameterValue, fault).ToException();
    }
}
