using Microsoft.Extensions.Logging;
using Sluice.Server.Observability;

namespace Sluice.Server.Tests.Observability;

public sealed class PrintableTests
{
    private readonly RecordingLog<PrintableTests> _log = new();

    [Theory]
    [InlineData("Jürgen \"x\" 雪😀", "Jürgen \"x\" 雪😀")]
    [InlineData("a\nERROR: forged", "a\\u000aERROR: forged")]
    [InlineData("\u001b[2J\u009b\u007f", "\\u001b[2J\\u009b\\u007f")]
    [InlineData("\u202egnp\u2028", "\\u202egnp\\u2028")]
    public void Nothing_but_text_is_left(string text, string shown) => Assert.Equal(shown, Printable.Of(text));

    [Fact]
    public void A_stranger_s_name_stays_on_its_line()
    {
        Log.LoginRefused(_log, "c1", "10.0.0.1", "28P01", "password authentication failed for user \"a\n\u001b[1mroot\"");
        Log.LoggedIn(_log, "c1", "10.0.0.1", "a\r\nb");
        Assert.All(_log.Messages, message => Assert.DoesNotContain(message, char.IsControl));
        Assert.Equal([LogLevel.Warning, LogLevel.Information], _log.Lines.Select(line => line.Level));
    }
}
