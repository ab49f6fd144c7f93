namespace Sluice.Conformance.Fixtures;

/// <summary>A small lake made for the tests, and beside it a file that no client may see.</summary>
public sealed class TestLake : IDisposable
{
    /// <summary>What the file outside the lake holds; it must never reach a client.</summary>
    public const string Secret = "the-secret-outside-the-lake";

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-lake-").FullName;

    public TestLake()
    {
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(Outside);
        File.WriteAllText(SecretFile, $"secret\n{Secret}\n");
        File.WriteAllText(System.IO.Path.Combine(Path, "people.csv"), "id,name\n1,Ada\n2,Grace\n3,\n");
        File.WriteAllText(System.IO.Path.Combine(Path, "events.ndjson"), "{\"id\":1,\"what\":\"start\"}\n{\"id\":2,\"what\":\"stop\"}\n");
        foreach (var year in (int[])[2023, 2024])
        {
            var partition = Directory.CreateDirectory(System.IO.Path.Combine(Path, "sales", $"year={year}"));
            File.WriteAllText(System.IO.Path.Combine(partition.FullName, "part.csv"), $"item,price\npen,{year - 2020}\nink,{year - 2010}\n");
        }
    }

    public string Path => System.IO.Path.Combine(_folder, "lake");

    /// <summary>A folder beside the lake that holds the secret and nothing else.</summary>
    public string Outside => System.IO.Path.Combine(_folder, "outside");

    public string SecretFile => System.IO.Path.Combine(Outside, "secret.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
