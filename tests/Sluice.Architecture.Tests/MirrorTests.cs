namespace Sluice.Architecture.Tests;

public sealed class MirrorTests
{
    [Fact]
    public void Tests_lie_in_the_folders_of_their_sources() => Assert.Empty(
        from path in SourceTree.CSharpFiles
        where path.EndsWith("Tests.cs", StringComparison.Ordinal)
        let parts = path.Split('/')
        let project = parts[1]
        where parts[0] == "tests" && project.EndsWith(".Tests", StringComparison.Ordinal) && project != "Sluice.Architecture.Tests"
        // Fuzz targets go through every decoder of a project, so they belong to no one folder.
        where parts[2] != "Fuzzing"
        let folder = string.Join('/', ["src", project[..^".Tests".Length], .. parts[2..^1]])
        where !Directory.Exists(SourceTree.FullPath(folder))
        select $"{path}: there is no {folder}");
}
