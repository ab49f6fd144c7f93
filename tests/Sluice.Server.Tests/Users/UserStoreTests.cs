using System.Text;
using Sluice.Protocol.Errors;
using Sluice.Server.Users;

namespace Sluice.Server.Tests.Users;

public sealed class UserStoreTests : IDisposable
{
    private const string Verifier = "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy";
    private readonly string _data = Directory.CreateTempSubdirectory("sluice-users-").FullName;

    private string Users => Path.Combine(_data, "users");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Without_a_file_there_is_no_user()
    {
        var store = UserStore.Open(Path.Combine(_data, "not", "there"));
        Assert.Empty(store.List());
        Assert.False(store.TryGet("al", out var verifier));
        Assert.Equal("", verifier);
    }

    [Fact]
    public async Task Keeps_names_and_verifiers_exactly()
    {
        var store = UserStore.Open(_data);
        string[] names = ["al", "Al", "zoë", "#x", " a b ", "ユーザー", "😀", "\"q\"", "$user"];
        foreach (var name in names)
            await store.AddAsync(name, Verifier + name.Length);
        Assert.Equal(names.Order(StringComparer.Ordinal), store.List());
        foreach (var name in names)
        {
            Assert.True(store.TryGet(name, out var verifier));
            Assert.Equal(Verifier + name.Length, verifier);
        }
        Assert.False(store.TryGet("AL", out _));
        Assert.False(store.TryGet("", out _));
        Assert.False(store.TryGet($"al:{Verifier}", out _));
    }

    [Fact]
    public async Task The_file_is_its_owners_alone_and_one_line_a_user()
    {
        await UserStore.Open(_data).AddAsync("b", Verifier);
        await UserStore.Open(_data).AddAsync("a", Verifier);
        Assert.Equal($"a:{Verifier}\nb:{Verifier}\n", await File.ReadAllTextAsync(Users));
        Assert.Equal(["users", "users.lock"], Directory.GetFiles(_data).Select(Path.GetFileName).Order());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Users));
    }

    [Fact]
    public async Task Every_change_counts_from_the_next_login_on()
    {
        var store = UserStore.Open(_data);
        for (var i = 0; i < 50; i++)
        {
            // As long as the last, and within the same tick of the file system's clock perhaps.
            await UserStore.Open(_data).AddAsync("al", $"{Verifier}{i:00}", replace: true);
            Assert.True(store.TryGet("al", out var verifier));
            Assert.Equal($"{Verifier}{i:00}", verifier);
        }

        await UserStore.Open(_data).RemoveAsync("al");
        Assert.False(store.TryGet("al", out _));
        File.Delete(Users);
        Assert.Empty(store.List());
    }

    [Fact]
    public async Task What_changes_a_reading_never_reaches_another()
    {
        var store = Settled();
        await store.AddAsync("al", Verifier);
        Assert.Equal(["al"], store.List());
        await Assert.ThrowsAsync<PgErrorException>(() => store.AddAsync("al", Verifier));
        await Assert.ThrowsAsync<PgErrorException>(() => store.RemoveAsync("bo"));
        Assert.Equal(["al"], store.List());
    }

    [Fact]
    public async Task A_file_that_stays_the_same_is_not_read_again_but_its_mode_is_looked_at()
    {
        var store = Settled();
        await store.AddAsync("al", Verifier);
        var written = File.GetLastWriteTimeUtc(Users);
        Assert.Equal(["al"], store.List());
        await File.WriteAllTextAsync(Users, $"bo:{Verifier}\n");
        File.SetLastWriteTimeUtc(Users, written);
        Assert.Equal(["al"], store.List());
        File.SetLastWriteTimeUtc(Users, written.AddSeconds(1));
        Assert.Equal(["bo"], store.List());
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(Users, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.Throws<InvalidDataException>(() => store.List());
    }

    [Fact]
    public async Task A_file_written_just_now_is_read_each_time()
    {
        var store = UserStore.Open(_data, new ManualTime());
        await store.AddAsync("al", Verifier);
        var written = File.GetLastWriteTimeUtc(Users);
        Assert.Equal(["al"], store.List());
        await File.WriteAllTextAsync(Users, $"bo:{Verifier}\n");
        File.SetLastWriteTimeUtc(Users, written);
        Assert.Equal(["bo"], store.List());
    }

    // By its clock every file is old.
    private UserStore Settled()
    {
        var time = new ManualTime();
        time.Advance(TimeSpan.FromHours(1));
        return UserStore.Open(_data, time);
    }

    [Fact]
    public async Task What_a_killed_write_left_behind_is_swept_away()
    {
        await File.WriteAllTextAsync(Users + ".x1y2.tmp", "half");
        await UserStore.Open(_data).AddAsync("al", Verifier);
        Assert.Equal(["users", "users.lock"], Directory.GetFiles(_data).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Another_store_sees_a_change_at_once()
    {
        var server = UserStore.Open(_data);
        var command = UserStore.Open(_data);
        await command.AddAsync("al", Verifier);
        Assert.True(server.TryGet("al", out _));
        await command.AddAsync("al", Verifier + "x", replace: true);
        Assert.True(server.TryGet("al", out var verifier));
        Assert.Equal(Verifier + "x", verifier);
        await command.RemoveAsync("al");
        Assert.False(server.TryGet("al", out _));
    }

    [Fact]
    public async Task Changes_at_once_lose_nothing()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"user{i:00}").ToArray();
        await Task.WhenAll(names.Select(name => Task.Run(() => UserStore.Open(_data).AddAsync(name, Verifier))));
        Assert.Equal(names, UserStore.Open(_data).List());
    }

    [Fact]
    public async Task Adding_twice_and_removing_no_one_are_errors()
    {
        var store = UserStore.Open(_data);
        await store.AddAsync("al", Verifier);
        var twice = await Assert.ThrowsAsync<PgErrorException>(() => store.AddAsync("al", Verifier + "x"));
        Assert.Equal((SqlStates.DuplicateObject, "user \"al\" already exists"), (twice.Error.SqlState, twice.Message));
        Assert.True(store.TryGet("al", out var verifier));
        Assert.Equal(Verifier, verifier);
        var none = await Assert.ThrowsAsync<PgErrorException>(() => store.RemoveAsync("bo"));
        Assert.Equal((SqlStates.UndefinedObject, "user \"bo\" does not exist"), (none.Error.SqlState, none.Message));
        Assert.Equal(["al"], store.List());
    }

    [Fact]
    public async Task A_verifier_of_two_lines_would_be_two_users()
    {
        var store = UserStore.Open(_data);
        await Assert.ThrowsAsync<ArgumentException>(() => store.AddAsync("al", $"{Verifier}\nroot:{Verifier}"));
        Assert.Empty(store.List());
    }

    [Theory]
    [InlineData("al", 1)]
    [InlineData("al:x\nbo:\n", 2)]
    [InlineData("al:x\n:y\n", 2)]
    [InlineData("al:x\n\nal:y\n", 3)]
    [InlineData("a\u00ff:secret\n", 1)]
    public void A_damaged_line_is_named_by_number_only(string content, int line)
    {
        WritePrivate(Encoding.Latin1.GetBytes(content));
        var damaged = Assert.Throws<InvalidDataException>(() => UserStore.Open(_data).TryGet("al", out _));
        Assert.StartsWith($"{Users}: line {line} ", damaged.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", damaged.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_open_to_others_is_refused(UnixFileMode open)
    {
        if (OperatingSystem.IsWindows())
            return;
        WritePrivate(Encoding.UTF8.GetBytes($"al:{Verifier}\n"));
        Assert.True(UserStore.Open(_data).TryGet("al", out _));
        File.SetUnixFileMode(Users, File.GetUnixFileMode(Users) | open);
        var refused = Assert.Throws<InvalidDataException>(() => UserStore.Open(_data).TryGet("al", out _));
        Assert.Contains($"chmod 600 '{Users}'", refused.Message, StringComparison.Ordinal);
    }

    private void WritePrivate(byte[] content)
    {
        File.WriteAllBytes(Users, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Users, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
