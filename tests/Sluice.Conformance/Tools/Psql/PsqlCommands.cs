namespace Sluice.Conformance.Tools.Psql;

/// <summary>The commands of psql's help that read (psql, "Meta-Commands"), by what must be the same as on PostgreSQL.</summary>
internal static class PsqlCommands
{
    /// <summary>What they print is the same to the letter: of a user's own objects, and of built-in ones that no version or function set changes.</summary>
    public static IReadOnlyList<string> Same { get; } =
    [
        @"\d", @"\d people", @"\d events", @"\d public.sales", @"\d missing", @"\dt", @"\dt public.*", @"\dt missing", @"\dv", @"\dm", @"\di", @"\ds", @"\dE",
        @"\dn", @"\dp", @"\z", @"\dp people", @"\ddp", @"\des", @"\dew", @"\det", @"\deu", @"\des+", @"\dew+", @"\det+", @"\deu+", @"\dRp", @"\dRs", @"\dRp+", @"\dRs+",
        @"\drds", @"\dP", @"\dP+", @"\dX", @"\dl", @"\dy", @"\dy+", @"\dD", @"\df", @"\df+", @"\da", @"\do", @"\dO", @"\dT", @"\dT+", @"\dc", @"\dC missing", @"\dx+ missing",
        @"\dv+", @"\dm+", @"\di+", @"\ds+", @"\dD+", @"\dd", @"\dA heap",
        @"\dC int4",
        @"\df pg_catalog.lower", @"\df pg_catalog.current_schema", @"\encoding",
        @"\da pg_catalog.count", @"\dT pg_catalog.int4", @"\do pg_catalog.||/", @"\dF", @"\dFd", @"\dFp", @"\dFp+", @"\dFt", @"\dFt+", @"\dx", @"\dx+", @"\dA",
        @"\dA+", @"\dd pg_catalog.int4", @"\doS", @"\dTS", @"\dC", @"\ddS", @"\dAo", @"\dAp", @"\dAc",
    ];

    /// <summary>The same titles and columns; the rows are the server's.</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        @"\d+", @"\d+ people", @"\d pg_catalog.pg_am", @"\d+ events", @"\dS", @"\dS+", @"\dt+", @"\dtS", @"\dvS", @"\diS", @"\dsS", @"\dn+", @"\dnS+", @"\du", @"\du+", @"\dg", @"\dg+", @"\l", @"\l+", @"\list lake",
        @"\dconfig+ *", @"\dconfig work_mem", @"\db", @"\db+", @"\dL", @"\dL+", @"\dLS", @"\dF+", @"\dFd+", @"\dAf",
        @"\dfS", @"\dfS+ lower", @"\dfa", @"\dfw", @"\daS", @"\doS+", @"\dTS+ int4", @"\dC+", @"\dcS", @"\dOS", @"\dDS", @"\dpS",
    ];
}
