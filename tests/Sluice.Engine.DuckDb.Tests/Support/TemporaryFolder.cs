namespace Sluice.Engine.DuckDb.Tests.Support;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sluice-engine-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
