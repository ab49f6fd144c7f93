namespace Sluice.Compare.Wire;

/// <summary>What all connections to a server share: TLS 1.3 alone, one cipher for every server, one root.</summary>
internal sealed class TlsContext : IDisposable
{
    // So that no server wins by a cheaper one.
    public const string Cipher = "TLS_AES_256_GCM_SHA384";

    private const int ReadBuffer = 256 * 1024;

    private TlsContext(nint handle) => Handle = handle;

    public nint Handle { get; }

    /// <param name="rootFile">The root that the server's certificate must chain to, PEM.</param>
    /// <param name="small">For connections that are many and read little: no memory while idle.</param>
    public static TlsContext Create(string rootFile, bool small = false)
    {
        var handle = OpenSsl.NewContext(OpenSsl.ClientMethod());
        if (handle == 0)
            throw OpenSsl.Failure("OpenSSL");
        OpenSsl.ContextControl(handle, OpenSsl.SetMinimumVersion, OpenSsl.Tls13, 0);
        OpenSsl.SetVerify(handle, OpenSsl.VerifyPeer, 0);
        if (OpenSsl.SetCipherSuites(handle, Cipher) != 1 || OpenSsl.LoadRoots(handle, rootFile) != 1)
            throw OpenSsl.Failure(rootFile);
        if (small)
        {
            OpenSsl.ContextControl(handle, OpenSsl.SetMode, OpenSsl.ReleaseBuffers, 0);
        }
        else
        {
            // Many records a system call.
            OpenSsl.ContextControl(handle, OpenSsl.SetReadAhead, 1, 0);
            OpenSsl.SetReadBufferLength(handle, ReadBuffer);
        }

        return new TlsContext(handle);
    }

    public void Dispose() => OpenSsl.FreeContext(Handle);
}
