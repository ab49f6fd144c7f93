using Sluice.Certificates.Clients;

namespace Sluice.Client.Connect.Guides;

internal sealed class TableauGuide() : ConnectGuide("tableau", "Tableau")
{
    public override string RootsFrom => "`postgres.properties`, as JDBC";

    public override IEnumerable<GuidePart> Parts(ConnectTarget target)
    {
        yield return new Say("This file makes the driver verify the certificate and the host:");
        yield return new Snippet("properties", $"""
            sslmode=verify-full
            sslrootcert={Quote.Properties(target.RootFile)}
            """, Folder(target.Platform));
        yield return new Say("Start Tableau again. Connect, To a Server, PostgreSQL:");
        yield return new Snippet("text", $"""
            Server          {target.Host}
            Port            {target.Port}
            Database        {target.Database}
            Authentication  Username and Password
            Username        {target.User}
            Require SSL     on
            """);
        yield return new Say("The file holds for every PostgreSQL connection of this Tableau. On Tableau Server, the root file must be readable for the user that runs it.");
    }

    private static string Folder(ClientPlatform platform) => platform switch
    {
        ClientPlatform.Windows => @"%USERPROFILE%\Documents\My Tableau Repository\Datasources\postgres.properties",
        ClientPlatform.MacOs => "~/Documents/My Tableau Repository/Datasources/postgres.properties",
        _ => "/var/opt/tableau/tableau_server/data/tabsvc/vizqlserver/Datasources/postgres.properties",
    };
}
