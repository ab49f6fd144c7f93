using Sluice.Sql.Native;

namespace Sluice.Sql.Tests.Native;

public class PgQueryLibraryTests
{
    [Fact]
    public void A_missing_library_is_named_with_the_package_that_holds_it() =>
        Assert.Equal(
            "could not load libpg_query.so.1504.0, which holds PostgreSQL's grammar; install it with: apt-get install libpg-query1504.0",
            PgQueryLibrary.Missing(PgQueryLibrary.Name).Message);

    [Fact]
    public void The_library_is_found() =>
        Assert.NotEqual(0, PgQueryLibrary.Resolve(PgQueryLibrary.Name, typeof(PgQueryLibrary).Assembly, null));

    [Fact]
    public void Other_libraries_are_left_to_the_runtime() =>
        Assert.Equal(0, PgQueryLibrary.Resolve("libother.so", typeof(PgQueryLibrary).Assembly, null));
}
