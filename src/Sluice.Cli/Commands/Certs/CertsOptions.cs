using System.CommandLine;
using System.Globalization;
using Sluice.Certificates.Names;
using Sluice.Cli.Options;

namespace Sluice.Cli.Commands.Certs;

/// <summary>Options that several certificate commands share.</summary>
internal static class CertsOptions
{
    // Beyond that no root lives.
    private const int MaxDays = 3650;

    public static Option<string[]> Names(string name, string description) => new(name) { HelpName = "NAME", Description = description };

    public static Option<string?> RootKey() => new("--root-key")
    {
        HelpName = "FILE",
        Description = "The root's key, when it is kept elsewhere",
    };

    /// <summary>During a root change with both keys kept elsewhere, either may be needed.</summary>
    public static Option<string[]> RootKeys() => new("--root-key")
    {
        HelpName = "FILE",
        Description = "A root's key, when it is kept elsewhere; may be repeated during a root change",
    };

    public static Option<bool> Json() => new("--json") { Description = "Write a JSON object" };

    public static Option<bool> Replace() => new("--replace") { Description = "Write over files that are there" };

    public static Option<int> Days(int usual, string description) => new("--days")
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = Parsed.By<int>(TryParseDays),
    };

    /// <exception cref="UsageException">A name that cannot stand in a certificate.</exception>
    public static IReadOnlyList<ServerName> Parse(string option, IEnumerable<string>? texts)
    {
        var names = new List<ServerName>();
        foreach (var text in texts ?? [])
        {
            if (!ServerName.TryParse(text, out var name, out var why))
                throw new UsageException($"{option} \"{text}\": {why}");
            names.Add(name!);
        }
        return names;
    }

    private static bool TryParseDays(string text, out int days, out string? why)
    {
        var isCount = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is > 0 and <= MaxDays;
        why = isCount ? null : $"--days \"{text}\" is no whole number from 1 to {MaxDays}";
        return isCount;
    }
}
