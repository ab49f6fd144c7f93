using System.CommandLine;

namespace Sluice.Cli.Commands;

/// <summary>The words of "sluice trust".</summary>
internal sealed class TrustOptions
{
    public Argument<string?> Host { get; } = new("HOST[:PORT]") { Description = "The server", Arity = ArgumentArity.ZeroOrOne };

    public Option<string?> User { get; } = new("--user") { HelpName = "NAME", Description = "Log in as NAME: the server proves that it knows this user, and you that you do" };

    public Option<string> Database { get; } = new("--database") { HelpName = "NAME", Description = "Database to log in to", DefaultValueFactory = _ => "lake" };

    public Option<bool> PasswordStdin { get; } = new("--password-stdin") { Description = "Read the password from the first line of standard input" };

    public Option<string[]> Fingerprint { get; } = new("--fingerprint") { HelpName = "SHA256", Description = "The root's fingerprint, known from elsewhere; repeat it for a second root" };

    public Option<string?> File { get; } = new("--file") { HelpName = "FILE", Description = "The root's file, given to you by hand" };

    public Option<string?> To { get; } = new("--to") { HelpName = "FILE", Description = "Where to keep it [default: libpq's root.crt of this user]" };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Do not ask" };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Show all, change nothing" };

    public Option<bool> Remove { get; } = new("--remove") { Description = "Take this server's roots out, or the one with --fingerprint" };

    public Option<bool> List { get; } = new("--list") { Description = "Show what is trusted" };

    public Option<bool> Json { get; } = new("--json") { Description = "With --list: print JSON" };
}
