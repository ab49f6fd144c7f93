using Sluice.Engine.DuckDb.Lake;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Tests.Lake;

public sealed class LeavesTests
{
    private static readonly EngineType Text = new(TypeKind.Text);

    [Fact]
    public void Are_named_by_the_way_to_them_and_stand_in_their_columns_place()
    {
        var leaves = Leaves.Of([new("id", Text), new("a", Struct(("b", Struct(("c", Text))), ("d", List(Struct(("e", Text)))))), new("z", Text)]);
        Assert.Equal(["id", "a.b.c", "a.d", "z"], leaves.Select(leaf => leaf.Name));
        Assert.Equal(["a", "b", "c"], leaves[1].Path);
        Assert.Equal(TypeKind.List, leaves[2].Type.Kind);
    }

    [Fact]
    public void Give_way_to_columns_and_to_leaves_before_them()
    {
        var leaves = Leaves.Of([new("a", Struct(("b", Text), ("B", Text))), new("a.b", Text), new("A.b_1", Text)]);
        Assert.Equal(["a.b_2", "a.B_3", "a.b", "A.b_1"], leaves.Select(leaf => leaf.Name));
    }

    [Fact]
    public void Have_names_PostgreSQL_does_not_cut()
    {
        var member = new string('m', 60);
        var leaves = Leaves.Of([new("ä", Struct((member + "1", Text), (member + "2", Text)))]);
        Assert.Equal([$"ä.{member}", $"ä.{member[..^2]}_1"], leaves.Select(leaf => leaf.Name));
        Assert.All(leaves, leaf => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(leaf.Name), 1, 63));
    }

    [Fact]
    public void Members_without_names_stay_together()
    {
        var row = new LakeTable("t", LakeFormat.Parquet, "t.parquet", [new("r", Struct(("", Text), ("", Text)))]);
        Assert.False(Leaves.Has(row));
    }

    [Fact]
    public void Are_read_by_names_that_are_quoted()
    {
        var table = new LakeTable("t", LakeFormat.Parquet, "t.parquet", [new("a\"", Struct(("b'", Text)))]);
        Assert.Equal("""" CREATE VIEW pgflat."t" AS SELECT struct_extract("a""", 'b''') AS "a"".b'" FROM public."t" """".Trim(), Leaves.View(table));
    }

    private static EngineType Struct(params (string Name, EngineType Type)[] members) =>
        new(TypeKind.Struct) { Fields = [.. members.Select(member => new EngineField(member.Name, member.Type))] };

    private static EngineType List(EngineType element) => new(TypeKind.List) { Fields = [new EngineField("element", element)] };
}
