using Sluice.Certificates.ClientLogin;
using Sluice.Certificates.Problems;
using Sluice.Server.Access;
using Sluice.Server.Certificates;
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
        var json = await BytesAsync(mistakes, cancellation).ConfigureAwait(false);
        var root = json is null ? null : SettingsParser.Parse(json, mistakes);
        var settings = root is null ? SluiceSettings.Default : SettingsBinder.Bind(root, _data, mistakes);
        var (authorities, sources) = Open(settings, root?.Member("clientCertificates"), mistakes);
        var rules = new AccessRules(settings, authorities, sources) 
        {
            HaveFile = json is not null,
            Digest = FilesDigest.Of(sources),
            OwnList = new StoreAuthority(_data).ListFile,
        };
        return new SettingsReading(mistakes.IsEmpty ? rules : null, mistakes.Mistakes, mistakes.Warnings, sources);
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

    /// <returns>Whose certificates count, null when none is asked for or there is a mistake; and all that this hangs on.</returns>
    private (ClientAuthorities? Authorities, IReadOnlyList<string> Sources) Open(SluiceSettings settings, SettingsNode? node, MistakeList mistakes)
    {
        var (named, lists) = settings.ClientCertificates;
        if (named is null && !settings.Access.Any(rule => rule.NeedsCertificate))
        {
            if (lists is not null)
                mistakes.Add(node!.Member("revocationLists")!, "has no meaning: no rule asks for a certificate");
            return (null, [File]);
        }

        var store = new StoreAuthority(_data);
        var roots = named ?? store.RootFile;
        if (named is null && !System.IO.File.Exists(roots))
        {
            mistakes.Add(
                node?.Line, "clientCertificates.authorities",
                $"is missing, and so is {roots}: a rule asks for a certificate; name the PEM file of the CA that issues them");
            return (null, [File, roots]);
        }

        try
        {
            var authorities = ClientAuthorities.Load(roots, lists);
            if (lists is not null)
                return (authorities, [File, roots, lists]);
            var own = store.Among(authorities.Certificates);
            if (own.Count == 0)
                return (authorities, [File, roots]);

            // The store's own list speaks of the store's own roots only.
            lists = store.ListFile;
            return (System.IO.File.Exists(lists) ? ClientAuthorities.Load(roots, lists, own) : authorities, [File, roots, lists]);
        }
        catch (CertificateException broken)
        {
            var member = broken.Problem.File == roots ? "authorities" : "revocationLists";
            mistakes.Add(node?.Member(member)?.Line, $"clientCertificates.{member}", broken.Problem.ToString());
            return (null, [File, roots, lists ?? store.ListFile]);
        }
    }
}
