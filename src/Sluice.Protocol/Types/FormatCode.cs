namespace Sluice.Protocol.Types;

/// <summary>How a value travels (protocol, "Formats and Format Codes").</summary>
public enum FormatCode : short
{
    Text = 0,
    Binary = 1,
}
