using System.Collections.Frozen;
using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Opens a session (protocol, StartupMessage). The version is the caller's to judge.</summary>
/// <param name="Version">As asked for.</param>
/// <param name="Parameters">
/// Names as sent (user, database, options, replication, <c>_pq_.</c> options, settings); of a repeated name the last value holds.
/// Empty for a major version other than 3, whose layout is not known.
/// </param>
public sealed record StartupMessage(ProtocolVersion Version, IReadOnlyDictionary<string, string> Parameters) : StartupPacket
{
    internal static StartupMessage Decode(ProtocolVersion version, ref PayloadReader reader)
    {
        if (version.Major != ProtocolVersion.V30.Major)
            return new StartupMessage(version, FrozenDictionary<string, string>.Empty);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Remaining > 1)
        {
            var name = ReadString(ref reader);
            if (name.Length == 0 || reader.Remaining == 0)
                throw MisplacedTerminator(reader);
            parameters[name] = ReadString(ref reader);
        }

        if (reader.Remaining != 1 || reader.ReadByte() != 0)
            throw MisplacedTerminator(reader);
        return new StartupMessage(version, parameters);
    }

    private static string ReadString(ref PayloadReader reader) =>
        reader.HasTerminator ? reader.ReadCString() : throw MisplacedTerminator(reader);

    private static PgErrorException MisplacedTerminator(PayloadReader reader) =>
        reader.Violation("invalid startup packet layout: expected terminator as last byte");
}
