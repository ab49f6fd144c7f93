using Sluice.Engine.DuckDb.Catalog.Rows;

namespace Sluice.Engine.DuckDb.Tests.Catalog.Rows;

public sealed class LakeOidsTests
{
    [Fact]
    public void The_same_name_has_the_same_OID_in_every_process() => Assert.Equal(1425766138u, LakeOids.Give(["airports"])["airports"]);

    [Fact]
    public void A_hundred_thousand_names_have_as_many_OIDs_within_an_int()
    {
        var oids = LakeOids.Give(Enumerable.Range(0, 100_000).Select(i => $"table_{i}")).Values.ToArray();
        Assert.Equal(100_000, oids.Distinct().Count());
        Assert.All(oids, oid => Assert.InRange(oid, LakeOids.First, (uint)int.MaxValue));
    }

    [Fact]
    public void Names_that_meet_are_told_apart()
    {
        var names = Enumerable.Range(0, 200_000).Select(i => $"n{i}").ToArray();
        var alone = names.GroupBy(name => LakeOids.Give([name])[name]).First(group => group.Count() > 1).ToArray();
        Assert.Equal(alone.Length, LakeOids.Give(alone).Values.Distinct().Count());
    }
}
