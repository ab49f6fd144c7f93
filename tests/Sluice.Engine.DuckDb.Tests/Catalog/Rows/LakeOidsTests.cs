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
        // Found by search: the same hash.
        string[] names = ["n239181", "n500020"];
        Assert.Equal(LakeOids.Give([names[0]])[names[0]], LakeOids.Give([names[1]])[names[1]]);
        Assert.Equal(2, LakeOids.Give(names).Values.Distinct().Count());
    }
}
