using System.Data.Common;

namespace Sluice.Client.Connect.Guides;

internal sealed class NpgsqlGuide() : ConnectGuide("npgsql", ".NET (Npgsql)")
{
    public override string RootsFrom => "`Root Certificate`, else the system's store";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Snippet("text", Line(target));
        yield return new Say("Add `Password=…`, or keep it in PGPASSWORD or libpq's password file, which Npgsql reads.");
        yield return new Say("Without `Root Certificate` the system's store decides; `SSL Mode=Require` verifies nothing.");
        yield return new Say("`NoTypeLoading` spares the queries on system catalogs that a lake does not answer.");
    }

    // The base class of all providers' builders knows how values are quoted.
    private static string Line(ConnectTarget target) => new DbConnectionStringBuilder
    {
        ["Host"] = target.Host,
        ["Port"] = target.Port,
        ["Database"] = target.Database,
        ["Username"] = target.User,
        ["SSL Mode"] = "VerifyFull",
        ["Root Certificate"] = target.RootFile,
        ["Server Compatibility Mode"] = "NoTypeLoading",
    }.ConnectionString;
}
