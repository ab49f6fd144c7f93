using System.Text;
using Sluice.Cli.Commands;

namespace Sluice.Cli.Terminal;

/// <summary>Asks for a password on a terminal, showing nothing of it.</summary>
internal static class PasswordPrompt
{
    // What Ctrl-D types.
    private const char EndOfText = '\u0004';

    /// <summary>Twice, for a password that is to be set.</summary>
    /// <exception cref="UsageException">There is no terminal, or the two differ.</exception>
    public static string Ask(string userName, TextWriter prompt)
    {
        RequireTerminal();
        return Ask(userName, prompt, () => Console.ReadKey(intercept: true));
    }

    /// <summary>Once, for one to log in with.</summary>
    /// <exception cref="UsageException">There is no terminal, or it was closed by Ctrl-D.</exception>
    /// <exception cref="OperationCanceledException">Ctrl-C.</exception>
    public static async Task<string> AskOnceAsync(string userName, TextWriter prompt, CancellationToken cancellation)
    {
        RequireTerminal();
        await prompt.WriteAsync($"Password for \"{userName}\": ");
        await prompt.FlushAsync(cancellation);
        return await Abandonable.RunAsync(() => ReadLine(prompt, () => Console.ReadKey(intercept: true)), prompt, cancellation);
    }

    internal static string Ask(string userName, TextWriter prompt, Func<ConsoleKeyInfo> readKey)
    {
        prompt.Write($"Password for \"{userName}\": ");
        var first = ReadLine(prompt, readKey);
        prompt.Write("The same again: ");
        if (ReadLine(prompt, readKey) != first)
            throw new UsageException("the two passwords differ");
        return first;
    }

    private static void RequireTerminal()
    {
        if (Console.IsInputRedirected)
            throw new UsageException("standard input is not a terminal; give --password-stdin to read the password from it");
    }

    internal static string ReadLine(TextWriter prompt, Func<ConsoleKeyInfo> readKey)
    {
        var text = new StringBuilder();
        while (readKey() is { Key: not ConsoleKey.Enter } key)
        {
            if (key.KeyChar == EndOfText)
            {
                prompt.WriteLine();
                throw new UsageException("no password was given");
            }
            if (key.Key == ConsoleKey.Backspace)
                text.Length -= text.Length == 0 ? 0 : 1;
            else if (!char.IsControl(key.KeyChar))
                text.Append(key.KeyChar);
        }
        prompt.WriteLine();
        return text.ToString();
    }
}
