using System.Text;
using Sluice.Conformance.Drivers.Conditions;
using Sluice.Conformance.Drivers.Programs;

namespace Sluice.Conformance.Drivers.Matrix;

/// <summary>docs/drivers.md, made from the same expectations that the drivers are held to.</summary>
internal static class DriversPage
{
    private const string Binding =
        """
        ```

        ## Channel binding
        Beside its certificate a server can be known by the password: SCRAM-SHA-256-PLUS binds the login to the certificate that the client was shown.
        psql with libpq 15 and 18, psycopg 3 and Npgsql were tried, in `require`, `verify-ca` and `verify-full`:

        - `channel_binding=require` works before, during and after a change of the root.
        - A man in the middle with a certificate of another CA that the client trusts is refused, by default (`prefer`) as under `require`:
          `SCRAM channel binding check failed`. TLS alone lets him in, even in verify-full.
        - If he hides that the server offers binding, `require` ends the attempt at the client, and under `prefer` the server does:
          `SCRAM channel binding negotiation error`.
        - With `channel_binding=disable` he gets through.

        """;

    public static string Text()
    {
        var page = new StringBuilder(
            """
            # Drivers

            What real drivers make of a server's certificate, mode by mode. `scripts/driver-matrix` connects each of them to a running Sluice under every condition
            below and prints what was expected and what was seen; the same run is part of `./test`. This page is made from those expectations
            (`scripts/driver-matrix --write-page`) and a test holds it to them.

            **Use verify-full, or what your driver calls so, and name the root file.** No mode of any driver got through in plaintext: Sluice answers over TLS only.

            ## Where a driver does not do what libpq does
            | driver | mode | users may take it for | what is different |
            |---|---|---|---|

            """);
        foreach (var driver in DriverTable.All)
        {
            foreach (var reason in driver.Modes.Where(mode => mode.Why is not null).GroupBy(mode => mode.Why))
            {
                var modes = string.Join(", ", reason.Select(mode => $"`{mode.Name}`"));
                var like = string.Join(", ", reason.Select(mode => mode.Like).Distinct());
                page.Append($"| {driver.Name} | {modes} | {like} | {reason.Key} |\n");
            }
        }

        page.Append("\n## What must come of each attempt\n");
        foreach (var outcome in Enum.GetValues<Outcome>().Where(outcome => outcome is not Outcome.Unclear))
            page.Append($"- **{MatrixText.Letter(outcome)}** {MatrixText.Words(outcome)}\n");
        page.Append("\nConditions:\n");
        for (var i = 0; i < Condition.All.Count; i++)
            page.Append($"{i + 1}. {Condition.All[i].Name}\n");
        page.Append(
            """

            A CRL file is given where the driver takes one; "wrong name" is a certificate for another host. Before, begun and finished are the steps of a change of the root:
            a leaf of the old root; a leaf of the new root with the new root's certificate signed by the old one beside it; a leaf of the new root alone.

            ```

            """);
        var width = DriverTable.All.SelectMany(driver => driver.Modes).Max(mode => mode.Name.Length);
        foreach (var driver in DriverTable.All)
        {
            page.Append(driver.Name.PadRight(width)).Append(' ').AppendJoin(' ', Condition.All.Select((_, i) => $"{i + 1,2}")).Append('\n');
            foreach (var mode in driver.Modes)
                page.Append(mode.Name.PadRight(width)).Append(' ').AppendJoin(' ', Condition.All.Select(each => $"{MatrixText.Letter(mode.Expected(each)),2}")).Append('\n');
            page.Append('\n');
        }

        page.Length--;
        return page.Append(Binding).ToString();
    }
}
