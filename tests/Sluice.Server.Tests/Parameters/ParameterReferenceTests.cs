using System.Text;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters;
using Sluice.Server.Results;
using Sluice.Server.Tests.Results;

namespace Sluice.Server.Tests.Parameters;

/// <summary>
/// Compares what is read from a parameter with what PostgreSQL 15 reads: the same value, or the same SQLSTATE and message. Every value
/// read from text is then given in binary too, whole, cut short and with a byte too many.
/// </summary>
[Collection(nameof(PostgresReference))]
public abstract class ParameterReferenceTests(PostgresReference postgres)
{
    private protected async Task AssertSameAsync(PgType type, IEnumerable<string> texts, OutputSettings? settings = null)
    {
        settings ??= OutputSettings.Default;
        await postgres.ApplyAsync(settings);
        var differences = new StringBuilder();
        var values = texts.Distinct().ToArray();
        var answers = await postgres.EchoAsync(type.Oid, 0, [.. values.Select(Encoding.UTF8.GetBytes)]);
        for (var i = 0; i < values.Length; i++)
            Compare(differences, values[i], Decode(type, FormatCode.Text, Encoding.UTF8.GetBytes(values[i]), settings), answers[i]);

        var binaries = answers.Select(answer => answer.Binary).OfType<byte[]>().SelectMany(Mutations).ToArray();
        answers = await postgres.EchoAsync(type.Oid, 1, binaries);
        for (var i = 0; i < binaries.Length; i++)
            Compare(differences, Convert.ToHexStringLower(binaries[i]), Decode(type, FormatCode.Binary, binaries[i], settings), answers[i]);
        Assert.True(differences.Length == 0, differences.ToString(0, Math.Min(differences.Length, 6000)));
    }

    /// <summary>The value itself, cut at each of its first bytes, and with a byte more.</summary>
    private static IEnumerable<byte[]> Mutations(byte[] value) =>
        [value, [.. value, 0], .. Enumerable.Range(0, Math.Min(value.Length, 24)).Select(length => value[..length])];

    private static (byte[]? Value, PgError? Error) Decode(PgType type, FormatCode format, byte[] value, OutputSettings settings)
    {
        try
        {
            return (Reencoded.Binary(type, ParameterDecoder.Decode(type, format, value, settings, 1).Value), null);
        }
        catch (PgErrorException e)
        {
            return (null, e.Error);
        }
    }

    private static void Compare(StringBuilder differences, string given, (byte[]? Value, PgError? Error) ours, PostgresAnswer answer)
    {
        var same = ours.Error is null
            ? answer.SqlState is null && ours.Value.AsSpan().SequenceEqual(answer.Binary)
            : answer.SqlState == ours.Error.SqlState && answer.Message == ours.Error.Message;
        if (!same)
        {
            differences.AppendLine(
                $"«{given}»: ours {Hex(ours.Value)} {ours.Error?.SqlState} {ours.Error?.Message}, PostgreSQL's {answer.Text} {Hex(answer.Binary)} {answer.SqlState} {answer.Message}");
        }
    }

    private static string Hex(byte[]? bytes) => bytes is null ? "" : Convert.ToHexStringLower(bytes);
}
