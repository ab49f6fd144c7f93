using System.Buffers.Binary;
using System.Text;

namespace Sluice.Compare.Wire;

/// <summary>Reads a whole answer as text, to compare answers with.</summary>
internal static class RowText
{
    /// <returns>Rows of values; null is NULL.</returns>
    public static List<string?[]> Read(WireSession session, string sql)
    {
        var rows = new List<string?[]>();
        session.Send(Requests.ExtendedQuery(sql, binary: false));
        while (true)
        {
            var type = session.Frames.Next(out var body);
            if (type == 'Z')
                return rows;
            if (type == 'D')
                rows.Add(Values(body));
        }
    }

    // DataRow: Int16 number of values, for each Int32 length (-1 is NULL) and bytes.
    private static string?[] Values(ReadOnlySpan<byte> body)
    {
        var values = new string?[BinaryPrimitives.ReadInt16BigEndian(body)];
        var at = 2;
        for (var i = 0; i < values.Length; i++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(body[at..]);
            at += 4;
            if (length < 0)
                continue;
            values[i] = Encoding.UTF8.GetString(body.Slice(at, length));
            at += length;
        }

        return values;
    }
}
