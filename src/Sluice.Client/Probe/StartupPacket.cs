using System.Buffers.Binary;
using System.Text;

namespace Sluice.Client.Probe;

/// <summary>A StartupMessage of protocol 3.0: length, version, then names and values that end with zeros.</summary>
internal static class StartupPacket
{
    public static byte[] Of(params (string Name, string Value)[] parameters)
    {
        var packet = new List<byte> { 0, 0, 0, 0, 0, 3, 0, 0 };
        foreach (var (name, value) in parameters)
        {
            packet.AddRange(Encoding.UTF8.GetBytes(name));
            packet.Add(0);
            packet.AddRange(Encoding.UTF8.GetBytes(value));
            packet.Add(0);
        }
        packet.Add(0);
        var bytes = packet.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        return bytes;
    }
}
