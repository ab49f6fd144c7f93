using System.Text;

namespace Sluice.Server.Users;

/// <summary>The users file's form: a line "name:verifier" for each user, UTF-8, in order of name.</summary>
internal static class UserLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">A line that is no user; the message names it by number, never by content.</exception>
    public static SortedDictionary<string, string> Parse(string path, ReadOnlySpan<byte> content)
    {
        var users = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var range in content.Split((byte)'\n'))
        {
            number++;
            var line = content[range];
            if (line.IsEmpty)
                continue;
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || colon == line.Length - 1)
                throw new InvalidDataException($"{path}: line {number} is not \"name:verifier\"");
            if (!users.TryAdd(Decode(path, number, line[..colon]), Decode(path, number, line[(colon + 1)..])))
                throw new InvalidDataException($"{path}: line {number} repeats a user");
        }
        return users;
    }

    public static string Format(SortedDictionary<string, string> users)
    {
        var text = new StringBuilder();
        foreach (var (name, verifier) in users)
            text.Append(name).Append(':').Append(verifier).Append('\n');
        return text.ToString();
    }

    private static string Decode(string path, int number, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{path}: line {number} is not valid UTF-8", e);
        }
    }
}
