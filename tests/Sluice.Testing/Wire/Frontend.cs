namespace Sluice.Testing.Wire;

/// <summary>A client's messages as bytes (protocol, "Message Formats").</summary>
public static class Frontend
{
    public const int Version30 = 0x0003_0000;
    public const int Version32 = 0x0003_0002;

    public static byte[] SslRequest { get; } = new WireWriter().Int32(80877103).Message(null);

    public static byte[] GssEncRequest { get; } = new WireWriter().Int32(80877104).Message(null);

    public static byte[] Sync { get; } = new WireWriter().Message('S');

    public static byte[] Flush { get; } = new WireWriter().Message('H');

    public static byte[] Terminate { get; } = new WireWriter().Message('X');

    public static byte[] CopyDone { get; } = new WireWriter().Message('c');

    public static byte[] Startup(int version, params (string Name, string Value)[] parameters)
    {
        var body = new WireWriter().Int32(version);
        foreach (var (name, value) in parameters)
            body.String(name).String(value);
        return body.Byte(0).Message(null);
    }

    public static byte[] CancelRequest(int processId, ReadOnlySpan<byte> key) =>
        new WireWriter().Int32(80877102).Int32(processId).Bytes(key).Message(null);

    public static byte[] SaslInitialResponse(string mechanism, ReadOnlySpan<byte> response) =>
        new WireWriter().String(mechanism).Int32(response.Length).Bytes(response).Message('p');

    public static byte[] SaslResponse(ReadOnlySpan<byte> response) => new WireWriter().Bytes(response).Message('p');

    public static byte[] Query(string sql) => new WireWriter().String(sql).Message('Q');

    public static byte[] Parse(string name, string sql, params uint[] parameterTypes)
    {
        var body = new WireWriter().String(name).String(sql).Int16((short)parameterTypes.Length);
        foreach (var type in parameterTypes)
            body.Int32((int)type);
        return body.Message('P');
    }

    /// <param name="values">One a parameter; null is SQL NULL.</param>
    /// <param name="formats">0 text, 1 binary; none, one for all, or one a parameter.</param>
    /// <param name="resultFormats">The same for the result's columns.</param>
    public static byte[] Bind(
        string portal, string statement, byte[]?[]? values = null, short[]? formats = null, short[]? resultFormats = null)
    {
        var body = new WireWriter().String(portal).String(statement);
        WriteFormats(body, formats);
        body.Int16((short)(values?.Length ?? 0));
        foreach (var value in values ?? [])
        {
            body.Int32(value?.Length ?? -1);
            body.Bytes(value);
        }

        WriteFormats(body, resultFormats);
        return body.Message('B');
    }

    /// <param name="kind">S for a statement, P for a portal.</param>
    public static byte[] Describe(char kind, string name) => new WireWriter().Byte((byte)kind).String(name).Message('D');

    /// <param name="maxRows">0 for all.</param>
    public static byte[] Execute(string portal, int maxRows = 0) => new WireWriter().String(portal).Int32(maxRows).Message('E');

    /// <param name="kind">S for a statement, P for a portal.</param>
    public static byte[] Close(char kind, string name) => new WireWriter().Byte((byte)kind).String(name).Message('C');

    public static byte[] CopyFail(string message) => new WireWriter().String(message).Message('f');

    public static byte[] CopyData(ReadOnlySpan<byte> data) => new WireWriter().Bytes(data).Message('d');

    private static void WriteFormats(WireWriter body, short[]? formats)
    {
        body.Int16((short)(formats?.Length ?? 0));
        foreach (var format in formats ?? [])
            body.Int16(format);
    }
}
