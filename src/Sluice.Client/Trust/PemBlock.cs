using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Trust;

/// <summary>A certificate in a PEM text.</summary>
/// <param name="Start">Offset of the BEGIN line, in bytes.</param>
/// <param name="End">Offset behind the END line and its line end.</param>
internal sealed record PemBlock(int Start, int End, X509Certificate2 Certificate);
