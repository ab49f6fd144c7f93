using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Sluice.Server.Access;

/// <summary>A line of a map, with pg_ident.conf's meaning: a certificate's name, or a pattern behind "/", and the user it may be.</summary>
public sealed class IdentityLine
{
    private const string FirstGroup = "\\1";
    private readonly string _certificate;
    private readonly string _user;
    private readonly Regex? _pattern;

    private IdentityLine(string certificate, string user, Regex? pattern) => (_certificate, _user, _pattern) = (certificate, user, pattern);

    /// <param name="user">May hold \1 once: what the pattern's first parentheses matched.</param>
    public static bool TryCreate(string certificate, string user, [NotNullWhen(true)] out IdentityLine? line, [NotNullWhen(false)] out string? fault)
    {
        line = null;
        fault = null;
        if (!certificate.StartsWith('/'))
        {
            line = new IdentityLine(certificate, user, null);
            return true;
        }

        if (!Pattern.TryCreate(certificate[1..], out var pattern, out fault))
            return false;
        if (user.Contains(FirstGroup, StringComparison.Ordinal) && pattern.GetGroupNumbers().Length < 2)
            fault = $"the regular expression \"{certificate[1..]}\" has no subexpressions as requested by backreference in \"{user}\"";
        else
            line = new IdentityLine(certificate, user, pattern);
        return line is not null;
    }

    /// <summary>The user that a certificate of this name may be by this line; null when the line is not about it.</summary>
    public string? UserOf(string identity)
    {
        if (_pattern is null)
            return identity == _certificate ? _user : null;
        if (Pattern.Find(_pattern, identity) is not { } match)
            return null;
        var at = _user.IndexOf(FirstGroup, StringComparison.Ordinal);
        if (at < 0)
            return _user;
        return match.Groups[1].Success ? _user[..at] + match.Groups[1].Value + _user[(at + FirstGroup.Length)..] : null;
    }
}
