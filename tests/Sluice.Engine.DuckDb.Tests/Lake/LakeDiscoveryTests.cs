using System.IO.Compression;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.DuckDb.Tests.Support;

namespace Sluice.Engine.DuckDb.Tests.Lake;

public sealed class LakeDiscoveryTests
{
    private const string Csv = "id,name,at\n1,one,2024-01-01\n2,two,2024-01-02\n";
    private const string Lines = "{\"id\":1,\"name\":\"one\"}\n{\"id\":2,\"name\":\"two\"}\n";

    [Fact]
    public async Task Names_that_differ_in_more_than_case_are_tables_of_their_own()
    {
        string[] names = ["ς", "σ", "µ", "μ"];
        await using var test = await TestEngine.StartAsync(lake =>
        {
            for (var i = 0; i < names.Length; i++)
                File.WriteAllText(Path.Combine(lake, $"{names[i]}.csv"), $"n\n{i}\n");
        });
        await using var session = await test.SessionAsync();

        for (var i = 0; i < names.Length; i++)
            Assert.Equal([[(long)i]], await session.QueryAsync($"select n from {names[i]}"));
    }

    [Fact]
    public async Task Every_format_is_served_plain_and_compressed()
    {
        await using var test = await TestEngine.StartAsync(lake =>
        {
            foreach (var (name, text) in new[]
            {
                ("a.csv", Csv), ("b.tsv", Csv.Replace(',', '\t')), ("c.json", $"[{Lines.Trim().Replace("\n", ",")}]"), ("d.ndjson", Lines), ("e.jsonl", Lines),
                ("f.json", Lines),
            })
            {
                File.WriteAllText(Path.Combine(lake, name), text);
                using (var gzip = new GZipStream(File.Create(Path.Combine(lake, $"z{name}.gz")), CompressionLevel.Fastest))
                    gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
                Samples.Write($"COPY (SELECT unnest(string_split(rtrim('{text.Replace("'", "''", StringComparison.Ordinal)}', chr(10)), chr(10)))) TO '{lake}/s{name}.zst' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\x01', COMPRESSION zstd)");
            }

            Samples.Write($"COPY (SELECT * FROM (VALUES (1, 'one'), (2, 'two')) t(id, name)) TO '{lake}/g.parquet'");
            Samples.Write($"COPY (SELECT * FROM (VALUES (1, 'one'), (2, 'two')) t(id, name)) TO '{lake}/h.zst.parquet' (COMPRESSION zstd)");
            Samples.Write($"COPY (SELECT * FROM (VALUES (1, 'one'), (2, 'two')) t(id, name)) TO '{lake}/i.gz.parquet' (COMPRESSION gzip)");
        });
        await using var session = await test.SessionAsync();

        Assert.Empty(test.Engine.Lake.Problems);
        Assert.Equal(
            ["a", "b", "c", "d", "e", "f", "g", "h", "i", "numbers", "sa", "sb", "sc", "sd", "se", "sf", "za", "zb", "zc", "zd", "ze", "zf"],
            test.Engine.Lake.Tables.Select(table => table.Name));
        foreach (var table in test.Engine.Lake.Tables.Where(table => table.Name != "numbers"))
            Assert.Equal([[3L, "one,two"]], await session.QueryAsync($"select sum(id)::bigint, string_agg(name, ',' order by id) from {table.Name}"));
        Assert.Equal(LakeFormat.JsonLines, test.Engine.Lake.Tables.Single(table => table.Name == "zd").Format);
        Assert.Equal(["id", "name", "at"], test.Engine.Lake.Tables[0].Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task A_folder_is_one_table_and_its_partitions_are_columns()
    {
        await using var test = await TestEngine.StartAsync(lake =>
        {
            foreach (var year in new[] { 2023, 2024 })
            {
                var folder = Directory.CreateDirectory(Path.Combine(lake, "Sales 2", $"year={year}", "region=eu")).FullName;
                File.WriteAllText(Path.Combine(folder, "part-0.csv"), $"amount\n{year}\n");
                File.WriteAllText(Path.Combine(folder, "part-1.csv"), "amount,note\n1,x\n");
                File.WriteAllText(Path.Combine(folder, "_SUCCESS"), "");
                File.WriteAllText(Path.Combine(folder, ".part-0.csv.crc"), "junk");
            }
        });
        await using var session = await test.SessionAsync();

        var table = test.Engine.Lake.Tables.Single(table => table.Name == "sales_2");
        Assert.Empty(test.Engine.Lake.Problems);
        Assert.Equal(["amount", "note", "region", "year"], table.Columns.Select(column => column.Name).Order());
        Assert.Equal(
            [[2023L, "eu", 2024L, 1L], [2024L, "eu", 2025L, 1L]],
            await session.QueryAsync("select year, region, sum(amount)::bigint, count(note) from sales_2 group by year, region order by year"));
    }

    [Fact]
    public async Task What_cannot_be_served_is_reported_and_the_rest_is_served()
    {
        await using var test = await TestEngine.StartAsync(lake =>
        {
            File.WriteAllText(Path.Combine(lake, "Numbers.CSV"), Csv);
            File.WriteAllText(Path.Combine(lake, "broken.parquet"), "this is not parquet");
            File.WriteAllText(Path.Combine(lake, "broken2.json"), "{\"a\": ");
            File.WriteAllText(Path.Combine(lake, "empty.csv"), "");
            File.WriteAllText(Path.Combine(lake, "notes.docx"), "x");
            File.WriteAllText(Path.Combine(lake, ".hidden.csv"), Csv);
            File.WriteAllText(Path.Combine(lake, "_hidden.csv"), Csv);
            File.CreateSymbolicLink(Path.Combine(lake, "lost.csv"), Path.Combine(lake, "nowhere.csv"));
            Directory.CreateDirectory(Path.Combine(lake, "void"));
            var mixed = Directory.CreateDirectory(Path.Combine(lake, "mixed")).FullName;
            File.WriteAllText(Path.Combine(mixed, "a.csv"), Csv);
            File.WriteAllText(Path.Combine(mixed, "b.json"), Lines);
            var loop = Directory.CreateDirectory(Path.Combine(lake, "loop")).FullName;
            File.WriteAllText(Path.Combine(loop, "a.csv"), Csv);
            File.CreateSymbolicLink(Path.Combine(loop, "again"), loop);
            using (var gzip = new GZipStream(File.Create(Path.Combine(lake, "whole.parquet.gz")), CompressionLevel.Fastest))
                gzip.Write("PAR1"u8);
        });
        await using var session = await test.SessionAsync();
        var problems = test.Engine.Lake.Problems.ToDictionary(problem => problem.Path, problem => problem.Reason);

        Assert.Equal(["loop", "numbers"], test.Engine.Lake.Tables.Select(table => table.Name));
        Assert.Equal("Numbers.CSV", test.Engine.Lake.Tables[1].Path);
        Assert.Equal(2L, await session.ValueAsync("select count(*) from loop"));
        Assert.Equal(
            ["broken.parquet", "broken2.json", "empty.csv", "lost.csv", "mixed", "notes.docx", "numbers.csv", "void", "whole.parquet.gz"],
            problems.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("the table name numbers is already taken by Numbers.CSV", problems["numbers.csv"]);
        Assert.Equal("the file is empty", problems["empty.csv"]);
        Assert.Equal("the folder holds files of several formats: csv, json", problems["mixed"]);
        Assert.Equal("the folder holds no data files", problems["void"]);
        Assert.Contains("Parquet", problems["broken.parquet"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_value_far_down_a_file_decides_its_columns_type()
    {
        await using var test = await TestEngine.StartAsync(lake =>
            File.WriteAllText(Path.Combine(lake, "late.csv"), "v\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i}\n")) + "n/a\n"));
        await using var session = await test.SessionAsync();

        Assert.Equal("n/a", await session.ValueAsync("select max(v) from late"));
    }

    [Fact]
    public async Task Types_found_at_start_are_those_of_all_files_and_of_odd_dates_too()
    {
        await using var test = await TestEngine.StartAsync(lake =>
        {
            var folder = Directory.CreateDirectory(Path.Combine(lake, "logs", "day=1")).Parent!.FullName;
            File.WriteAllText(Path.Combine(folder, "day=1", "a.ndjson"), "{\"v\": 1, \"at\": \"2024-02-01\"}\n");
            Directory.CreateDirectory(Path.Combine(folder, "day=2"));
            File.WriteAllText(Path.Combine(folder, "day=2", "b.ndjson"), "{\"v\": 2.5, \"w\": {\"x\": [1]}}\n");
            var tables = Directory.CreateDirectory(Path.Combine(lake, "tables")).FullName;
            File.WriteAllText(Path.Combine(tables, "a.csv"), "x,y\n1,a\n");
            File.WriteAllText(Path.Combine(tables, "b.csv"), "y,x\nb,1.5\n");
            File.WriteAllText(Path.Combine(lake, "odd.json"), "[{\"at\": \"25/12/2024\"}, {\"at\": \"26/12/2024\"}]");
            File.WriteAllText(Path.Combine(lake, "odd2.csv"), "at\n25/12/2024\n26/12/2024\n");
        });
        await using var session = await test.SessionAsync();

        Assert.Empty(test.Engine.Lake.Problems);
        Assert.Equal([[1L, 1d, null], [2L, 2.5d, "{'x': {1}}"]], await session.QueryAsync("select day, v, w::varchar from logs order by day"));
        Assert.Equal([["a", 1d], ["b", 1.5d]], await session.QueryAsync("select y, x from tables order by y"));
        Assert.Equal("25/12/2024", await session.ValueAsync("select strftime(min(t.at)::date, '%d/%m/%Y') from odd2 t"));
        Assert.Equal(2L, await session.ValueAsync("select count(t.at) from odd t"));
    }

    [Fact]
    public async Task A_file_that_goes_away_is_an_error_of_its_table_only()
    {
        await using var test = await TestEngine.StartAsync(lake => File.WriteAllText(Path.Combine(lake, "gone.csv"), Csv));
        await using var session = await test.SessionAsync();
        File.Delete(Path.Combine(test.LakePath, "gone.csv"));

        Assert.Equal("58P01", (await session.ErrorAsync("select * from gone")).SqlState);
        Assert.Equal(3L, await session.ValueAsync("select count(*) from numbers"));
    }

    [Theory]
    [InlineData("flights-3m.parquet", "flights_3m")]
    [InlineData("7zip.csv.gz", "_7zip")]
    [InlineData("Größe & Gewicht.TSV", "größe_gewicht")]
    [InlineData("a__b.jsonl", "a__b")]
    [InlineData("data.2024.csv", "data_2024")]
    [InlineData("x.gz.parquet", "x")]
    [InlineData("--.csv", "_")]
    [InlineData("plain", "plain")]
    [InlineData("ääääääääääääääääääääääääääääääääääääääää.csv", "äääääääääääääääääääääääääääääää")]
    public void Names_become_identifiers(string file, string table) => Assert.Equal(table, DataFileName.TableName(file));
}
