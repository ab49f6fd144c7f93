using Sluice.Protocol.Types;

namespace Sluice.Protocol.Tests.Types;

public class PgTypesTests
{
    [Fact]
    public void Arrays_and_elements_find_each_other()
    {
        Assert.Equal(new PgType(1007, -1), PgTypes.ArrayOf(PgTypes.Int4));
        Assert.True(PgTypes.TryGetElement(1007, out var element));
        Assert.Equal(PgTypes.Int4, element);
        Assert.False(PgTypes.TryGetElement(23, out _));
    }

    [Fact]
    public void An_array_keeps_its_elements_modifier()
    {
        Assert.Equal(655_366, PgType.Numeric(10, 2).Modifier);
        Assert.Equal(new PgType(1231, -1, 655_366), PgTypes.ArrayOf(PgType.Numeric(10, 2)));
    }

    [Theory]
    [InlineData(25u, -1)]
    [InlineData(23u, 4)]
    [InlineData(1009u, -1)]
    public void Known_types_are_found_by_OID(uint oid, short size)
    {
        Assert.True(PgTypes.TryGet(oid, out var type));
        Assert.Equal((oid, size), (type.Oid, type.Size));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(uint.MaxValue)]
    public void Unknown_types_are_told_apart(uint oid) => Assert.False(PgTypes.TryGet(oid, out _));
}
