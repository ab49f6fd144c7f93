using System.Security.Cryptography;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>Functions of bytea (manual, 9.5).</summary>
internal static class BinaryFunctions
{
    private static readonly SqlType Bytes = SqlType.Bytea;
    private static readonly SqlType Int = SqlType.Int4;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("encode", [Bytes, SqlType.Text], SqlType.Text, (args, result) => result.SetText(BinaryEncoding.Encode(args.Bytes(0), args.Text(1)))),
        new("decode", [SqlType.Text, SqlType.Text], Bytes, (args, result) => result.SetBytes(BinaryEncoding.Decode(args.Text(0), args.Text(1)))),
        new("pg_fn_md5", [Bytes], SqlType.Text, (args, result) => result.SetText(Md5(args.Bytes(0)))),
        new("sha224", [Bytes], Bytes, (args, result) => result.SetBytes(Sha224.Hash(args.Bytes(0)))),
        new("pg_fn_sha256", [Bytes], Bytes, (args, result) => result.SetBytes(SHA256.HashData(args.Bytes(0)))),
        new("sha384", [Bytes], Bytes, (args, result) => result.SetBytes(SHA384.HashData(args.Bytes(0)))),
        new("sha512", [Bytes], Bytes, (args, result) => result.SetBytes(SHA512.HashData(args.Bytes(0)))),
        new("get_byte", [Bytes, Int], Int, (args, result) => result.Set((int)args.Bytes(0)[Index(args.Bytes(0).Length, args.Int32(1))])),
        new("set_byte", [Bytes, Int, Int], Bytes, (args, result) =>
        {
            var copy = args.Bytes(0).ToArray();
            copy[Index(copy.Length, args.Int32(1))] = (byte)args.Int32(2);
            result.SetBytes(copy);
        }),
        new("get_bit", [Bytes, SqlType.Int8], Int, (args, result) =>
            result.Set((args.Bytes(0)[Index(args.Bytes(0).Length * 8, args.Int64(1)) / 8] >> (int)(args.Int64(1) % 8)) & 1)),
        new("set_bit", [Bytes, SqlType.Int8, Int], Bytes, (args, result) =>
        {
            var copy = args.Bytes(0).ToArray();
            var at = Index(copy.Length * 8, args.Int64(1));
            if (args.Int32(2) is not (0 or 1))
                throw FunctionFaults.Parameter("new bit must be 0 or 1");
            copy[at / 8] = (byte)((copy[at / 8] & ~(1 << (at % 8))) | (args.Int32(2) << (at % 8)));
            result.SetBytes(copy);
        }),
        new("bit_count", [Bytes], SqlType.Int8, (args, result) =>
        {
            var count = 0L;
            foreach (var value in args.Bytes(0))
                count += byte.PopCount(value);
            result.Set(count);
        }),
        new("pg_fn_bytes", [Bytes, Int], Bytes, (args, result) => result.SetBytes(Slice(args.Bytes(0), args.Int32(1), int.MaxValue))),
        new("pg_fn_bytes", [Bytes, Int, Int], Bytes, (args, result) => result.SetBytes(Slice(args.Bytes(0), args.Int32(1), args.Int32(2)))),
        new("pg_fn_overlay", [Bytes, Bytes, Int], Bytes, (args, result) => result.SetBytes(Overlay(args.Bytes(0), args.Bytes(1), args.Int32(2), args.Bytes(1).Length))),
        new("pg_fn_overlay", [Bytes, Bytes, Int, Int], Bytes, (args, result) => result.SetBytes(Overlay(args.Bytes(0), args.Bytes(1), args.Int32(2), args.Int32(3)))),
        new("btrim", [Bytes, Bytes], Bytes, (args, result) => result.SetBytes(args.Bytes(0).Trim(args.Bytes(1)))),
        new("ltrim", [Bytes, Bytes], Bytes, (args, result) => result.SetBytes(args.Bytes(0).TrimStart(args.Bytes(1)))),
        new("rtrim", [Bytes, Bytes], Bytes, (args, result) => result.SetBytes(args.Bytes(0).TrimEnd(args.Bytes(1)))),
        new("convert_from", [Bytes, SqlType.Text], SqlType.Text, (args, result) => result.SetText(Encodings.Text(args.Bytes(0), args.Text(1)))),
        new("convert_to", [SqlType.Text, SqlType.Text], Bytes, (args, result) => result.SetBytes(Encodings.Bytes(args.Text(0), args.Text(1)))),
    ];

#pragma warning disable CA5351 // The function is asked for by its name.
    private static string Md5(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    private static int Index(int length, long index) =>
        index >= 0 && index < length ? (int)index : throw FunctionFaults.Of(SqlStates.ArraySubscriptError, $"index {index} out of valid range, 0..{length - 1}");

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, int from, int count)
    {
        if (count < 0)
            throw FunctionFaults.Of(FunctionFaults.SubstringError, "negative substring length not allowed");
        var end = Math.Clamp((long)from - 1 + count, 0, bytes.Length);
        var start = Math.Clamp(from - 1, 0, (int)end);
        return bytes[start..(int)end];
    }

    private static byte[] Overlay(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> by, int from, int count)
    {
        if (from <= 0)
            throw FunctionFaults.Of(FunctionFaults.SubstringError, "negative substring length not allowed");
        return [.. Slice(bytes, 1, from - 1), .. by, .. Slice(bytes, from + count, int.MaxValue)];
    }
}
