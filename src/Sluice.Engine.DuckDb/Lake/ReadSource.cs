using Sluice.Engine.DuckDb.Lexing;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>A source that can be read.</summary>
/// <param name="From">The FROM clause that does, in DuckDB's language.</param>
internal sealed record ReadSource(LakeSource Source, string From, IReadOnlyList<ResultColumn> Columns)
{
    /// <summary>The statement that makes its view.</summary>
    public string View => $"CREATE VIEW public.{Quoting.Identifier(Source.Name)} AS SELECT * {From}";

    public LakeTable Table => new(Source.Name, Source.Format, Source.Path, Columns);
}
