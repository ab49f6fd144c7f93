using System.Buffers.Binary;
using System.Text;

namespace Sluice.Compare.Wire;

/// <summary>The messages that this client sends, as bytes.</summary>
internal static class Requests
{
    public static byte[] Startup(string user, string database) =>
        WithLength([0, 3, 0, 0, .. Text("user"), .. Text(user), .. Text("database"), .. Text(database), 0]);

    public static byte[] SaslInitial(string mechanism, byte[] first)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, first.Length);
        return Message('p', [.. Text(mechanism), .. length, .. first]);
    }

    public static byte[] SaslResponse(byte[] final) => Message('p', final);

    public static byte[] Terminate { get; } = Message('X', []);

    public static byte[] Query(string sql) => Message('Q', Text(sql));

    /// <summary>Parse of a named statement, Sync.</summary>
    public static byte[] Prepare(string name, string sql) =>
        [.. Message('P', [.. Text(name), .. Text(sql), 0, 0]), .. Message('S', [])];

    /// <summary>Bind, Describe, Execute, Sync, as libpq's PQsendQueryPrepared does.</summary>
    public static byte[] ExecutePrepared(string name) =>
    [
        .. Message('B', [0, .. Text(name), 0, 0, 0, 0, 0, 1, 0, 0]),
        .. Message('D', [(byte)'P', 0]),
        .. Message('E', [0, 0, 0, 0, 0]),
        .. Message('S', []),
    ];

    public static byte[] CopyDone { get; } = Message('c', []);

    /// <summary>Parse, Bind, Describe, Execute, Sync on the unnamed statement; one result format for all columns.</summary>
    public static byte[] ExtendedQuery(string sql, bool binary) =>
    [
        .. Message('P', [0, .. Text(sql), 0, 0]),
        .. Message('B', [0, 0, 0, 0, 0, 0, 0, 1, 0, (byte)(binary ? 1 : 0)]),
        .. Message('D', [(byte)'P', 0]),
        .. Message('E', [0, 0, 0, 0, 0]),
        .. Message('S', []),
    ];

    private static byte[] Message(char type, byte[] body) => [(byte)type, .. WithLength(body)];

    private static byte[] WithLength(byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length + 4);
        return [.. length, .. body];
    }

    private static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
