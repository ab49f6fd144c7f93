using Sluice.Conformance.Clients;
using Sluice.Testing.Processes;
using Sluice.Testing.Servers;

namespace Sluice.Conformance.Faults.Places;

/// <summary>The one whose psql does not connect: a home with a folder .postgresql, and colleagues' homes beside it.</summary>
internal sealed class Analyst : IDisposable
{
    private const string NameWrapper = "libnss_wrapper.so";

    private readonly string _machine = Directory.CreateTempSubdirectory("sluice-analyst-").FullName;

    public Analyst()
    {
        Shell = new Place(Path.Combine(_machine, "home", "ana"), "nobody");
        Directory.CreateDirectory(Shell.Home);
        // The system's own users have to reach the home.
        SeedFile.SetMode(_machine, SeedFile.Private | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        File.WriteAllText(Path.Combine(_machine, "hosts"), "127.0.0.1 db.test deep.db.test elsewhere.test\n");
        Directory.CreateDirectory(Handover);
        SeedFile.SetMode(Handover, (UnixFileMode)0b111_111_111);
        Shell.Folder = Handover;
        Shell["LD_PRELOAD"] = NameWrapper;
        Shell["NSS_WRAPPER_HOSTS"] = Path.Combine(_machine, "hosts");
        Shell["PGGSSENCMODE"] = "disable";
        Shell["PGCONNECT_TIMEOUT"] = "20";
    }

    public Place Shell { get; }

    /// <summary>Where the analyst and the administrator leave files for each other; both stand there.</summary>
    public string Handover => Path.Combine(_machine, "handover");

    public string RootFile => PathOf("root.crt");

    /// <summary>The path of a file in ~/.postgresql.</summary>
    public string PathOf(string name) => Path.Combine(Shell.Home, ".postgresql", name);

    /// <summary>Writes a file into ~/.postgresql, for its owner alone.</summary>
    public void Write(string name, string content) => SeedFile.Write(PathOf(name), content);

    public void Write(string name, byte[] content) => SeedFile.Write(PathOf(name), content);

    /// <summary>Writes a file into a colleague's ~/.postgresql, for everybody to read.</summary>
    public void WriteForColleague(string colleague, string name, string content)
    {
        var path = Path.Combine(_machine, "home", colleague, ".postgresql", name);
        SeedFile.Write(path, content);
        SeedFile.SetMode(path, SeedFile.Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    /// <summary>The clock goes wrong by so much for every command here, until timedatectl puts it right.</summary>
    /// <param name="offset">As libfaketime writes it: -400d.</param>
    public void SetClock(string offset)
    {
        var clock = Path.Combine(_machine, "clock");
        File.WriteAllText(clock, offset + "\n");
        Shell["LD_PRELOAD"] = $"{NameWrapper}:{FakeTime.Library}";
        Shell["FAKETIME_TIMESTAMP_FILE"] = clock;
        Shell["FAKETIME_NO_CACHE"] = "1";
        Shell["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        // This machine's time service: setting it to true corrects the clock, as it does where there is one.
        AddProgram("timedatectl", $"[[ \"$*\" == 'set-ntp true' ]] && echo +0 >{clock}");
        AddProgram("sudo", "exec \"$@\"");
    }

    /// <summary>Everything seeded belongs to the analyst, who knows the password.</summary>
    public Task SettleAsync(WireTarget target)
    {
        Shell["PGPASSWORD"] = target.Password;
        return Shell.OwnAsync(_machine);
    }

    /// <summary>psql under verify-full with nothing but what the home and the variables say.</summary>
    public Task<CommandResult> PsqlAsync(string client, WireTarget target)
    {
        string[] library = client == Psql.Libpq18 ? [$"LD_LIBRARY_PATH={Libpq18.LibraryPath}"] : [];
        return Shell.RunAsync(
            $"psql 'host={target.Host} port={target.Port} user={target.User} dbname={target.Database} sslmode=verify-full' -XAtc 'select 41 + 1'",
            library);
    }

    public void Dispose() => Directory.Delete(_machine, recursive: true);

    private void AddProgram(string name, string line)
    {
        var folder = Path.Combine(_machine, "bin");
        var path = Path.Combine(folder, name);
        SeedFile.Write(path, $"#!/bin/bash\n{line}\n");
        SeedFile.SetMode(path, SeedFile.Private | UnixFileMode.UserExecute);
        if (Shell["PATH"]!.StartsWith(folder, StringComparison.Ordinal) is false)
            Shell["PATH"] = $"{folder}:{Shell["PATH"]}";
    }
}
