namespace Sluice.Engine.DuckDb.Errors;

/// <summary>A part of a text sent to DuckDB. Places are in UTF-16 units.</summary>
/// <param name="Sent">Where it begins in the sent text.</param>
/// <param name="Client">Where it comes from in the client's text, or the place it stands for.</param>
/// <param name="Copied">Whether it is the client's own text, unit by unit.</param>
internal readonly record struct Stretch(int Sent, int Client, bool Copied);
