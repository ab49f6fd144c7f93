using Sluice.Server.Queries;
using Sluice.Sql.Commands;

namespace Sluice.Server.Commands.Cursors;

/// <summary>What a FETCH or MOVE reads of a portal, from where it stands (PostgreSQL manual, FETCH): forward only.</summary>
/// <param name="Skip">Rows passed over first.</param>
/// <param name="Take">Rows read after them.</param>
/// <param name="IsHere">It asks for the row the portal stands on, which MOVE can tell is there and FETCH cannot read again.</param>
internal readonly record struct CursorStretch(long Skip, long Take, bool IsHere = false)
{
    public bool IsEmpty => Skip == 0 && Take == 0;

    public static CursorStretch Of(FetchCommand command, Portal portal)
    {
        var count = command.Count;
        return command.Direction switch
        {
            FetchDirection.Forward when count > 0 => new CursorStretch(0, count),
            FetchDirection.Relative when count > 0 => new CursorStretch(count - 1, 1),
            FetchDirection.Absolute when count > portal.Passed => new CursorStretch(count - portal.Passed - 1, 1),
            FetchDirection.Absolute when count == 0 && portal.Passed == 0 => default,
            FetchDirection.Forward or FetchDirection.Relative or FetchDirection.Backward when count == 0 => Here(command, portal),
            _ => throw CursorErrors.ForwardOnly(),
        };
    }

    private static CursorStretch Here(FetchCommand command, Portal portal)
    {
        var isOnRow = portal is { Passed: > 0, IsFinished: false };
        if (isOnRow && !command.IsMove)
            throw CursorErrors.ForwardOnly();
        return new CursorStretch(0, 0, isOnRow);
    }
}
