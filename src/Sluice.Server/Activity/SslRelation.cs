using Sluice.Engine.Relations;
using Sluice.Engine.Types;

namespace Sluice.Server.Activity;

/// <summary>pg_stat_ssl. As in PostgreSQL, a user without privileges sees the rows of their own sessions.</summary>
internal static class SslRelation
{
    public const string Name = "pg_stat_ssl";

    public static IReadOnlyList<SystemColumn> Columns { get; } =
    [
        new("pid", TypeKind.Int32), new("ssl", TypeKind.Bool), new("version", TypeKind.Text), new("cipher", TypeKind.Text),
        new("bits", TypeKind.Int32), new("client_dn", TypeKind.Text), new("client_serial", TypeKind.BigNum), new("issuer_dn", TypeKind.Text),
    ];

    /// <param name="user">Who asks; null for nobody known.</param>
    public static IReadOnlyList<object?[]> Rows(IEnumerable<ActivitySnapshot> sessions, string? user) =>
        [.. sessions.Where(session => session.User == user).Select(Row)];

    private static object?[] Row(ActivitySnapshot session)
    {
        var ssl = session.Ssl;
        return
        [
            session.ProcessId, ssl is not null, ssl?.Version, ssl?.Cipher, ssl?.Bits, ssl?.Client?.Subject, ssl?.Client?.Serial, ssl?.Client?.Issuer,
        ];
    }
}
