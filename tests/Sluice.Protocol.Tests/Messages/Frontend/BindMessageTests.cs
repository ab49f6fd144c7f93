using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Tests.Messages.Frontend;

public class BindMessageTests
{
    [Theory]
    [InlineData(new short[0], new short[] { 0, 0, 0 })]
    [InlineData(new short[] { 1 }, new short[] { 1, 1, 1 })]
    [InlineData(new short[] { 1, 0, 1 }, new short[] { 1, 0, 1 })]
    public void No_code_means_text_one_means_all_else_one_for_each(short[] codes, short[] formats)
    {
        var list = codes.Select(code => (FormatCode)code).ToArray();
        var bind = new BindMessage("", "", list, [null, null, null], list);
        for (var i = 0; i < formats.Length; i++)
        {
            Assert.Equal((FormatCode)formats[i], bind.ParameterFormat(i));
            Assert.Equal((FormatCode)formats[i], bind.ResultFormat(i));
        }
    }

    [Fact]
    public void Result_formats_must_be_none_one_or_one_for_each_column()
    {
        new BindMessage("", "", [], [], []).CheckResultFormats(3);
        new BindMessage("", "", [], [], [FormatCode.Binary]).CheckResultFormats(3);
        var two = new BindMessage("", "", [], [], [FormatCode.Binary, FormatCode.Text]);
        two.CheckResultFormats(2);
        var error = Assert.Throws<PgErrorException>(() => two.CheckResultFormats(3)).Error;
        Assert.Equal(PgError.Error("08P01", "bind message has 2 result formats but query has 3 columns"), error);
    }

    [Fact]
    public void All_65_535_parameters_fit()
    {
        byte[] payload = [0, 0, 0, 0, 0xFF, 0xFF, .. Enumerable.Repeat((byte)0xFF, 65_535 * 4), 0, 0];
        var bind = BindMessage.Decode(payload);
        Assert.Equal(65_535, bind.Parameters.Count);
        Assert.All(bind.Parameters, value => Assert.Null(value));
    }

    [Fact]
    public void Values_are_not_copied()
    {
        byte[] payload = [0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 65, 0, 0];
        var bind = BindMessage.Decode(payload);
        payload[10] = 66;
        Assert.Equal(66, bind.Parameters[0]!.Value.Span[0]);
    }
}
