using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Certificates.Clients;

namespace Sluice.Client.Doctor.Examining;

/// <summary>The roots that a Sluice server hands out before login. Anybody on the way could have put others there: a hint, never a proof.</summary>
internal static class ServerRoots
{
    public static IReadOnlyList<X509Certificate2> Hinted(ServerSide server) =>
        server.RootBundle is { } pem ? StoreContent.Read(Encoding.Latin1.GetBytes(pem)).Certificates : [];
}
