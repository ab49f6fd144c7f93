using Sluice.Certificates.Names;

namespace Sluice.Cli.Commands.Certs;

/// <summary>Reads host names that an option gave.</summary>
internal static class NameOption
{
    /// <exception cref="UsageException">One cannot stand in a certificate.</exception>
    public static IReadOnlyList<ServerName> Parse(string option, IEnumerable<string> given)
    {
        var names = new List<ServerName>();
        foreach (var text in given)
        {
            if (!ServerName.TryParse(text, out var name, out var why))
                throw new UsageException($"{option} \"{text}\": {why}");
            names.Add(name!);
        }
        return [.. names.Distinct()];
    }
}
