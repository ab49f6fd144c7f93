using System.Text.Json;

namespace Sluice.Cli.Tests.Commands;

public sealed class CheckConfigCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Without_a_file_all_is_well()
    {
        var (code, output, error) = await Scratch.RunAsync("check-config", "--data", _scratch.At("data"));
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("ok: there is no ", output, StringComparison.Ordinal);
        Assert.Contains("1. every user, from anywhere: password", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_a_line()
    {
        var file = Write("{\n\"access\": [{}],\n\"acess\": 1 }");
        var (code, output, error) = await Scratch.RunAsync("check-config", "--data", _scratch.Path);
        Assert.Equal((1, ""), (code, error));
        Assert.Equal(
            [
                $"{file}: line 2: access[0]: has no method; say one of scram, cert, scram+cert, reject",
                $"{file}: line 3: acess: is not known; the file may hold access, maps, clientCertificates",
            ],
            output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        var json = JsonDocument.Parse((await Scratch.RunAsync("check-config", "--json", "--data", _scratch.Path)).Output).RootElement;
        Assert.False(json.GetProperty("ok").GetBoolean());
        Assert.Equal(2, json.GetProperty("mistakes")[0].GetProperty("line").GetInt32());
        Assert.Equal("acess", json.GetProperty("mistakes")[1].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Rules_are_read_aloud_in_order()
    {
        Write("{\"access\": [{\"user\": [\"a\", \"/^b\"], \"database\": \"lake\", \"address\": \"10.0.0.0/8\", \"method\": \"reject\"}, {\"method\": \"scram\"}]}");
        var (code, output, _) = await Scratch.RunAsync("check-config", "--data", _scratch.Path);
        Assert.Equal(0, code);
        Assert.Equal(
            ["ok", "  1. user a or /^b, database lake, from 10.0.0.0/8: refused", "  2. every user, from anywhere: password", "  nobody else"],
            output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_server_does_not_start_with_a_mistake()
    {
        Directory.CreateDirectory(_scratch.At("lake"));
        Directory.CreateDirectory(_scratch.At("data"));
        await File.WriteAllTextAsync(_scratch.At("data", "sluice.json"), "{\"access\": 1}");
        var (code, _, error) = await Scratch.RunAsync("serve", _scratch.At("lake"), "--data", _scratch.At("data"), "--listen", "127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Contains("sluice.json: line 1: access: must be an array, not a number", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_may_have_no_password()
    {
        var added = await Scratch.RunAsync("user", "add", "bi", "--no-password", "--data", _scratch.Path);
        Assert.Equal((0, ""), (added.Code, added.Error));
        var both = await Scratch.RunAsync("user", "add", "bo", "--no-password", "--password-stdin", "--data", _scratch.Path);
        Assert.Equal(2, both.Code);
    }

    private string Write(string content)
    {
        var file = _scratch.At("sluice.json");
        File.WriteAllText(file, content);
        return file;
    }
}
