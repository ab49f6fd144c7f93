namespace Sluice.Conformance.Catalogs;

/// <summary>A lake of many small files.</summary>
internal sealed class ManyDatasets : IDisposable
{
    public const int Count = 10_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sluice-many-");

    public ManyDatasets()
    {
        for (var i = 0; i < Count; i++)
            File.WriteAllText(System.IO.Path.Combine(Path, $"dataset_{i:00000}.csv"), $"id,name,price,day\n{i},n{i},{i}.5,2026-01-01\n");
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
