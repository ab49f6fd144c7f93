using Sluice.Engine.DuckDb.Dialect;
using Sluice.Engine.DuckDb.Parameters;

namespace Sluice.Engine.DuckDb.Sessions;

/// <summary>A query that may run before it is planned: checked, and translated.</summary>
internal sealed record DirectQuery(Translation Translation, SentStatement Sent);
