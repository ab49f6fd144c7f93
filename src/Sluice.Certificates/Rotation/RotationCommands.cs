using Sluice.Certificates.Store;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Rotation;

/// <summary>The commands of a root change, as they are to be typed for this store.</summary>
internal static class RotationCommands
{
    public static string Begin(AuthorityState state) => state.Current.IsOffline && state.Next is null
        ? "sluice certs rotate-root begin --root-key OLDKEYFILE --root-key-out NEWKEYFILE"
        : "sluice certs rotate-root begin";
}
