using System.Text;
using Sluice.Cli.Commands;

namespace Sluice.Cli.Terminal;

/// <summary>Reads a password from the first line of a stream: UTF-8, one line end stripped, all else kept.</summary>
internal static class PasswordLine
{
    private const int MaxBytes = 4096;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UsageException">The line is too long or not UTF-8.</exception>
    public static string Read(Stream input)
    {
        var bytes = new List<byte>();
        while (input.ReadByte() is var read and not -1 and not '\n')
        {
            if (bytes.Count == MaxBytes)
                throw new UsageException($"the password is longer than {MaxBytes} bytes");
            bytes.Add((byte)read);
        }
        if (bytes is [.., (byte)'\r'])
            bytes.RemoveAt(bytes.Count - 1);
        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException("the password is not valid UTF-8");
        }
    }
}
