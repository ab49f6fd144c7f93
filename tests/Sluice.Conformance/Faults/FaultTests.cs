using System.Diagnostics;
using System.Text.RegularExpressions;
using Sluice.Conformance.Clients;
using Xunit.Abstractions;

namespace Sluice.Conformance.Faults;

/// <summary>
/// Seeded faults, each a true one by the real psql's word: doctor names it first, and the cure it prints, typed as printed,
/// makes the same psql connect under verify-full.
/// </summary>
[Collection(FaultCollection.Name)]
public sealed class FaultTests(FaultServers servers, ITestOutputHelper output)
{
    // A running Sluice looks at its files every two seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly string[] Libraries = [Psql.Libpq15, Psql.Libpq18];

    public static TheoryData<string> Names => FaultCatalogue.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Doctor_names_it_and_its_cure_as_printed_works(string name)
    {
        var fault = FaultCatalogue.Find(name);
        await using var scene = new FaultScene(servers, fault.Host);
        await fault.Seed(scene);
        await scene.Analyst.SettleAsync(scene.Target);
        foreach (var library in Libraries)
            Assert.Equal(fault.Complaint is not null && fault.Complainers.Contains(library), await IsRefusedAsync(scene, fault, library));

        var sick = await DoctorReport.OfAsync(scene);
        output.WriteLine(sick.ToString());
        Assert.Equal(fault.Code, sick.Findings[0].Code);
        Assert.Equal(fault.Complaint is null ? ("warning", 3) : ("error", 4), (sick.Findings[0].Severity, sick.ExitCode));

        await ApplyAsync(scene, fault, sick.Findings[0].Steps);
        foreach (var library in Libraries)
            await ConnectsAsync(scene, library);
        var healthy = await DoctorReport.OfAsync(scene);
        Assert.Equal((0, ""), (healthy.ExitCode, healthy.ToString()));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("sluice")]
    public async Task Where_nothing_is_wrong_doctor_finds_nothing(string server)
    {
        await using var scene = new FaultScene(servers, FaultScene.ServerName);
        if (server == "postgres")
            await scene.ServePostgresWellAsync();
        else
            scene.Analyst.Write("root.crt", await scene.ServeSluiceAsync());
        await scene.Analyst.SettleAsync(scene.Target);
        foreach (var library in Libraries)
            await ConnectsAsync(scene, library);
        var healthy = await DoctorReport.OfAsync(scene);
        Assert.Equal((0, ""), (healthy.ExitCode, healthy.ToString()));
    }

    private static async Task<bool> IsRefusedAsync(FaultScene scene, Fault fault, string library)
    {
        var psql = await scene.Analyst.PsqlAsync(library, scene.Target);
        if (psql.ExitCode == 0)
            return false;
        Assert.True(fault.Complaint is not null && Regex.IsMatch(psql.Error, fault.Complaint), $"{library}: {psql.Error}");
        return true;
    }

    private async Task ApplyAsync(FaultScene scene, Fault fault, IReadOnlyList<DoctorStep> steps)
    {
        Assert.NotEmpty(steps);
        foreach (var (where, command) in steps)
        {
            if (command.StartsWith('#'))
            {
                Assert.NotNull(fault.Person);
                fault.Person(scene, command);
                continue;
            }

            var place = where switch
            {
                "client" => scene.Analyst.Shell,
                "server" => scene.Administrator,
                _ => throw new InvalidOperationException($"\"{where}\" is no place"),
            };
            var watch = Stopwatch.StartNew();
            var typed = await place.TypeAsync(command);
            output.WriteLine($"{where}$ {command} ({watch.ElapsedMilliseconds} ms)\n{typed.Output}{typed.Error}");
            Assert.Equal(0, typed.ExitCode);
        }
    }

    private static async Task ConnectsAsync(FaultScene scene, string library)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            var psql = await scene.Analyst.PsqlAsync(library, scene.Target);
            if (psql.ExitCode != 0 && watch.Elapsed < Patience)
                continue;
            Assert.True((psql.ExitCode, psql.Output) == (0, "42\n"), $"{library}: {psql.Error}");
            return;
        }
    }
}
