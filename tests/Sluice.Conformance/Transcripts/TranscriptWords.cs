using System.Text;

namespace Sluice.Conformance.Transcripts;

/// <summary>The words of one sent line: bare words, and quoted bytes with \n, \", \\ and \xHH.</summary>
internal sealed class TranscriptWords(string line)
{
    private int _position;

    public bool AtEnd => Peek() is null;

    /// <summary>The next word's first character: a quote for quoted bytes; null at the end.</summary>
    public char? Peek()
    {
        while (_position < line.Length && line[_position] == ' ')
            _position++;
        return _position < line.Length ? line[_position] : null;
    }

    public string Bare()
    {
        if (Peek() is null or '"')
            throw new InvalidDataException($"a word is missing: {line}");
        var end = line.IndexOf(' ', _position);
        var word = line[_position..(end < 0 ? line.Length : end)];
        _position += word.Length;
        return word;
    }

    /// <summary>Takes the next word when it is <paramref name="word"/>.</summary>
    public bool Take(string word)
    {
        var start = _position;
        if (Peek() is not (null or '"') && Bare() == word)
            return true;
        _position = start;
        return false;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public byte[] Bytes()
    {
        if (Peek() != '"')
            throw new InvalidDataException($"a quoted text is missing: {line}");
        var bytes = new List<byte>();
        for (_position++; line[_position] != '"'; _position++)
        {
            if (line[_position] == '\\')
                bytes.Add(Escape());
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(line, _position, 1));
        }

        _position++;
        return [.. bytes];
    }

    private byte Escape()
    {
        _position++;
        if (line[_position] != 'x')
            return line[_position] == 'n' ? (byte)'\n' : (byte)line[_position];
        _position += 2;
        return Convert.ToByte(line.Substring(_position - 1, 2), 16);
    }
}
