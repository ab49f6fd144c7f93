using System.Text;

namespace Sluice.Protocol.Scram;

internal static class SaslPrep
{
    public static string Prepare(string password) => password;
}
