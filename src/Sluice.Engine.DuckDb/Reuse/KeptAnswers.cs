using Sluice.Engine.Caching;
using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>The answers to statements of constants, by the client's text. Each passed the gates when the engine first ran it.</summary>
/// <param name="mostBytes">Of texts and answers together, roughly.</param>
internal sealed class KeptAnswers(long mostBytes = 4 << 20)
{
    /// <summary>UTF-16 units; longer texts are data rather than probes.</summary>
    public const int LongestText = 1024;

    private readonly BoundedCache<string, KeptAnswer> _byText = new(mostBytes);

    public KeptAnswer? Find(string sql) => sql.Length <= LongestText && _byText.TryFind(sql, out var answer) ? answer : null;

    public void Keep(string sql, KeptAnswer answer)
    {
        if (sql.Length <= LongestText)
            _byText.Keep(sql, answer, (2 * sql.Length) + answer.Size);
    }

    /// <summary>Reads what constants answer with their first plan; from then on nobody asks the engine.</summary>
    public void Learn(string sql, Plan plan, ErrorMapper errors)
    {
        if (!plan.IsConstant || sql.Length > LongestText || Find(sql) is not null)
            return;
        using var stream = ResultStream.Open(plan, errors, () => null);
        if (stream.Fetch() is not { } handle)
            return;
        var chunk = new SharedChunk(handle, plan.Columns);
        var answer = KeptAnswer.Of(plan.Columns, chunk);
        chunk.Release();
        if (answer is not null && stream.Fetch() is null)
            Keep(sql, answer);
    }
}
