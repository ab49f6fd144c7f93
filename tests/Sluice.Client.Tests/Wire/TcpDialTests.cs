using System.Net;
using Sluice.Client.Wire;

namespace Sluice.Client.Tests.Wire;

public sealed class TcpDialTests
{
    [Fact]
    public async Task A_resolver_that_does_not_answer_is_given_up()
    {
        var never = new TaskCompletionSource<IPAddress[]>();
        var failure = await Assert.ThrowsAsync<DialException>(
            () => TcpDial.ResolveAsync("db.example.org", (_, _) => never.Task, TimeSpan.FromSeconds(0.1), CancellationToken.None));
        Assert.Equal(DialStep.Resolve, failure.Step);
        Assert.Equal("\"db.example.org\" has no address: the resolver gave no answer within 0.1 s", failure.Message);
    }

    [Fact]
    public async Task Cancelling_ends_a_resolver_that_does_not_hear()
    {
        using var cancelling = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));
        var never = new TaskCompletionSource<IPAddress[]>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TcpDial.ResolveAsync("db.example.org", (_, _) => never.Task, TimeSpan.FromMinutes(5), cancelling.Token));
    }
}
