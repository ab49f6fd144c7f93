using System.CommandLine;
using Sluice.Certificates.Clients;
using Sluice.Cli.Options;
using Sluice.Cli.Terminal;
using Sluice.Client.Trust;
using Sluice.Client.Wire;

namespace Sluice.Cli.Commands;

/// <summary>"sluice trust HOST": gets a server's roots in a way that nobody in the middle can fake, and keeps them where clients look.</summary>
internal static class TrustCommand
{
    private const string Ways = "say how the server is to be known: --user NAME (log in: it must prove that it knows you), --fingerprint SHA256 (of its root, from its operator) or --file FILE (its root, given by hand); nothing is ever trusted on first sight";

    public static Command Create(Examples examples)
    {
        var options = new TrustOptions();
        var command = new Command("trust", "Get a server's root certificate safely and keep it where clients look for it.")
        {
            options.Host, options.User, options.Database, options.PasswordStdin, options.Fingerprint, options.File,
            options.To, options.Yes, options.DryRun, options.Remove, options.List, options.Json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(options, parsed, ClientSystem.Current(), cancellation));
        return examples.With(command, "sluice trust lake.example.org --user ann");
    }

    private static async Task<int> RunAsync(TrustOptions options, ParseResult parsed, ClientSystem system, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        var path = parsed.GetValue(options.To) switch
        {
            null => RootFilePath.Default(system) ?? throw new UsageException("there is no home folder to keep the root in; give --to FILE"),
            "" => throw new UsageException("--to is empty"),
            var given => Path.GetFullPath(given),
        };
        if (parsed.GetValue(options.Json) && !parsed.GetValue(options.List))
            throw new UsageException("--json goes with --list");
        if (parsed.GetValue(options.List))
            return TrustList.Print(path, parsed.GetValue(options.Json), TimeProvider.System.GetUtcNow(), output);

        var host = parsed.GetValue(options.Host);
        var target = host is null ? null : HostPort.Parse(host);
        var fingerprints = (parsed.GetValue(options.Fingerprint) ?? []).Select(text => Fingerprint.Parse(text)
            ?? throw new UsageException("--fingerprint takes the 64 hexadecimal digits of a SHA-256 fingerprint")).Distinct().ToList();
        if (!parsed.GetValue(options.Remove))
            CheckWays(options, parsed, target);
        var isDryRun = parsed.GetValue(options.DryRun);
        var confirm = Confirmation.Of(parsed.GetValue(options.Yes), isDryRun, output);
        var settings = new TrustSettings(system, TimeProvider.System, path, isDryRun, confirm);
        var desk = new TrustDesk(settings, output);
        if (parsed.GetValue(options.Remove))
            return await TrustRemoval.RunAsync(desk, settings, target, fingerprints, cancellation);
        return await desk.AddAsync(await SourceAsync(options, parsed, system, target!, fingerprints, cancellation), target!, cancellation);
    }

    private static void CheckWays(TrustOptions options, ParseResult parsed, ServerTarget? target)
    {
        if (target is null)
            throw new UsageException("HOST[:PORT] is missing");
        var ways = new[] { parsed.GetValue(options.User) is not null, parsed.GetValue(options.Fingerprint) is { Length: > 0 }, parsed.GetValue(options.File) is not null }.Count(isGiven => isGiven);
        if (ways != 1)
            throw new UsageException(ways == 0 ? Ways : "give one of --user, --fingerprint and --file");
    }

    private static async Task<IRootSource> SourceAsync(
        TrustOptions options, ParseResult parsed, ClientSystem system, ServerTarget target, List<string> fingerprints, CancellationToken cancellation)
    {
        var file = parsed.GetValue(options.File);
        var user = parsed.GetValue(options.User);
        var identity = new LoginIdentity(user ?? "sluice", parsed.GetValue(options.Database)!);
        if (fingerprints.Count > 0)
            return new FingerprintSource(fingerprints, identity);
        if (file is not null)
            return new FileSource(file);
        if (user!.Length == 0 || user.Contains('\0') || identity.Database.Contains('\0'))
            throw new UsageException("--user must be a user's name");
        var password = await TrustPassword.FindAsync(
            system, target, identity, parsed.GetValue(options.PasswordStdin), parsed.InvocationConfiguration.Error, cancellation);
        return new LoginSource(identity, password);
    }
}
