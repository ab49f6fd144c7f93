using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>Windows and their frames.</summary>
internal static class WindowWriter
{
    // FRAMEOPTION_* of PostgreSQL's parsenodes.h.
    private const int NonDefault = 0x1;
    private const int Range = 0x2;
    private const int Rows = 0x4;
    private const int IsBetween = 0x10;
    private const int StartUnboundedPreceding = 0x20;
    private const int EndUnboundedFollowing = 0x100;
    private const int StartCurrentRow = 0x200;
    private const int EndCurrentRow = 0x400;
    private const int StartOffsetPreceding = 0x800;
    private const int EndOffsetPreceding = 0x1000;
    private const int StartOffsetFollowing = 0x2000;
    private const int EndOffsetFollowing = 0x4000;
    private const int ExcludeCurrentRow = 0x8000;
    private const int ExcludeGroup = 0x10000;
    private const int ExcludeTies = 0x20000;

    /// <summary>OVER and the window, by name or in full.</summary>
    public static void Over(WindowDef window, SqlText text)
    {
        text.Add(" OVER ");
        if (window.Name.Length > 0)
            text.Name(window.Name);
        else
            Definition(window, text);
    }

    /// <summary>A window in parentheses.</summary>
    public static void Definition(WindowDef window, SqlText text)
    {
        text.Add("(");
        if (window.Refname.Length > 0) text.Name(window.Refname);
        if (window.PartitionClause.Count > 0)
        {
            text.Add(" PARTITION BY ");
            ExpressionWriter.List(window.PartitionClause, text);
        }

        SelectWriter.OrderBy(window.OrderClause, text);
        if ((window.FrameOptions & NonDefault) != 0) Frame(window, text);
        text.Add(")");
    }

    private static void Frame(WindowDef window, SqlText text)
    {
        int options = window.FrameOptions;
        text.Add((options & Range) != 0 ? " RANGE " : (options & Rows) != 0 ? " ROWS " : " GROUPS ");
        text.Add((options & IsBetween) != 0 ? "BETWEEN " : "");
        Bound(window.StartOffset, options, StartOffsetPreceding, StartOffsetFollowing, text,
            (options & StartUnboundedPreceding) != 0 ? "UNBOUNDED PRECEDING" : (options & StartCurrentRow) != 0 ? "CURRENT ROW" : null);
        if ((options & IsBetween) != 0)
        {
            text.Add(" AND ");
            Bound(window.EndOffset, options, EndOffsetPreceding, EndOffsetFollowing, text,
                (options & EndUnboundedFollowing) != 0 ? "UNBOUNDED FOLLOWING" : (options & EndCurrentRow) != 0 ? "CURRENT ROW" : null);
        }

        text.Add((options & ExcludeCurrentRow) != 0 ? " EXCLUDE CURRENT ROW"
            : (options & ExcludeGroup) != 0 ? " EXCLUDE GROUP"
            : (options & ExcludeTies) != 0 ? " EXCLUDE TIES" : "");
    }

    private static void Bound(Node? offset, int options, int preceding, int following, SqlText text, string? words)
    {
        if (words is not null)
        {
            text.Add(words);
            return;
        }

        if (offset is null) throw new UnwritableException("a frame's bound");
        ExpressionWriter.Operand(offset, text);
        text.Add((options & preceding) != 0 ? " PRECEDING" : (options & following) != 0 ? " FOLLOWING" : throw new UnwritableException("a frame's bound"));
    }
}
