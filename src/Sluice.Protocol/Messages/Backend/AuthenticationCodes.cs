namespace Sluice.Protocol.Messages.Backend;

/// <summary>The Int32 that tells the Authentication messages apart.</summary>
internal static class AuthenticationCodes
{
    public const int Ok = 0;
    public const int Sasl = 10;
    public const int SaslContinue = 11;
    public const int SaslFinal = 12;

    /// <summary>An Authentication message whose body is <paramref name="code"/> and <paramref name="data"/>.</summary>
    public static void Write(Output.MessageBuffer output, int code, ReadOnlySpan<byte> data)
    {
        output.Begin(BackendTypes.Authentication);
        output.WriteInt32(code);
        output.WriteBytes(data);
        output.End();
    }
}
