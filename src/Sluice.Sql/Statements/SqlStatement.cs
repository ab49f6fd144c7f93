using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;

namespace Sluice.Sql.Statements;

/// <summary>One statement of a query string.</summary>
/// <param name="Text">From its first token to its last, without the semicolon and the comments around it.</param>
/// <param name="Offset">Where Text begins in the whole, in UTF-16 chars.</param>
/// <param name="Tag">What CommandComplete calls it when the engine runs it.</param>
/// <param name="Command">What it asks of the session; null when it is for the engine.</param>
public sealed record SqlStatement(string Text, int Offset, CommandTag Tag, SessionCommand? Command)
{
    /// <summary>Turns a position in Text (characters from 1, 0 for unknown) into one in the whole it was cut from.</summary>
    public int PositionIn(string whole, int position) => position <= 0 ? 0 : TextPosition.Of(whole, Offset) + position - 1;
}
