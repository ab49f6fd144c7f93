using System.Runtime.InteropServices;

namespace Sluice.Compare.Wire;

/// <summary>
/// The calls of OpenSSL 3 that a client needs. Called directly: .NET's own streams verify and read several times slower, and the client
/// shares the cores with the servers it measures.
/// </summary>
internal static class OpenSsl
{
    public const int SetMinimumVersion = 123;
    public const int SetMode = 33;
    public const int SetReadAhead = 41;
    public const int SetServerName = 55;
    public const int Tls13 = 0x0304;
    public const int ReleaseBuffers = 0x10;
    public const int VerifyPeer = 1;

    private const string Ssl = "libssl.so.3";
    private const string Crypto = "libcrypto.so.3";

    [DllImport(Ssl, EntryPoint = "TLS_client_method")]
    public static extern nint ClientMethod();

    [DllImport(Ssl, EntryPoint = "SSL_CTX_new")]
    public static extern nint NewContext(nint method);

    [DllImport(Ssl, EntryPoint = "SSL_CTX_free")]
    public static extern void FreeContext(nint context);

    [DllImport(Ssl, EntryPoint = "SSL_CTX_ctrl")]
    public static extern nint ContextControl(nint context, int command, nint value, nint pointer);

    [DllImport(Ssl, EntryPoint = "SSL_CTX_set_default_read_buffer_len")]
    public static extern void SetReadBufferLength(nint context, nuint length);

    [DllImport(Ssl, EntryPoint = "SSL_CTX_load_verify_file")]
    public static extern int LoadRoots(nint context, [MarshalAs(UnmanagedType.LPUTF8Str)] string file);

    [DllImport(Ssl, EntryPoint = "SSL_CTX_set_verify")]
    public static extern void SetVerify(nint context, int mode, nint callback);

    [DllImport(Ssl, EntryPoint = "SSL_CTX_set_ciphersuites")]
    public static extern int SetCipherSuites(nint context, [MarshalAs(UnmanagedType.LPUTF8Str)] string names);

    [DllImport(Ssl, EntryPoint = "SSL_new")]
    public static extern nint New(nint context);

    [DllImport(Ssl, EntryPoint = "SSL_free")]
    public static extern void Free(nint ssl);

    [DllImport(Ssl, EntryPoint = "SSL_set_fd")]
    public static extern int SetSocket(nint ssl, int descriptor);

    [DllImport(Ssl, EntryPoint = "SSL_set1_host")]
    public static extern int SetHost(nint ssl, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport(Ssl, EntryPoint = "SSL_ctrl")]
    public static extern nint Control(nint ssl, int command, nint value, [MarshalAs(UnmanagedType.LPUTF8Str)] string text);

    [DllImport(Ssl, EntryPoint = "SSL_connect")]
    public static extern int Connect(nint ssl);

    [DllImport(Ssl, EntryPoint = "SSL_read")]
    public static extern int Read(nint ssl, ref byte buffer, int length);

    [DllImport(Ssl, EntryPoint = "SSL_write")]
    public static extern int Write(nint ssl, ref byte buffer, int length);

    [DllImport(Ssl, EntryPoint = "SSL_shutdown")]
    public static extern int Shutdown(nint ssl);

    [DllImport(Ssl, EntryPoint = "SSL_get_current_cipher")]
    public static extern nint CurrentCipher(nint ssl);

    [DllImport(Ssl, EntryPoint = "SSL_CIPHER_get_name")]
    public static extern nint CipherName(nint cipher);

    [DllImport(Ssl, EntryPoint = "SSL_get_version")]
    public static extern nint Version(nint ssl);

    [DllImport(Crypto, EntryPoint = "ERR_get_error")]
    public static extern nuint TakeError();

    [DllImport(Crypto, EntryPoint = "ERR_reason_error_string")]
    public static extern nint Reason(nuint error);

    /// <summary>Why the last call on this thread failed.</summary>
    public static IOException Failure(string what)
    {
        var error = TakeError();
        var reason = error == 0 ? "the connection was closed" : Marshal.PtrToStringUTF8(Reason(error));
        return new IOException($"{what}: {reason}");
    }
}
