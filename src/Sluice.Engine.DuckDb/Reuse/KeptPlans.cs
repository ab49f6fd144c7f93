using Sluice.Engine.DuckDb.Sessions;

namespace Sluice.Engine.DuckDb.Reuse;

/// <summary>
/// Plans of one session that nobody uses at the moment, by the client's text: the next statement of that text takes one, so that no two
/// results of a plan are open at once. All are dropped as soon as anything that planning reads may have changed.
/// </summary>
internal sealed class KeptPlans
{
    /// <summary>Each holds memory of the engine's, and perhaps an open file.</summary>
    public const int Most = 16;

    /// <summary>UTF-16 units; longer texts are rarely sent twice.</summary>
    public const int LongestText = 16 * 1024;

    private readonly List<(QueryText Text, Plan Plan)> _byUse = [];

    /// <summary>Another one after each <see cref="Clear"/>: a plan made before is not kept after.</summary>
    public int Generation { get; private set; }

    public int Count => _byUse.Count;

    /// <summary>The caller's from now on; null when there is none.</summary>
    public Plan? Take(QueryText text)
    {
        for (var i = _byUse.Count - 1; i >= 0; i--)
        {
            var (kept, plan) = _byUse[i];
            if (kept.Sql != text.Sql || !kept.ParameterTypes.SequenceEqual(text.ParameterTypes))
                continue;
            _byUse.RemoveAt(i);
            return plan;
        }

        return null;
    }

    /// <summary>Takes a plan over, to keep it or to dispose it.</summary>
    /// <param name="generation">The generation it was made in.</param>
    public void Return(QueryText text, Plan plan, int generation)
    {
        if (generation != Generation || plan.Sources is null || !plan.IsQuery || text.Sql.Length > LongestText)
        {
            plan.Prepared.Dispose();
            return;
        }

        _byUse.Add((text, plan));
        if (_byUse.Count <= Most)
            return;
        _byUse[0].Plan.Prepared.Dispose();
        _byUse.RemoveAt(0);
    }

    /// <summary>Null where the files that a plan was made over have changed since: it is disposed. On an engine thread.</summary>
    public static Plan? Current(Plan? plan)
    {
        if (plan is null or { Sources.AreUnchanged: true })
            return plan;
        plan.Prepared.Dispose();
        return null;
    }

    public void Clear()
    {
        Generation++;
        foreach (var (_, plan) in _byUse)
            plan.Prepared.Dispose();
        _byUse.Clear();
    }
}
