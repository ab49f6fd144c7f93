using Microsoft.EntityFrameworkCore;

namespace Sluice.Conformance.Tools.WithEfCore;

/// <summary>LINQ whose values become parameters, and whose shapes become PostgreSQL's SQL.</summary>
internal static class EfCoreQueries
{
    public static async Task<string> RunAsync(LakeContext context)
    {
        var people = context.Of("people");
        var born = new DateOnly(1815, 12, 10);
        long[] ids = [1, 2];
        var part = "a";
        var names = await people.Where(row => (DateOnly)row["born"] == born && ids.Contains((long)row["id"])).Select(row => (string)row["name"]).ToListAsync();
        Assert.Equal(["Ada"], names);
        Assert.Equal(2, await people.CountAsync(row => ((string)row["name"]).Contains(part)));
        Assert.Equal(1, await people.CountAsync(row => EF.Functions.ILike((string)row["name"], "ada")));
        Assert.Equal(1906, await people.Where(row => (string)row["name"] == "Grace").Select(row => ((DateOnly)row["born"]).Year).SingleAsync());
        Assert.Equal(3L, (long)(await people.OrderBy(row => row["id"]).Skip(2).Take(1).SingleAsync())["id"]);
        Assert.True(await people.AnyAsync(row => (bool)row["member"]));
        var years = await context.Of("sales")
            .GroupBy(row => (long)row["year"])
            .Select(group => new { Year = group.Key, Rows = group.Count(), Sum = group.Sum(row => (long)row["price"]), Mean = group.Average(row => (long)row["price"]) })
            .OrderBy(each => each.Year)
            .ToListAsync();
        Assert.Equal([(2023L, 2, 16L, 8.0), (2024L, 2, 18L, 9.0)], years.Select(each => (each.Year, each.Rows, each.Sum, each.Mean)));
        var joined = await people
            .Join(context.Of("events"), person => (long)person["id"], happened => (long)happened["id"], (person, happened) => (string)person["name"] + " " + (string)happened["what"])
            .OrderBy(text => text)
            .ToListAsync();
        Assert.Equal(["Ada start", "Grace stop"], joined);
        FormattableString typed = $"select {41} + 1 as \"Value\"";
        Assert.Equal(42, await context.Database.SqlQuery<int>(typed).SingleAsync());
        return "";
    }
}
