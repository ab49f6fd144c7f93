using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Server.Users;

/// <summary>What a user may be called: PostgreSQL's names, without what the users file cannot hold.</summary>
public static class UserName
{
    /// <summary>NAMEDATALEN - 1.</summary>
    public const int MaxBytes = 63;

    /// <exception cref="PgErrorException">42602: not a user name.</exception>
    public static void Check(string name)
    {
        if (Fault(name) is { } fault)
            throw PgError.Error(SqlStates.InvalidName, $"invalid user name: {fault}").ToException();
    }

    private static string? Fault(string name)
    {
        if (name.Length == 0)
            return "it is empty";
        if (Encoding.UTF8.GetByteCount(name) > MaxBytes)
            return $"it is longer than {MaxBytes} bytes";
        if (name.Contains(':', StringComparison.Ordinal))
            return "it contains a colon";
        if (name.Any(char.IsControl))
            return "it contains a control character";
        return IsWellFormed(name) ? null : "it is not valid Unicode";
    }

    private static bool IsWellFormed(string name)
    {
        var rest = name.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[used..];
        }
        return true;
    }
}
