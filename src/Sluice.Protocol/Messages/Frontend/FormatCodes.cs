using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Messages.Frontend;

/// <summary>The list of format codes in Bind: none means text, one means all, else one for each (protocol, Bind).</summary>
internal static class FormatCodes
{
    public static FormatCode[] Read(ref PayloadReader reader)
    {
        int count = reader.ReadUInt16();
        reader.Require(count, sizeof(short));
        var codes = count == 0 ? [] : new FormatCode[count];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = Checked(reader.ReadInt16());
        return codes;
    }

    public static FormatCode At(IReadOnlyList<FormatCode> codes, int index) => codes.Count switch
    {
        0 => FormatCode.Text,
        1 => codes[0],
        _ => codes[index],
    };

    private static FormatCode Checked(short code) => (FormatCode)code is FormatCode.Text or FormatCode.Binary
        ? (FormatCode)code
        : throw PgError.Error(SqlStates.InvalidParameterValue, $"unsupported format code: {code}").ToException();
}
