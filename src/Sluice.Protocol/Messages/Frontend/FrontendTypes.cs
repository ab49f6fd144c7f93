namespace Sluice.Protocol.Messages.Frontend;

/// <summary>The type bytes of what a client sends after its startup packet (protocol, "Message Formats").</summary>
public static class FrontendTypes
{
    public const byte Query = (byte)'Q';
    public const byte Parse = (byte)'P';
    public const byte Bind = (byte)'B';
    public const byte Describe = (byte)'D';
    public const byte Execute = (byte)'E';
    public const byte Close = (byte)'C';
    public const byte Sync = (byte)'S';
    public const byte Flush = (byte)'H';
    public const byte Terminate = (byte)'X';
    public const byte FunctionCall = (byte)'F';
    public const byte CopyData = (byte)'d';
    public const byte CopyDone = (byte)'c';
    public const byte CopyFail = (byte)'f';

    /// <summary>PasswordMessage, SASLInitialResponse and SASLResponse share one type; which it is depends on what was asked.</summary>
    public const byte Password = (byte)'p';
}
