using Sluice.Protocol.Errors;
using Sluice.Protocol.Messages.Backend;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Tests.Messages.Backend;

/// <summary>The messages whose bytes Backend.hex holds, by its names.</summary>
internal static class BackendSamples
{
    private static readonly byte[] Key32 = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    public static readonly IReadOnlyDictionary<string, IBackendMessage> All = new Dictionary<string, IBackendMessage>
    {
        ["AuthenticationOk"] = default(AuthenticationOk),
        ["AuthenticationSASL"] = new AuthenticationSasl(["SCRAM-SHA-256-PLUS", "SCRAM-SHA-256"]),
        ["AuthenticationSASLContinue"] = new AuthenticationSaslContinue("r=abc,s=AA==,i=4096"u8.ToArray()),
        ["AuthenticationSASLFinal"] = new AuthenticationSaslFinal("v=AA=="u8.ToArray()),
        ["ParameterStatus"] = new ParameterStatus("TimeZone", "UTC"),
        ["BackendKeyData, protocol 3.0"] = new BackendKeyData(4711, new byte[] { 0xDE, 0xAD, 0xBE, 0xEF }),
        ["BackendKeyData, protocol 3.2"] = new BackendKeyData(-2, Key32),
        ["NegotiateProtocolVersion, minor too new"] = new NegotiateProtocolVersion(ProtocolVersion.V32, []),
        ["NegotiateProtocolVersion, unknown options"] = new NegotiateProtocolVersion(ProtocolVersion.V30, ["_pq_.a", "_pq_.b"]),
        ["ReadyForQuery, Idle"] = new ReadyForQuery(TransactionStatus.Idle),
        ["ReadyForQuery, InTransaction"] = new ReadyForQuery(TransactionStatus.InTransaction),
        ["ReadyForQuery, Failed"] = new ReadyForQuery(TransactionStatus.Failed),
        ["RowDescription, no columns"] = new RowDescription([]),
        ["RowDescription"] = new RowDescription(
        [
            new RowField("?column?", PgTypes.Int4, FormatCode.Text),
            new RowField("größe", PgType.Numeric(10, 2), FormatCode.Binary, 16384, 3),
            new RowField("big", PgTypes.Text, FormatCode.Text, uint.MaxValue, short.MaxValue),
        ]),
        ["NoData"] = default(NoData),
        ["ParameterDescription"] = new ParameterDescription([PgTypes.Int4, new PgType(uint.MaxValue, -1)]),
        ["ParameterDescription, none"] = new ParameterDescription([]),
        ["ParseComplete"] = default(ParseComplete),
        ["BindComplete"] = default(BindComplete),
        ["CloseComplete"] = default(CloseComplete),
        ["PortalSuspended"] = default(PortalSuspended),
        ["EmptyQueryResponse"] = default(EmptyQueryResponse),
        ["CommandComplete"] = new CommandComplete("SELECT 3"),
        ["ErrorResponse, least"] = new ErrorResponse(PgError.Fatal("08P01", "invalid message length")),
        ["ErrorResponse, every field"] = new ErrorResponse(PgError.Error("42703", "column \"größe\" does not exist") with
        {
            Detail = "detail",
            Hint = "hint",
            Position = 8,
            Where = "where",
        }),
        ["NoticeResponse"] = new NoticeResponse(new PgError(Severity.Warning, "25P01", "there is no transaction in progress")),
        ["CopyInResponse, text"] = new CopyInResponse(FormatCode.Text, [FormatCode.Text, FormatCode.Text]),
        ["CopyInResponse, binary"] = new CopyInResponse(FormatCode.Binary, [FormatCode.Binary]),
        ["CopyOutResponse, text"] = new CopyOutResponse(FormatCode.Text, [FormatCode.Text, FormatCode.Text]),
        ["CopyOutResponse, binary"] = new CopyOutResponse(FormatCode.Binary, [FormatCode.Binary]),
        ["CopyData"] = new CopyData("1\t2\n"u8.ToArray()),
        ["CopyData, empty"] = new CopyData(default),
        ["CopyDone"] = default(CopyDone),
    };
}
