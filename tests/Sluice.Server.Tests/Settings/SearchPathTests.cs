using Sluice.Server.Settings;

namespace Sluice.Server.Tests.Settings;

public class SearchPathTests
{
    [Theory]
    [InlineData("\"$user\", public", "public", "public", "pg_catalog,public")]
    [InlineData("", null, "", "pg_catalog")]
    [InlineData("nowhere", null, "", "pg_catalog")]
    [InlineData("PUBLIC, public", "public", "public", "pg_catalog,public")]
    [InlineData("\"PUBLIC\"", null, "", "pg_catalog")]
    [InlineData("pg_catalog, public", "pg_catalog", "pg_catalog,public", "pg_catalog,public")]
    [InlineData("information_schema, public", "information_schema", "information_schema,public", "pg_catalog,information_schema,public")]
    public void Only_schemas_that_exist_count(string setting, string? current, string listed, string all)
    {
        SearchPath path = SearchPath.Of(setting, "ann");
        Assert.Equal(current, path.Current);
        Assert.Equal(listed, string.Join(',', path.All(withImplicit: false)));
        Assert.Equal(all, string.Join(',', path.All(withImplicit: true)));
    }

    [Fact]
    public void A_user_of_a_schemas_name_has_it() => Assert.Equal("public", SearchPath.Of("\"$user\"", "public").Current);

    [Fact]
    public void Paths_to_the_same_schemas_are_equal() =>
        Assert.Equal(SearchPath.Default, SearchPath.Of("nowhere, public", "ann"));
}
