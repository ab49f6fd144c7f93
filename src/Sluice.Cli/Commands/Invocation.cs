using System.CommandLine;
using Sluice.Certificates.Problems;
using Sluice.Client.Trust;
using Sluice.Client.Wire;
using Sluice.Protocol.Errors;
using Sluice.Server.Configuration;

namespace Sluice.Cli.Commands;

/// <summary>Runs a command line and turns what happens into an exit code: 0 done, 1 failed, 2 misused. A fault is one line on stderr.</summary>
internal static class Invocation
{
    public const int Failed = 1;
    public const int Misused = 2;

    // Sessions get five seconds to end after SIGTERM; the process must not be cut off before.
    private static readonly TimeSpan Termination = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // A user may be called "@x": no response files.
        var parsed = SluiceCommand.Create(args.FirstOrDefault()).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var path = CommandPath.Of(parsed);
        if (ParseFault.Of(parsed, args) is { } fault)
            return Misuse(error, path, fault);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = Termination,
                Output = output,
                Error = error,
            });
        }
        catch (UsageException e)
        {
            return Misuse(error, path, e.Message);
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception e) when (IsExpected(e))
        {
            return Fail(error, path, e.Message);
        }
        catch (Exception e)
        {
            return Fail(error, path, $"unexpected {e.GetType().Name}: {e.Message}");
        }
    }

    private static bool IsExpected(Exception e) =>
        e is TrustException or DialException or CertificateException or SettingsException or PgErrorException
            or IOException or InvalidDataException or UnauthorizedAccessException or InvalidOperationException or ArgumentException;

    private static int Misuse(TextWriter error, string path, string message)
    {
        error.WriteLine($"{path}: {OneLine(message)} (see: {path} --help)");
        return Misused;
    }

    private static int Fail(TextWriter error, string path, string message)
    {
        error.WriteLine($"{path}: {OneLine(message)}");
        return Failed;
    }

    private static string OneLine(string message)
    {
        var line = message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return line.Length > 1 && char.IsUpper(line[0]) && char.IsLower(line[1]) ? char.ToLowerInvariant(line[0]) + line[1..] : line;
    }
}
