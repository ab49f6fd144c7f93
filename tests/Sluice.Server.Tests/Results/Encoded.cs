using System.Text;
using Sluice.Engine.Columns;
using Sluice.Protocol.Types;
using Sluice.Server.Results;
using Sluice.Server.Results.Fields;

namespace Sluice.Server.Tests.Results;

/// <summary>Values as the encoders write them, without their lengths.</summary>
internal static class Encoded
{
    public static byte[]?[] Rows(ColumnVector vector, int count, FormatCode format, OutputSettings? settings = null)
    {
        var encoder = ColumnEncoders.For(vector.Type, format, settings ?? OutputSettings.Default);
        var reader = new FieldReader(encoder);
        reader.Open(vector, 0, count);
        var rows = new byte[]?[count];
        for (var row = 0; row < count; row++)
            rows[row] = reader.TryRead(row, out var value) ? value.ToArray() : null;
        return rows;
    }

    public static IReadOnlyList<string?> Texts(ColumnVector vector, int count, OutputSettings? settings = null) =>
        [.. Rows(vector, count, FormatCode.Text, settings).Select(row => row is null ? null : Encoding.UTF8.GetString(row))];
}
