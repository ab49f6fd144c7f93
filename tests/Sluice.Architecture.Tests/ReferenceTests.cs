using System.Xml.Linq;

namespace Sluice.Architecture.Tests;

public sealed class ReferenceTests
{
    public static TheoryData<string> Projects => [.. ReferenceTable.Allowed.Keys];

    [Fact]
    public void Every_project_is_in_the_table() =>
        Assert.Equal(
            ReferenceTable.Allowed.Keys.Order(StringComparer.Ordinal),
            SourceTree.SourceProjects.Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_references_what_the_table_allows(string project)
    {
        var references = XDocument.Load(SourceTree.FullPath($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
        Assert.Empty(references.Except(ReferenceTable.Allowed[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_compiled_assembly_references_what_the_table_allows(string project)
    {
        using var assembly = CompiledAssembly.Of(project);
        var references = assembly.References.Where(name => ReferenceTable.Allowed.Keys.Select(ReferenceTable.AssemblyOf).Contains(name));
        Assert.Empty(references.Except(ReferenceTable.Allowed[project]));
    }

    [Theory]
    [InlineData("System.Threading.Tasks")]
    [InlineData("System.Net.Sockets")]
    [InlineData("System.Net.Security")]
    [InlineData("System.IO.Pipelines")]
    [InlineData("Microsoft.Extensions")]
    [InlineData("Microsoft.AspNetCore")]
    public void Protocol_knows_neither_tasks_nor_sockets_nor_hosting(string space)
    {
        using var assembly = CompiledAssembly.Of("Sluice.Protocol");
        Assert.DoesNotContain(assembly.TypeNamespaces, name => name == space || name.StartsWith(space + ".", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_engine_and_grammar_call_native_code(string project)
    {
        using var assembly = CompiledAssembly.Of(project);
        if (project is not ("Sluice.Engine.DuckDb" or "Sluice.Sql"))
            Assert.Empty(assembly.NativeLibraries);
    }

    [Fact]
    public void The_checks_read_real_assemblies()
    {
        using var assembly = CompiledAssembly.Of("Sluice.Engine");
        Assert.Contains("Sluice.Protocol", assembly.References);
        Assert.Contains("System.Threading.Tasks", assembly.TypeNamespaces);
    }
}
