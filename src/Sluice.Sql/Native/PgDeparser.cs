using System.Buffers;
using System.Runtime.InteropServices;
using Google.Protobuf;
using PgQuery;

namespace Sluice.Sql.Native;

/// <summary>Writes a tree as text, by libpg_query.</summary>
internal static class PgDeparser
{
    /// <exception cref="InvalidDataException">libpg_query finds the tree malformed.</exception>
    public static string Deparse(ParseResult tree)
    {
        int length = tree.CalculateSize();
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        GCHandle pin = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        try
        {
            tree.WriteTo(bytes.AsSpan(0, length));
            PgQueryDeparsed result = PgQueryNative.Deparse(new PgQueryTree((nuint)length, pin.AddrOfPinnedObject()));
            string? text = result.Failed ? null : result.Text;
            PgQueryNative.FreeDeparsed(result);
            return text ?? throw new InvalidDataException("a rewritten tree could not be written");
        }
        finally
        {
            pin.Free();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
