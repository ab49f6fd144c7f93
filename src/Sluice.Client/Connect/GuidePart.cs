namespace Sluice.Client.Connect;

/// <summary>A piece of a guide, in the order in which the user meets them.</summary>
public abstract record GuidePart;

/// <summary>What to know, or where to click; Markdown's `code` marks are the only ones used.</summary>
public sealed record Say(string Text) : GuidePart;

/// <summary>What to paste.</summary>
/// <param name="Language">As Markdown names it.</param>
/// <param name="Text">Complete; asks for the password where the client can.</param>
/// <param name="File">Where it belongs when it is a file's content.</param>
public sealed record Snippet(string Language, string Text, string? File = null) : GuidePart;
