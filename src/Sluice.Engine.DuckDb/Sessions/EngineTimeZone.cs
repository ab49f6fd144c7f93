using System.Globalization;
using System.Text.RegularExpressions;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>DuckDB's name for a zone. It knows the tz database's names only, and reads "UTC+3" eastwards where PostgreSQL and POSIX mean west.</summary>
internal static partial class EngineTimeZone
{
    /// <param name="timeZone">An IANA name, or a POSIX specification without daylight saving, such as <c>&lt;+02&gt;-02</c>.</param>
    /// <exception cref="PgErrorException">22023: an offset the tz database has no zone for.</exception>
    public static string NameOf(string timeZone)
    {
        var posix = PosixOffset().Match(timeZone);
        if (!posix.Success)
            return timeZone;
        var west = int.Parse(posix.Groups["hours"].Value, CultureInfo.InvariantCulture) * (posix.Groups["sign"].Value == "-" ? -1 : 1);
        if (west is < -14 or > 12 || posix.Groups["rest"].Value.Any(c => c is not (':' or '0')))
            throw NoSuchZone(timeZone);

        // The tz database's names of whole hours count westwards, as POSIX does.
        return $"Etc/GMT{(west < 0 ? "-" : "+")}{Math.Abs(west).ToString(CultureInfo.InvariantCulture)}";
    }

    private static PgErrorException NoSuchZone(string timeZone) =>
        (PgError.Error(SqlStates.InvalidParameterValue, $"time zone \"{timeZone}\" cannot be used in statements") with
        {
            Hint = "Set TimeZone to a name such as 'Asia/Kolkata', or to an offset of whole hours.",
        }).ToException();

    [GeneratedRegex("^(?:<[^<>]+>|[A-Za-z]{3,})(?<sign>[+-]?)(?<hours>[0-9]{1,2})(?<rest>(?::[0-9]{2}){0,2})$")]
    private static partial Regex PosixOffset();
}
