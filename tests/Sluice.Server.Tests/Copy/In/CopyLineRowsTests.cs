using System.Text;
using Sluice.Engine;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Server.Copy.In;
using Sluice.Server.Copy.Options;
using Sluice.Server.Results;
using Sluice.Sql.Commands;

namespace Sluice.Server.Tests.Copy.In;

public sealed class CopyLineRowsTests
{
    private static readonly ResultColumn[] Columns = [new("a", new EngineType(TypeKind.Text)), new("b", new EngineType(TypeKind.Text))];

    private static readonly UtilityOption[] Csv = [new("format", 0) { Text = "csv" }];

    [Theory]
    [InlineData("1\tone\n2\t\\N\n\\\\\ttab\\tnl\\n\n", "1|one;2|∅;\\|tab\tnl\n")]
    [InlineData("a\\\nb\tc\nd\te", "a\nb|c;d|e")]
    [InlineData("a\tb\r\nc\td\r\n\\.\r\nignored", "a|b;c|d")]
    [InlineData("\\x41\\102\t\\q\n", "AB|q")]
    public void Text_reads_the_same_wherever_it_is_cut(string data, string rows) => ReadsSame(data, [], rows);

    [Theory]
    [InlineData("1,one\n2,\n3,\"\"\n", "1|one;2|∅;3|")]
    [InlineData("\"a \"\"b\"\"\",\"x\ny\"\n\"\"\"\",z", "a \"b\"|x\ny;\"|z")]
    [InlineData("a,b\r\n\"c\r\nd\",e\r\n\\.\r\n", "a|b;c\r\nd|e")]
    [InlineData("\\.x,y\n", "\\.x|y")]
    public void Csv_reads_the_same_wherever_it_is_cut(string data, string rows) => ReadsSame(data, Csv, rows);

    [Fact]
    public void An_error_says_where_it_is()
    {
        var context = new CopyContext("t");
        var reader = new CopyLineRows(Columns, CopyOptionsReader.Read([], isFrom: true), OutputSettings.Default, context);
        reader.Append("1\tone\n2\n"u8);
        var batch = new[] { new ListFill(), new ListFill() };
        Assert.True(reader.TryRead(batch, 0, atEnd: false));
        var wrong = Assert.Throws<PgErrorException>(() => reader.TryRead(batch, 1, atEnd: false));
        Assert.Equal("COPY t, line 2: \"2\"", context.Locate(wrong).Error.Where);
    }

    private static void ReadsSame(string data, UtilityOption[] options, string rows)
    {
        var bytes = Encoding.UTF8.GetBytes(data);
        for (var cut = 0; cut <= bytes.Length; cut++)
            Assert.Equal(rows, Read(options, bytes[..cut], bytes[cut..]));
        Assert.Equal(rows, Read(options, [.. bytes.Select(one => new[] { one })]));
    }

    private static string Read(UtilityOption[] options, params byte[][] pieces)
    {
        var reader = new CopyLineRows(Columns, CopyOptionsReader.Read(options, isFrom: true), OutputSettings.Default, new CopyContext("t"));
        var batch = new[] { new ListFill(), new ListFill() };
        var rows = new List<string>();
        for (var piece = 0; piece <= pieces.Length; piece++)
        {
            if (piece < pieces.Length)
                reader.Append(pieces[piece]);
            while (reader.TryRead(batch, rows.Count, atEnd: piece == pieces.Length))
                rows.Add($"{batch[0][rows.Count] ?? "∅"}|{batch[1][rows.Count] ?? "∅"}");
        }

        return string.Join(';', rows);
    }
}
