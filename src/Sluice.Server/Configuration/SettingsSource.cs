using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.ClientLogin;
using Sluice.Certificates.Problems;
using Sluice.Server.Access;
using Sluice.Server.Configuration.Json;

namespace Sluice.Server.Configuration;

/// <summary>
/// The file DATA/sluice.json and the files it names. Without it every user logs in by password. Read whole at each load; a file with
/// any mistake is not used at all.
/// </summary>
public sealed class SettingsSource(string dataDirectory)
{
    private const long MaxBytes = 1 << 20;
    private readonly string _data = Path.GetFullPath(dataDirectory);

    public string File => Path.Combine(_data, "sluice.json");

    /// <summary>What the server goes by from now on; the caller swaps it in.</summary>
    /// <exception cref="SettingsException">There are mistakes: all of them.</exception>
    public async Task<AccessRules> LoadAsync(CancellationToken cancellation)
    {
        var reading = await ReadAsync(cancellation).ConfigureAwait(false);
        return reading.Rules ?? throw new SettingsException(File, reading.Mistakes);
    }

    /// <summary>The same with all mistakes and warnings as data.</summary>
    public async Task<SettingsReading> ReadAsync(CancellationToken cancellation)
    {
        var mistakes = new MistakeList();
        var root = await BytesAsync(mistakes, cancellation).ConfigureAwait(false) is { } json ? SettingsParser.Parse(json, mistakes) : null;
        var settings = root is null ? SluiceSettings.Default : SettingsBinder.Bind(root, _data, mistakes);
        var rules = Open(settings, root?.Member("clientCertificates"), root is not null, mistakes);
        return new SettingsReading(mistakes.IsEmpty ? rules : null, mistakes.Mistakes, mistakes.Warnings, rules.Sources);
    }

    private async Task<byte[]?> BytesAsync(MistakeList mistakes, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(File) is { Exists: true, Length: > MaxBytes })
                mistakes.Add(null, "", $"the file is larger than {MaxBytes} bytes");
            else
                return await System.IO.File.ReadAllBytesAsync(File, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(null, "", $"cannot be read: {e.Message}; make it readable for the user that runs sluice");
        }

        return null;
    }

    private AccessRules Open(SluiceSettings settings, SettingsNode? node, bool isFromFile, MistakeList mistakes)
    {
        var (authorities, lists) = settings.ClientCertificates;
        if (authorities is null && !settings.Access.Any(rule => rule.NeedsCertificate))
        {
            if (lists is not null)
                mistakes.Add(node!.Member("revocationLists")!, "has no meaning: no rule asks for a certificate");
            return new AccessRules(settings, null, [File]) { IsFromFile = isFromFile };
        }

        var roots = authorities ?? Path.Combine(_data, "certs", "root.crt");
        var ownList = Path.Combine(_data, "certs", "crl.pem");
        if (authorities is null && !System.IO.File.Exists(roots))
        {
            mistakes.Add(
                node?.Line, "clientCertificates.authorities",
                $"is missing, and so is {roots}: a rule asks for a certificate; name the PEM file of the CA that issues them");
            return new AccessRules(settings, null, [File, roots]);
        }

        // The store's own list speaks of the store's own roots only.
        lists ??= System.IO.File.Exists(ownList) && (authorities is null || HoldsOwnRoot(authorities)) ? ownList : null;
        try
        {
            return new AccessRules(settings, ClientAuthorities.Load(roots, lists), [File, roots, lists ?? ownList]) { IsFromFile = isFromFile };
        }
        catch (CertificateException broken)
        {
            var member = broken.Problem.File == roots ? "authorities" : "revocationLists";
            mistakes.Add(node?.Member(member)?.Line, $"clientCertificates.{member}", broken.Problem.ToString());
            return new AccessRules(settings, null, [File, roots, lists ?? ownList]);
        }
    }

    /// <summary>Whether the store's own root is among the authorities, by whichever file: then its revocation list speaks of them.</summary>
    private bool HoldsOwnRoot(string authorities)
    {
        try
        {
            var (named, own) = (new X509Certificate2Collection(), new X509Certificate2Collection());
            named.ImportFromPemFile(authorities);
            own.ImportFromPemFile(Path.Combine(_data, "certs", "root.crt"));
            return named.Any(own.Contains);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // What is wrong with the authorities is told when they are loaded; without a root the store has no list.
            return false;
        }
    }
}
