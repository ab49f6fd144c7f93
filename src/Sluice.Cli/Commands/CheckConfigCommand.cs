using System.CommandLine;
using Sluice.Cli.Options;
using Sluice.Client.Json;
using Sluice.Server.Configuration;

namespace Sluice.Cli.Commands;

/// <summary>"sluice check-config": every mistake in DATA/sluice.json at once, or how its rules are read.</summary>
internal static class CheckConfigCommand
{
    public static Command Create(Examples examples)
    {
        var data = DataOption.Create();
        var json = new Option<bool>("--json") { Description = "Write a JSON object" };
        var command = new Command("check-config", "Check the settings file, sluice.json in the data folder, and say how its access rules are read.") { json, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var source = new SettingsSource(DataOption.Resolve(parsed.GetValue(data)));
            var reading = await source.ReadAsync(cancellation);
            Print(parsed.InvocationConfiguration.Output, source.File, reading, parsed.GetValue(json));
            return reading.Rules is null ? Invocation.Failed : 0;
        });
        return examples.With(command, "sluice check-config --data /var/lib/sluice");
    }

    private static void Print(TextWriter output, string file, SettingsReading reading, bool json)
    {
        var rules = reading.Rules?.Settings.Access.Select(rule => rule.ToString()) ?? [];
        if (json)
        {
            var (mistakes, warnings) = (reading.Mistakes, reading.Warnings);
            output.WriteLine(JsonText.Line(new { file, exists = File.Exists(file), ok = reading.Rules is not null, mistakes, warnings, rules }));
            return;
        }

        foreach (var mistake in reading.Mistakes)
            output.WriteLine($"{file}: {mistake}");
        foreach (var warning in reading.Warnings)
            output.WriteLine($"{file}: warning: {warning}");
        if (reading.Rules is null)
            return;
        output.WriteLine(File.Exists(file) ? "ok" : $"ok: there is no {file}");
        foreach (var (number, rule) in rules.Index())
            output.WriteLine($"  {number + 1}. {rule}");
        if (reading.Rules.Authorities is { } authorities)
            output.WriteLine($"  client certificates: {authorities.Certificates.Count} authorities, revocation lists {(authorities.ChecksRevocation ? "checked" : "not checked")}");
        output.WriteLine("  nobody else");
    }
}
