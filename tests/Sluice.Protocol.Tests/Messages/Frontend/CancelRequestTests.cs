using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;

namespace Sluice.Protocol.Tests.Messages.Frontend;

public class CancelRequestTests
{
    [Fact]
    public void A_key_is_not_told_by_ToString()
    {
        var key = "secret"u8.ToArray();
        Assert.Equal("CancelRequest { ProcessId = 7 }", new CancelRequest(7, key).ToString());
        Assert.Equal("BackendKeyData { ProcessId = 7 }", new BackendKeyData(7, key).ToString());
    }
}
