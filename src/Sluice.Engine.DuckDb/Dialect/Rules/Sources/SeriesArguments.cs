using PgQuery;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Sources;

/// <summary>generate_series(timestamp '…', '…', '1 day'): quoted constants take the type of the first, and a step of times is an interval (manual, 9.25).</summary>
internal static class SeriesArguments
{
    /// <returns>The call, changed.</returns>
    public static FuncCall Typed(FuncCall call)
    {
        if (TimeType(call.Args) is not { } type)
            return call;
        for (var i = 0; i < call.Args.Count && i < 3; i++)
        {
            if (call.Args[i].AConst?.Sval is not null)
                call.Args[i] = PgNodes.Cast(call.Args[i], i == 2 ? "interval" : type);
        }

        return call;
    }

    private static string? TimeType(IEnumerable<Node> arguments)
    {
        foreach (var argument in arguments.Take(2))
        {
            if (argument.FuncCall is { Funcname: [{ String.Sval: "timestamptz_of" }] })
                return "timestamptz";
            if (argument.TypeCast?.TypeName is { ArrayBounds.Count: 0 } type && PgNodes.IsBuiltIn(type.Names, out var name) && name is ("timestamp" or "timestamptz" or "date"))
                return name;
        }

        return null;
    }
}
