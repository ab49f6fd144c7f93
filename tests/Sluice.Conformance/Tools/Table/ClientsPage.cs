using System.Text;
using Sluice.Conformance.Tools.Run;

namespace Sluice.Conformance.Tools.Table;

/// <summary>docs/clients.md, made from the same expectations that the clients are held to.</summary>
internal static class ClientsPage
{
    public static string Text()
    {
        var page = new StringBuilder(
            """
            # Clients

            What real clients do with a lake. `scripts/client-table` runs each of them and prints what was seen; the same run is part of `./test`, on Sluice and, to prove
            the programs themselves, on a PostgreSQL 15 with the same tables. This page is made from the expectations (`scripts/client-table --write-page`) and a test holds it to them.

            | client | connect | browse | types | parameters | big result | cancel | errors |
            |---|---|---|---|---|---|---|---|

            """);
        var reasons = Expectations.Reasons.Values.Distinct().ToList();
        foreach (var tool in ToolTable.All)
            page.Append($"| {tool.Name} | ").AppendJoin(" | ", Steps.All.Select(step => Word(tool.Name, step, reasons))).Append(" |\n");
        if (reasons.Count > 0)
            page.Append("\nWhat does not work, and why:\n");
        for (var i = 0; i < reasons.Count; i++)
            page.Append($"{i + 1}. {reasons[i]}\n");
        page.Append(
            """

            - **connect**: over TLS with the server verified, by password; what the client asks before its user does; version, encoding, database.
            - **browse**: schemas, tables, columns with their types, keys, by the client's own means: backslash commands, `DatabaseMetaData` (every method),
              `GetSchema` (every collection), reflection, scaffolding, ODBC's catalog functions, a completion refresh; `information_schema` where it has none.
            - **types**: every type of [types.md](types.md) as the language's own value, in text and in binary where the client can.
            - **parameters**: with types, without, null, lists; prepared statements; batches and pipelines.
            - **big result**: a million rows in pieces (cursor, fetch size, single-row mode, COPY), with the client's memory bounded.
            - **cancel**: a statement that would run for hours ends by the client's own means with 57014, and the session goes on.
            - **errors**: a missing table (42P01), a syntax error (42601) with the word's position, division by zero (22012), and the session goes on.

            Clients that cannot run in a test (DBeaver, Metabase, Tableau, Power BI and others) are played: the queries they are known to send stand in
            `tests/Sluice.Conformance/Tools/Transcripts` with their sources, and must all be answered.

            """);
        return page.ToString();
    }

    private static string Word(string tool, string step, List<string> reasons) =>
        Expectations.Reasons.TryGetValue((tool, step), out var reason) ? $"no ({reasons.IndexOf(reason) + 1})" : "yes";
}
