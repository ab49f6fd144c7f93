using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Output;
using Sluice.Protocol.Tests.Goldens;

namespace Sluice.Protocol.Tests.Messages.Backend;

public class BackendGoldenTests
{
    public static TheoryData<string> Messages => Golden.Names("Backend.hex");

    [Theory]
    [MemberData(nameof(Messages))]
    public void Messages_encode(string name)
    {
        var golden = Golden.Find("Backend.hex", name);
        var message = BackendSamples.All[name];
        Assert.Equal(golden.Text, Rendering.Of(message));
        Assert.Equal(Convert.ToHexString(golden.Bytes), Convert.ToHexString(Bytes(message)));
    }

    [Fact]
    public void Messages_follow_one_another_in_one_buffer()
    {
        // A small first capacity, so that messages are begun, grown over and ended across several arrays.
        using var output = new MessageBuffer(1);
        foreach (var golden in Golden.Read("Backend.hex"))
            BackendSamples.All[golden.Name].Write(output);
        Assert.Equal(Golden.Read("Backend.hex").SelectMany(golden => golden.Bytes), output.Written.ToArray());
    }

    [Fact]
    public void Every_message_has_a_golden()
    {
        var written = BackendSamples.All.Values.Select(message => message.GetType()).ToHashSet();
        var types = typeof(IBackendMessage).Assembly.GetTypes()
            .Where(type => type.IsValueType && type.IsAssignableTo(typeof(IBackendMessage)));
        Assert.Equal(types.OrderBy(type => type.Name), written.OrderBy(type => type.Name));
        Assert.Equal(Golden.Read("Backend.hex").Select(golden => golden.Name).Order(), BackendSamples.All.Keys.Order());
    }

    [Theory]
    [InlineData(Severity.Error, "ERROR")]
    [InlineData(Severity.Fatal, "FATAL")]
    [InlineData(Severity.Panic, "PANIC")]
    [InlineData(Severity.Warning, "WARNING")]
    [InlineData(Severity.Notice, "NOTICE")]
    [InlineData(Severity.Debug, "DEBUG")]
    [InlineData(Severity.Info, "INFO")]
    [InlineData(Severity.Log, "LOG")]
    public void A_severity_travels_by_its_name_in_both_fields(Severity severity, string name)
    {
        var text = System.Text.Encoding.UTF8.GetString(Bytes(new NoticeResponse(new PgError(severity, "00000", "m"))).AsSpan(5));
        Assert.Equal($"S{name}\0V{name}\0C00000\0Mm\0\0", text);
    }

    [Fact]
    public void A_zero_in_a_text_cannot_end_it_early()
    {
        var bytes = Bytes(new ErrorResponse(PgError.Error("22023", "a\0C00000")));
        Assert.EndsWith("Ma?C00000\0\0", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void More_columns_than_the_count_can_say_are_refused()
    {
        using var output = new MessageBuffer();
        var fields = new RowField[32_768];
        Assert.Throws<OverflowException>(() => new RowDescription(fields).Write(output));
    }

    private static byte[] Bytes(IBackendMessage message)
    {
        using var output = new MessageBuffer();
        message.Write(output);
        return output.Written.ToArray();
    }
}
