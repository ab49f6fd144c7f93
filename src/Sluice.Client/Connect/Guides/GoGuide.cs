namespace Sluice.Client.Connect.Guides;

internal sealed class GoGuide() : ConnectGuide("go", "Go (pgx, lib/pq)")
{
    public override string RootsFrom => "`sslrootcert`, else the system's";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Say("pgx:");
        yield return new Snippet("go", $"connection, err := pgx.Connect(ctx, {Quote.Literal(Lines.Conninfo(target))})");
        yield return new Say("lib/pq:");
        yield return new Snippet("go", $"database, err := sql.Open(\"postgres\", {Quote.Literal(Lines.Conninfo(target))})");
        yield return new Say("Both read the password from PGPASSWORD or libpq's password file.");
    }
}
