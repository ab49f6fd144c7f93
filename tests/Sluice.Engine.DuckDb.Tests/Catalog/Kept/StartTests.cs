using System.Runtime.Versioning;
using Sluice.Engine.DuckDb.Catalog.Kept;
using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Kept;

/// <summary>Starts one after another over the same data folder.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public StartTests()
    {
        Directory.CreateDirectory(Lake);
        Write("numbers.csv", "id,label\n1,one\n2,two\n");
        Write("people.json", """[{"name": "ann", "home": {"city": "Oslo", "lots": [1, 2]}}]""");
    }

    private string Lake => Path.Combine(_folder.Path, "lake");

    private string Kept => Path.Combine(_folder.Path, "data", "engine", LakeKeeper.FileName);

    private string Template => Path.Combine(_folder.Path, "data", "engine", CatalogTemplate.FileName);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_second_start_takes_what_the_first_kept_and_answers_the_same()
    {
        var first = await StartAsync();
        var written = File.GetLastWriteTimeUtc(Kept);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Kept));
        Assert.Equal(first, await StartAsync());
        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
    }

    [Fact]
    public async Task A_changed_file_is_read_anew()
    {
        await StartAsync();
        Write("numbers.csv", "id,label\nx,one\ny,two\n", LongAgo.AddSeconds(1));
        Assert.Contains("numbers(id text,label text)", await StartAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_and_removed_files_are_seen()
    {
        await StartAsync();
        Write("more.csv", "a\n1\n");
        File.Delete(Path.Combine(Lake, "people.json"));
        var told = await StartAsync();
        Assert.Contains("more(a bigint)", told, StringComparison.Ordinal);
        Assert.DoesNotContain("people", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_changed_just_now_may_change_unseen_so_nothing_is_kept()
    {
        Write("numbers.csv", "id\n1\n", DateTime.UtcNow.AddMinutes(1));
        await StartAsync();
        Assert.False(File.Exists(Kept));
    }

    [Fact]
    public async Task A_lake_with_a_file_that_cannot_be_read_is_not_kept()
    {
        Write("broken.parquet", "no such thing");
        await StartAsync();
        Assert.False(File.Exists(Kept));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Damaged_files_never_break_a_start(bool cut)
    {
        var first = await StartAsync();
        foreach (var path in new[] { Kept, Template })
        {
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(path, cut ? bytes[..(bytes.Length / 2)] : bytes);
        }

        Assert.Equal(first, await StartAsync());
        var (kept, template) = (File.ReadAllBytes(Kept).Length, File.ReadAllBytes(Template).Length);
        Assert.Equal(first, await StartAsync());
        Assert.Equal((kept, template), (File.ReadAllBytes(Kept).Length, File.ReadAllBytes(Template).Length));
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_every_start_is_as_the_first()
    {
        // As in a folder without the right to write, which the tests' user may always have: the links lead nowhere.
        Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
        foreach (var path in new[] { Kept, Template })
            File.CreateSymbolicLink(path + ".new", Path.Combine(_folder.Path, "nowhere", "at all"));
        var first = await StartAsync();
        Assert.Equal(first, await StartAsync());
        Assert.Equal((false, false), (File.Exists(Kept), File.Exists(Template)));
    }

    [Fact]
    public async Task Another_database_or_version_is_never_told_of_the_earlier_one()
    {
        Assert.Contains("lake|lake|PostgreSQL 17.5|", await StartAsync(), StringComparison.Ordinal);
        Assert.Contains("other|other|PostgreSQL 17.5|", await StartAsync(options => options with { DatabaseName = "other" }), StringComparison.Ordinal);
        Assert.Contains("lake|lake|PostgreSQL 17.6|", await StartAsync(options => options with { ServerVersion = "PostgreSQL 17.6" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_holds_nothing_of_the_lake_it_was_first_used_for()
    {
        await StartAsync();
        Directory.Delete(Lake, recursive: true);
        Directory.CreateDirectory(Lake);
        Write("single.csv", "a\n1\n");
        var told = await StartAsync();
        Assert.Contains("single(a bigint)", told, StringComparison.Ordinal);
        Assert.DoesNotContain("numbers", told, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text, DateTime? changed = null)
    {
        File.WriteAllText(Path.Combine(Lake, name), text);
        File.SetLastWriteTimeUtc(Path.Combine(Lake, name), changed ?? LongAgo);
    }

    /// <summary>What a start tells of itself: names, then tables with their columns as the engine and as the catalogs have them, and rows.</summary>
    private async Task<string> StartAsync(Func<DuckDbEngineOptions, DuckDbEngineOptions>? change = null)
    {
        var options = new DuckDbEngineOptions(Lake, Path.Combine(_folder.Path, "data"), "lake", "PostgreSQL 17.5", (_, _) => { });
        await using var engine = await DuckDbEngine.OpenAsync(change?.Invoke(options) ?? options, CancellationToken.None);
        await using var session = await engine.OpenSessionAsync(new EngineSessionOptions("ann", 1, "UTC"), CancellationToken.None);
        var told = new List<string>
        {
            $"{await session.ValueAsync("select current_database()::text")}|{await session.ValueAsync("select datname::text from pg_database")}|{await session.ValueAsync("select version()")}|",
            string.Join(' ', engine.Lake.Tables.Select(table => $"{table.Name}:{string.Join(',', table.Columns.Select(column => $"{column.Name} {column.Type.Kind}"))}")),
        };
        var columns = await session.QueryAsync(
            """
            select c.relname::text || '(' || string_agg(a.attname::text || ' ' || format_type(a.atttypid, a.atttypmod), ',' order by a.attnum) || ')'
            from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 2200 and a.attnum > 0 group by c.relname order by 1
            """);
        told.AddRange(columns.Select(row => (string)row[0]!));
        told.AddRange((await session.QueryAsync("select count(*)::text from pg_class union all select count(*)::text from pg_description order by 1")).Select(row => (string)row[0]!));
        foreach (var table in engine.Lake.Tables)
            told.Add($"{table.Name} {await session.ValueAsync($"select string_agg(t::text, ';' order by t::text) from {table.Name} t")}");
        return string.Join('\n', told);
    }
}
