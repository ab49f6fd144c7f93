using Sluice.Certificates.Clients;

namespace Sluice.Client.Tests.Doctor;

/// <summary>A home folder of a test's own.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sluice-doctor-").FullName;

    public ClientSystem System => new(ClientPlatform.Linux, Path, null, new Dictionary<string, string>());

    /// <summary>Writes ~/.postgresql/<paramref name="name"/>, readable by its owner only.</summary>
    public string Write(string name, byte[] content)
    {
        var path = At(name);
        Directory.CreateDirectory(System.LibpqFolder!);
        File.WriteAllBytes(path, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    /// <summary>Lets everybody read it.</summary>
    public static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    public string At(string name) => global::System.IO.Path.Combine(System.LibpqFolder!, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
