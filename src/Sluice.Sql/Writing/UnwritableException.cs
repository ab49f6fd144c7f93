namespace Sluice.Sql.Writing;

/// <summary>A part of a tree that <see cref="StatementWriter"/> has no form for.</summary>
internal sealed class UnwritableException(string what) : Exception($"no text for {what}");
