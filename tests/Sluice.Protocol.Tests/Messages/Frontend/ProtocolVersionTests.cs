using Sluice.Protocol.Messages.Frontend;

namespace Sluice.Protocol.Tests.Messages.Frontend;

public class ProtocolVersionTests
{
    [Fact]
    public void Codes_are_those_of_the_protocol()
    {
        Assert.Equal(196608, ProtocolVersion.V30.Code);
        Assert.Equal(196610, ProtocolVersion.V32.Code);
        Assert.Equal(80877102, ProtocolVersion.CancelRequest.Code);
        Assert.Equal(80877103, ProtocolVersion.SslRequest.Code);
        Assert.Equal(80877104, ProtocolVersion.GssEncRequest.Code);
        Assert.Equal(new ProtocolVersion(65535, 65535), ProtocolVersion.FromCode(-1));
        Assert.Equal(-1, ProtocolVersion.FromCode(-1).Code);
    }

    [Fact]
    public void Versions_are_ordered_as_unsigned_numbers()
    {
        Assert.True(ProtocolVersion.V30 < ProtocolVersion.V32);
        Assert.True(new ProtocolVersion(3, 65535) > ProtocolVersion.V32);
        Assert.True(new ProtocolVersion(65535, 0) > ProtocolVersion.V32);
        Assert.True(ProtocolVersion.V32 <= new ProtocolVersion(3, 2));
        Assert.True(ProtocolVersion.V32 >= new ProtocolVersion(3, 2));
        Assert.Equal("3.9999", new ProtocolVersion(3, 9999).ToString());
    }
}
