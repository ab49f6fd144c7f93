using System.Globalization;

namespace Sluice.Sql.Statements;

/// <summary>What CommandComplete calls a statement (protocol, "Message Formats", CommandComplete).</summary>
/// <param name="Name">In capitals, as PostgreSQL's command tag.</param>
/// <param name="CountsRows">Whether the tag ends in the number of rows.</param>
/// <param name="IsReadOnly">Whether it surely changes nothing, so that it needs no transaction of its own.</param>
public sealed record CommandTag(string Name, bool CountsRows = false, bool IsReadOnly = false)
{
    public static readonly CommandTag Select = new("SELECT", CountsRows: true, IsReadOnly: true);

    /// <summary>A SELECT that writes on its way: CREATE TABLE AS, or a CTE that changes data.</summary>
    public static readonly CommandTag SelectThatWrites = new("SELECT", CountsRows: true);

    public static readonly CommandTag Insert = new("INSERT", CountsRows: true);
    public static readonly CommandTag Update = new("UPDATE", CountsRows: true);
    public static readonly CommandTag Delete = new("DELETE", CountsRows: true);
    public static readonly CommandTag Merge = new("MERGE", CountsRows: true);

    /// <summary>Text that could not be read: nobody will see this tag unless the engine could.</summary>
    public static readonly CommandTag Unknown = new("SELECT", CountsRows: true);

    /// <summary>The tag as sent, for instance <c>SELECT 5</c>, <c>INSERT 0 5</c> or <c>CREATE TABLE</c>.</summary>
    /// <param name="rows">Rows returned or changed; ignored where the tag counts none.</param>
    public string Format(long rows)
    {
        if (!CountsRows) return Name;
        // The zero stands where row OIDs were once reported.
        string separator = Name == "INSERT" ? " 0 " : " ";
        return string.Create(CultureInfo.InvariantCulture, $"{Name}{separator}{rows}");
    }
}
