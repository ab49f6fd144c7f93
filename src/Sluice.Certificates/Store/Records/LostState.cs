using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Store.Records;

/// <summary>A folder that has what only authority.json explains, but not authority.json: it is no simple store and must not be taken for one.</summary>
internal static class LostState
{
    /// <exception cref="CertificateException">authority.json is missing.</exception>
    public static void Refuse(StoreFolder folder)
    {
        if (!folder.Has(StoreFolder.State) && folder.Has(StoreFolder.Crl) && folder.HasOwnKeys())
            throw new CertificateException(
                folder.At(StoreFolder.State), "is missing, while crl.pem and its keys are there", "put it back from a backup; nothing was changed");
    }
}
