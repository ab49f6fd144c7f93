using Npgsql;

namespace Sluice.Conformance.Tools.WithNpgsql;

/// <summary>Statements a server must refuse, as Npgsql tells of it.</summary>
internal static class Refused
{
    /// <param name="position">The character's number in the statement, from 1; 0 for none.</param>
    public static async Task AsAsync(string state, int position, Func<Task> action)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(action);
        Assert.Equal((state, position), (error.SqlState, error.Position));
    }
}
