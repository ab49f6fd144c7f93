using Sluice.Engine.Values;
using Sluice.Protocol.Types;
using Sluice.Server.Results;

namespace Sluice.Server.Parameters;

internal static class ParameterDecoder
{
    public static ParameterValue Decode(PgType type, FormatCode format, ReadOnlyMemory<byte>? value, OutputSettings settings, int number)
        => throw new NotImplementedException();
}
