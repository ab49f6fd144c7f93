using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Server.Activity;
using Sluice.Server.Configuration;
using Sluice.Server.Startup;
using Sluice.Server.Transport;

namespace Sluice.Server.Tests.Activity;

public sealed class SessionActivityTests
{
    private readonly ManualTime _time = new();
    private string _name = "first";

    [Fact]
    public void A_block_keeps_when_it_began_and_a_statement_when_it_did()
    {
        var activity = Activity();
        var begun = activity.Run("begin");
        activity.Rest(TransactionStatus.InTransaction);
        _time.Advance(TimeSpan.FromSeconds(1));
        var asked = activity.Run("select 1");
        var now = activity.Now;
        Assert.Equal((SessionState.Active, "select 1", begun, asked, asked), (now.State, now.Query, now.TransactionStart, now.QueryStart, now.StateChange));
        activity.Rest(TransactionStatus.Idle);
        Assert.Equal((SessionState.Idle, "select 1", null), (activity.Now.State, activity.Now.Query, activity.Now.TransactionStart));
    }

    [Fact]
    public void What_was_taken_does_not_change_afterwards()
    {
        var activity = Activity();
        activity.Run("select 1");
        var taken = activity.Now;
        _name = "second";
        activity.Rest(TransactionStatus.Failed);
        Assert.Equal((SessionState.Active, "first"), (taken.State, taken.ApplicationName));
        Assert.Equal((SessionState.InFailedTransaction, "second"), (activity.Now.State, activity.Now.ApplicationName));
    }

    private SessionActivity Activity()
    {
        var login = new Login(new StartupMessage(ProtocolVersion.V32, new Dictionary<string, string>()), "ann", new Admission(new ServerOptions { Endpoints = [] }));
        return new SessionActivity(1, login, "lake", null, () => _name, _time);
    }
}
