using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;
using Sluice.Protocol.Types;
using Sluice.Server.Parameters;
using Sluice.Server.Results;
using Sluice.Server.Tests.Parameters;
using Sluice.Testing.Engine;

namespace Sluice.Server.Tests.Results;

/// <summary>Compares what the encoders write with what PostgreSQL 15 writes for the same value, byte for byte.</summary>
[Collection(nameof(PostgresReference))]
public abstract class ReferenceTests(PostgresReference postgres)
{
    protected PostgresReference Postgres => postgres;

    private protected Task AssertSameAsync<T>(TypeKind kind, IEnumerable<T> values, OutputSettings? settings = null, bool textReadsBack = true)
        where T : unmanaged => AssertSameAsync(new EngineType(kind), values, settings, textReadsBack);

    private protected Task AssertSameAsync<T>(EngineType type, IEnumerable<T> values, OutputSettings? settings = null, bool textReadsBack = true)
        where T : unmanaged
    {
        var vector = ArrayVector.Of(type, [.. values.Select(value => (T?)value)]);
        return AssertSameAsync(vector, vector.Count, settings, textReadsBack);
    }

    /// <param name="vector">The values.</param>
    /// <param name="count">How many.</param>
    /// <param name="settings">For both sides.</param>
    /// <param name="textReadsBack">Whether the text holds the whole value, so that PostgreSQL must read the same from it.</param>
    private protected async Task AssertSameAsync(ColumnVector vector, int count, OutputSettings? settings = null, bool textReadsBack = true)
    {
        settings ??= OutputSettings.Default;
        await postgres.ApplyAsync(settings);
        var oid = PgTypeMapping.ToPgType(vector.Type).Oid;
        var texts = Encoded.Texts(vector, count, settings);
        var binaries = Encoded.Rows(vector, count, FormatCode.Binary, settings);

        AssertReadsBack(PgTypeMapping.ToPgType(vector.Type), textReadsBack ? texts : [], binaries, settings);
        var fromBinary = await postgres.EchoAsync(oid, 1, binaries);
        var differences = new StringBuilder();
        for (var i = 0; i < count; i++)
            Compare(differences, "binary in", texts[i], binaries[i], fromBinary[i]);
        if (textReadsBack)
        {
            var fromText = await postgres.EchoAsync(oid, 0, [.. texts.Select(text => text is null ? null : Encoding.UTF8.GetBytes(text))]);
            for (var i = 0; i < count; i++)
                Compare(differences, "text in", texts[i], binaries[i], fromText[i]);
        }

        Assert.True(differences.Length == 0, differences.ToString(0, Math.Min(differences.Length, 4000)));
    }

    /// <summary>Our own readers take what our own encoders write.</summary>
    private static void AssertReadsBack(PgType type, IReadOnlyList<string?> texts, byte[]?[] binaries, OutputSettings settings)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var read = Read(type, FormatCode.Text, texts[i] is { } text ? Encoding.UTF8.GetBytes(text) : null, settings);
            Assert.True(read.AsSpan().SequenceEqual(binaries[i]), $"{texts[i]} is read as {Hex(read)}, not {Hex(binaries[i])}");
        }

        foreach (var binary in binaries)
            Assert.Equal(binary, Read(type, FormatCode.Binary, binary, settings));
    }

    private static byte[]? Read(PgType type, FormatCode format, byte[]? value, OutputSettings settings) =>
        Reencoded.Binary(type, ParameterDecoder.Decode(type, format, value?.AsMemory(), settings, 1).Value);

    private static void Compare(StringBuilder differences, string way, string? text, byte[]? binary, PostgresAnswer answer)
    {
        if (answer.SqlState is not null)
            differences.AppendLine($"{way}: {text} ({Hex(binary)}) refused: {answer.Message}");
        else if (text != answer.Text || !binary.AsSpan().SequenceEqual(answer.Binary))
            differences.AppendLine($"{way}: ours {text} ({Hex(binary)}), PostgreSQL's {answer.Text} ({Hex(answer.Binary)})");
    }

    private static string Hex(byte[]? bytes) => bytes is null ? "null" : Convert.ToHexStringLower(bytes);
}
