using System.Text;
using Sluice.Protocol.Messages.Frontend;
using Sluice.Protocol.Output;
using Sluice.Protocol.Types;

namespace Sluice.Protocol.Tests.Goldens;

/// <summary>The client's encodings, written from the protocol's text; each message but StartupMessage has exactly one.</summary>
internal static class Encoders
{
    /// <summary>The payload of a decoded message.</summary>
    public static byte[] Encode(object message)
    {
        using var output = new MessageBuffer();
        Write(output, message);
        return output.Written.ToArray();
    }

    private static void Write(MessageBuffer output, object message)
    {
        switch (message)
        {
            case SslRequest:
                output.WriteInt32(80877103);
                break;
            case GssEncRequest:
                output.WriteInt32(80877104);
                break;
            case CancelRequest cancel:
                output.WriteInt32(80877102);
                output.WriteInt32(cancel.ProcessId);
                output.WriteBytes(cancel.SecretKey.Span);
                break;
            case StartupMessage startup:
                Write(output, startup);
                break;
            case QueryMessage query:
                WriteText(output, query.Sql);
                break;
            case ParseMessage parse:
                Write(output, parse);
                break;
            case BindMessage bind:
                Write(output, bind);
                break;
            case DescribeMessage describe:
                Write(output, describe.Kind, describe.Name);
                break;
            case CloseMessage close:
                Write(output, close.Kind, close.Name);
                break;
            case ExecuteMessage execute:
                WriteText(output, execute.Portal);
                output.WriteInt32(execute.MaxRows);
                break;
            case CopyFail fail:
                WriteText(output, fail.Message);
                break;
            case SaslInitialResponse initial:
                WriteText(output, initial.Mechanism);
                WriteValue(output, initial.Data);
                break;
            default:
                throw new ArgumentException($"no encoding for {message.GetType()}", nameof(message));
        }
    }

    private static void Write(MessageBuffer output, StartupMessage startup)
    {
        output.WriteInt32(startup.Version.Code);
        foreach (var (name, value) in startup.Parameters)
        {
            WriteText(output, name);
            WriteText(output, value);
        }

        output.WriteByte(0);
    }

    private static void Write(MessageBuffer output, ParseMessage parse)
    {
        WriteText(output, parse.Name);
        WriteText(output, parse.Sql);
        output.WriteInt16((short)parse.ParameterTypes.Count);
        foreach (var type in parse.ParameterTypes)
            output.WriteInt32((int)type);
    }

    private static void Write(MessageBuffer output, BindMessage bind)
    {
        WriteText(output, bind.Portal);
        WriteText(output, bind.Statement);
        Write(output, bind.ParameterFormats);
        output.WriteInt16((short)bind.Parameters.Count);
        foreach (var parameter in bind.Parameters)
            WriteValue(output, parameter);
        Write(output, bind.ResultFormats);
    }

    private static void Write(MessageBuffer output, IReadOnlyList<FormatCode> formats)
    {
        output.WriteInt16((short)formats.Count);
        foreach (var format in formats)
            output.WriteInt16((short)format);
    }

    private static void Write(MessageBuffer output, TargetKind kind, string name)
    {
        output.WriteByte(kind == TargetKind.Statement ? (byte)'S' : (byte)'P');
        WriteText(output, name);
    }

    private static void WriteValue(MessageBuffer output, ReadOnlyMemory<byte>? value)
    {
        output.WriteInt32(value?.Length ?? -1);
        output.WriteBytes(value.GetValueOrDefault().Span);
    }

    private static void WriteText(MessageBuffer output, string text)
    {
        output.WriteBytes(Encoding.UTF8.GetBytes(text));
        output.WriteByte(0);
    }
}
