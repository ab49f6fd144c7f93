using System.Net;
using Sluice.Server.Transport;

namespace Sluice.Server.Tests.Transport;

public sealed class WaitingRoomTests
{
    private readonly WaitingRoom _room = new(mostOfOne: 2);

    [Fact]
    public void One_address_takes_its_share_and_leaves_room_for_others()
    {
        Assert.NotNull(Enter("192.0.2.1"));
        Assert.NotNull(Enter("192.0.2.1"));
        Assert.Null(Enter("192.0.2.1"));
        Assert.Null(Enter("::ffff:192.0.2.1"));
        Assert.NotNull(Enter("192.0.2.2"));
    }

    [Fact]
    public void A_place_is_given_back_once()
    {
        var place = Enter("192.0.2.1")!;
        Assert.NotNull(Enter("192.0.2.1"));
        place.Dispose();
        place.Dispose();
        Assert.NotNull(Enter("192.0.2.1"));
        Assert.Null(Enter("192.0.2.1"));
    }

    [Fact]
    public void A_network_of_IPv6_counts_as_one()
    {
        Assert.NotNull(Enter("2001:db8::1"));
        Assert.NotNull(Enter("2001:db8::2"));
        Assert.Null(Enter("2001:db8::3"));
        Assert.NotNull(Enter("2001:db8:0:1::1"));
    }

    private WaitingPlace? Enter(string address) => _room.TryEnter(new IPEndPoint(IPAddress.Parse(address), 50_000));
}
