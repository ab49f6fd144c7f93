using System.Buffers.Binary;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Server.Tests.Results;

/// <summary>Values as the encoders write them, without their lengths.</summary>
internal static class Encoded
{
    public static byte[]?[] Rows(ColumnVector vector, int count, FormatCode format, OutputSettings? settings = null)
    {
        var encoder = ColumnEncoders.For(vector.Type, format, settings ?? OutputSettings.Default);
        using var output = new MessageBuffer();
        var rows = new byte[]?[count];
        for (var row = 0; row < count; row++)
        {
            if (row % ColumnEncoder.SliceRows == 0)
                encoder.Prepare(vector, row, Math.Min(ColumnEncoder.SliceRows, count - row));
            output.Clear();
            encoder.Append(row % ColumnEncoder.SliceRows, output);
            var written = output.Written.Span;
            var length = BinaryPrimitives.ReadInt32BigEndian(written);
            Assert.Equal(Math.Max(length, 0), written.Length - sizeof(int));
            rows[row] = length < 0 ? null : written[sizeof(int)..].ToArray();
        }

        return rows;
    }

    public static IReadOnlyList<string?> Texts(ColumnVector vector, int count, OutputSettings? settings = null) =>
        [.. Rows(vector, count, FormatCode.Text, settings).Select(row => row is null ? null : Encoding.UTF8.GetString(row))];
}
