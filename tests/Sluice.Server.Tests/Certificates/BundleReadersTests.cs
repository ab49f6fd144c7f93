using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Sluice.Server.Certificates;
using Sluice.Server.Configuration;

namespace Sluice.Server.Tests.Certificates;

public sealed class BundleReadersTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sluice-readers-").FullName;
    private readonly ManualTime _time = new();
    private readonly RecordingLog<BundleReaders> _log = new();
    private readonly BundleReaders _readers;

    public BundleReadersTests() => _readers = new BundleReaders(new ServerOptions { Endpoints = [], DataDirectory = _data }, _time, _log);

    private string File => Path.Combine(_data, "bundle-readers.json");

    [Fact]
    public void Logins_and_bundles_are_on_record_by_user()
    {
        _readers.LoggedIn("alice");
        _readers.Read("alice", "PEM");
        _readers.LoggedIn("bob \"b\"");
        _readers.WriteIfDue();
        using var written = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        var users = written.RootElement.GetProperty("users");
        var now = _time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        Assert.Equal(now, users.GetProperty("alice").GetProperty("lastLogin").GetString());
        Assert.Equal(now, users.GetProperty("alice").GetProperty("lastBundle").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("PEM"))), users.GetProperty("alice").GetProperty("bundle").GetString());
        Assert.False(users.GetProperty("bob \"b\"").TryGetProperty("bundle", out _));
    }

    [Fact]
    public void It_is_written_at_most_once_a_minute_and_keeps_what_was_known()
    {
        _readers.Read("alice", "PEM");
        _readers.WriteIfDue();
        var first = System.IO.File.ReadAllText(File);
        _readers.LoggedIn("alice");
        _time.Advance(TimeSpan.FromSeconds(59));
        _readers.WriteIfDue();
        Assert.Equal(first, System.IO.File.ReadAllText(File));
        _time.Advance(TimeSpan.FromSeconds(1));
        _readers.WriteIfDue();
        var alice = ReaderFile.Read(File).Users["alice"];
        Assert.NotNull(alice.LastLogin);
        Assert.NotNull(alice.Bundle);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"users\":null}")]
    [InlineData("[1,2")]
    [InlineData("null")]
    [InlineData("{\"users\":{\"alice\":null}}")]
    public void A_damaged_record_is_begun_anew(string content)
    {
        System.IO.File.WriteAllText(File, content);
        _readers.LoggedIn("alice");
        _readers.WriteIfDue();
        Assert.Equal(["alice"], ReaderFile.Read(File).Users.Keys);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_the_logs_matter_and_tried_again()
    {
        Directory.Delete(_data);
        _readers.LoggedIn("alice");
        _readers.WriteIfDue();
        Assert.Equal(LogLevel.Error, Assert.Single(_log.Lines).Level);
        Directory.CreateDirectory(_data);
        _time.Advance(TimeSpan.FromMinutes(1));
        _readers.WriteIfDue();
        Assert.Equal(["alice"], ReaderFile.Read(File).Users.Keys);
    }

    public void Dispose()
    {
        _readers.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
