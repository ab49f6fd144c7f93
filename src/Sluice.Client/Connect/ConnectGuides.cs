using Sluice.Client.Connect.Guides;

namespace Sluice.Client.Connect;

/// <summary>All guides, in the order in which they are listed.</summary>
public static class ConnectGuides
{
    public static IReadOnlyList<ConnectGuide> All { get; } =
    [
        new PsqlGuide(),
        new JdbcGuide(),
        new DbVisualizerGuide(),
        new DBeaverGuide(),
        new AquaGuide(),
        new RjdbcGuide(),
        new NpgsqlGuide(),
        new PowerBiGuide(),
        new TableauGuide(),
        new OdbcGuide(),
        new PsycopgGuide(),
        new SqlAlchemyGuide(),
        new JupyterGuide(),
        new AsyncpgGuide(),
        new NodeGuide(),
        new GoGuide(),
        new LookerGuide(),
    ];

    /// <returns>Null when there is no such client.</returns>
    public static ConnectGuide? Find(string name) => All.FirstOrDefault(guide => guide.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
