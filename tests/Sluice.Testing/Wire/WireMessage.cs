using System.Text;

namespace Sluice.Testing.Wire;

/// <summary>A message from the server: its type byte and its body, without the length.</summary>
public readonly record struct WireMessage(char Type, byte[] Payload)
{
    /// <summary>The fields of an ErrorResponse or NoticeResponse by their letter.</summary>
    public IReadOnlyDictionary<char, string> ErrorFields()
    {
        if (Type is not ('E' or 'N'))
            throw new InvalidOperationException($"not an error but {this}");
        var fields = new Dictionary<char, string>();
        var reader = new WireReader(Payload);
        for (var letter = reader.Byte(); letter != 0; letter = reader.Byte())
            fields.Add((char)letter, reader.String());
        return fields;
    }

    /// <summary>The values of a DataRow; null for SQL NULL.</summary>
    public IReadOnlyList<byte[]?> Values()
    {
        if (Type != 'D')
            throw new InvalidOperationException($"not a row but {this}");
        var reader = new WireReader(Payload);
        var values = new byte[]?[reader.Int16()];
        for (var i = 0; i < values.Length; i++)
        {
            var length = reader.Int32();
            values[i] = length < 0 ? null : reader.Take(length).ToArray();
        }

        return values;
    }

    /// <summary>The values of a DataRow as UTF-8 text.</summary>
    public IReadOnlyList<string?> Texts() => [.. Values().Select(value => value is null ? null : Encoding.UTF8.GetString(value))];

    /// <summary>The columns of a RowDescription.</summary>
    public IReadOnlyList<WireColumn> Columns()
    {
        if (Type != 'T')
            throw new InvalidOperationException($"not a row description but {this}");
        var reader = new WireReader(Payload);
        var columns = new WireColumn[reader.Int16()];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new WireColumn(
                reader.String(), (uint)reader.Int32(), reader.Int16(), (uint)reader.Int32(), reader.Int16(), reader.Int32(), reader.Int16());
        }

        return columns;
    }

    /// <summary>The readable form transcripts use.</summary>
    public override string ToString() => MessageTrace.Format(this);
}
