using System.Formats.Asn1;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>One unverified connection, held within a time limit, whose every failure is a sentence.</summary>
internal static class Conversation
{
    /// <summary>For all that happens after the handshake: an answer's proof may take seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // The digests of TLS 1.0 and 1.1 are too weak for a proof to hang on.
    private static readonly DialOptions Options = new() { Protocols = SslProtocols.Tls12 | SslProtocols.Tls13 };

    public static async Task<T> HoldAsync<T>(
        ServerTarget target, Func<UnverifiedTls, CancellationToken, Task<T>> talk, CancellationToken cancellation)
    {
        await using var tls = await UnverifiedTls.ConnectAsync(target, Options, cancellation).ConfigureAwait(false);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            return await talk(tls, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new TrustException($"{target} did not answer within {Limit.TotalSeconds:0} s; nothing was trusted", late);
        }
        catch (Exception odd) when (odd is CryptographicException or AsnContentException)
        {
            throw new TrustException($"{target} shows a certificate that cannot be read; nothing was trusted", odd);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or UnprovenServerException)
        {
            throw new TrustException($"{target}: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }
    }

    /// <summary>Certificates that outlive their connection.</summary>
    public static List<X509Certificate2> Copy(IEnumerable<X509Certificate2> certificates) =>
        [.. certificates.Select(certificate => X509CertificateLoader.LoadCertificate(certificate.RawData))];
}
