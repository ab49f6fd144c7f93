using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Server.Queries;

namespace Sluice.Server.Commands.Cursors;

/// <summary>pg_cursors: the portals of the session that asks, DECLARE's and Bind's.</summary>
internal static class CursorRelation
{
    public const string Name = "pg_cursors";

    public static IReadOnlyList<SystemColumn> Columns { get; } =
    [
        new("name", TypeKind.Text), new("statement", TypeKind.Text), new("is_holdable", TypeKind.Bool), new("is_binary", TypeKind.Bool),
        new("is_scrollable", TypeKind.Bool), new("creation_time", TypeKind.TimestampTz),
    ];

    public static IReadOnlyList<object?[]> Rows(Portals portals) =>
    [
        .. portals.Snapshot().Select(portal => (object?[])
            [portal.Name, portal.Facts.Sql, portal.Facts.IsHoldable, portal.Facts.IsBinary, false, portal.Facts.Created]),
    ];
}
