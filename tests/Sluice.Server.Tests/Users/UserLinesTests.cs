using System.Text;
using Sluice.Server.Users;

namespace Sluice.Server.Tests.Users;

public sealed class UserLinesTests
{
    [Fact]
    public void Only_the_first_colon_divides()
    {
        var users = UserLines.Parse("users", "al:SCRAM-SHA-256$1:a$b:c\nbo:x"u8);
        Assert.Equal("SCRAM-SHA-256$1:a$b:c", users["al"]);
        Assert.Equal("x", users["bo"]);
        Assert.Equal(2, users.Count);
    }

    [Fact]
    public void What_is_formatted_reads_back()
    {
        var users = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["é"] = "1:2", ["a b"] = "3", ["😀"] = "4" };
        Assert.Equal(users, UserLines.Parse("users", Encoding.UTF8.GetBytes(UserLines.Format(users))));
        Assert.Empty(UserLines.Parse("users", []));
    }
}
