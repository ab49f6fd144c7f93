using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sluice.Client.Trust;

/// <summary>A file of trusted roots such as libpq's root.crt: read once, changed whole, everything else in it kept byte for byte.</summary>
public sealed class RootFile
{
    private const int MaxBytes = 16 << 20;
    private readonly byte[]? _content;
    private readonly List<PemBlock> _blocks;

    private RootFile(string path, string target, byte[]? content)
    {
        Path = path;
        Target = target;
        _content = content;
        _blocks = PemText.Read(content ?? [], path);
    }

    /// <summary>As named.</summary>
    public string Path { get; }

    /// <summary>Where a symbolic link ends.</summary>
    public string Target { get; }

    public bool Exists => _content is not null;

    /// <summary>What is trusted, in the file's order.</summary>
    public IReadOnlyList<X509Certificate2> Certificates => [.. _blocks.Select(block => block.Certificate)];

    /// <exception cref="TrustException">It is not PEM, damaged, or no file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static RootFile Load(string path) => new(path, RegularFile.Target(path), RegularFile.Read(path, MaxBytes));

    public bool Holds(X509Certificate2 certificate) => _blocks.Exists(block => Kinship.IsSame(block.Certificate, certificate));

    /// <summary>Puts certificates behind what is there.</summary>
    /// <exception cref="TrustException">Another program changed the file meanwhile.</exception>
    public void Append(IEnumerable<X509Certificate2> certificates)
    {
        var content = new List<byte>(_content ?? []);
        if (content is [.., not (byte)'\n'])
            content.Add((byte)'\n');
        foreach (var certificate in certificates)
            content.AddRange(Encoding.ASCII.GetBytes(PemText.Write(certificate)));
        Replace([.. content]);
    }

    /// <summary>Takes certificates out. A file that holds nothing afterwards is deleted: an empty one breaks every connection.</summary>
    /// <exception cref="TrustException">Another program changed the file meanwhile.</exception>
    public void Remove(IReadOnlyCollection<X509Certificate2> certificates)
    {
        var content = new List<byte>();
        var kept = 0;
        foreach (var block in _blocks.Where(block => certificates.Any(gone => Kinship.IsSame(block.Certificate, gone))))
        {
            content.AddRange(_content![kept..block.Start]);
            kept = block.End;
        }
        content.AddRange(_content![kept..]);
        Replace(content.All(octet => octet is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t') ? null : [.. content]);
    }

    private void Replace(byte[]? content)
    {
        RootFileWriter.Write(Target, content, () =>
        {
            if (!(RegularFile.Read(Target, MaxBytes) ?? []).AsSpan().SequenceEqual(_content ?? []))
                throw new TrustException($"{Path}: another program has just changed it; nothing was written; run the command again");
        });
    }
}
