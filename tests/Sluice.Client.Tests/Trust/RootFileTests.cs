using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sluice.Client.Tests.Support;
using Sluice.Client.Trust;
using Sluice.Testing.Processes;

namespace Sluice.Client.Tests.Trust;

public sealed class RootFileTests : IDisposable
{
    private static readonly TestRoot First = new("first");
    private static readonly TestRoot Second = new("second");
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-roots-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "home", ".postgresql", "root.crt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_new_file_is_public_and_its_folder_private()
    {
        RootFile.Load(Path).Append([First.Certificate]);
        Assert.Equal(First.Pem, await File.ReadAllTextAsync(Path));
        Assert.Equal("644", Mode(Path));
        Assert.Equal("700", Mode(System.IO.Path.GetDirectoryName(Path)!));
        Assert.Single(Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!));
        (await new Command("openssl", "verify", "-CAfile", Path, Path).RunAsync()).OrThrow("openssl verify");
    }

    [Theory]
    [InlineData("# mine, Grüße\r\n\r\n{0}\ntail without line feed")]
    [InlineData("{0}")]
    [InlineData("{0}\r\n  \t\r\n")]
    [InlineData("text before\n{0}\n-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----")]
    [InlineData("")]
    [InlineData("# nothing yet")]
    public void What_was_there_stays_byte_for_byte_and_removal_restores_it(string form)
    {
        var before = Encoding.Latin1.GetBytes(form.Replace("{0}", First.Pem.TrimEnd('\n'), StringComparison.Ordinal));
        Write(before);
        RootFile.Load(Path).Append([Second.Certificate]);
        var after = File.ReadAllBytes(Path);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal((before is [] or [.., (byte)'\n'] ? "" : "\n") + Second.Pem, Encoding.Latin1.GetString(after[before.Length..]));
        Assert.True(RootFile.Load(Path).Holds(Second.Certificate));

        RootFile.Load(Path).Remove([Second.Certificate]);
        if (before.Length == 0)
            Assert.False(File.Exists(Path));
        else
            Assert.Equal(before is [.., (byte)'\n'] ? before : [.. before, (byte)'\n'], File.ReadAllBytes(Path));
    }

    [Fact]
    public void Every_copy_of_a_root_is_removed_and_no_other()
    {
        Write(Encoding.ASCII.GetBytes($"a\n{First.Pem}b\n{Second.Pem}c\n{First.Pem}d"));
        RootFile.Load(Path).Remove([First.Certificate]);
        Assert.Equal($"a\nb\n{Second.Pem}c\nd", File.ReadAllText(Path));
    }

    [Fact]
    public void A_link_is_followed_and_stays_a_link()
    {
        var real = System.IO.Path.Combine(_folder, "real.pem");
        File.WriteAllText(real, First.Pem);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.CreateSymbolicLink(Path, real);
        RootFile.Load(Path).Append([Second.Certificate]);
        Assert.Equal(real, new FileInfo(Path).LinkTarget);
        Assert.Equal(First.Pem + Second.Pem, File.ReadAllText(real));
    }

    [Fact]
    public void The_mode_of_a_file_stays()
    {
        Write(Encoding.ASCII.GetBytes(First.Pem));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        RootFile.Load(Path).Append([Second.Certificate]);
        Assert.Equal("600", Mode(Path));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_left_alone()
    {
        Write(Encoding.ASCII.GetBytes(First.Pem));
        var loaded = RootFile.Load(Path);
        Write(Encoding.ASCII.GetBytes("# changed\n" + First.Pem));
        Assert.Contains("has just changed it", Assert.Throws<TrustException>(() => loaded.Append([Second.Certificate])).Message, StringComparison.Ordinal);
        Assert.Equal("# changed\n" + First.Pem, File.ReadAllText(Path));
        Assert.Single(Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!));
    }

    [Fact]
    public void DER_is_told_with_the_command_that_converts_it()
    {
        Write(First.Certificate.Export(X509ContentType.Cert));
        Assert.Contains("openssl x509 -inform der", Refused().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "is not PEM")]
    [InlineData("\u00EF\u00BB\u00BF{0}", "byte order mark")]
    [InlineData("\u00FF\u00FE-\0-\0", "is not plain text")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n", "damaged or cut off")]
    [InlineData("{0}-----BEGIN CERTIFICATE-----\nAA*A\n-----END CERTIFICATE-----\n", "certificate 2 is damaged")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "certificate 1 is damaged")]
    public void A_file_that_clients_cannot_read_is_refused(string form, string about)
    {
        var content = Encoding.Latin1.GetBytes(form.Replace("{0}", First.Pem, StringComparison.Ordinal));
        Write(content);
        Assert.Contains(about, Refused().Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllBytes(Path));
    }

    [Fact]
    public async Task A_pipe_a_folder_and_a_device_are_refused_at_once()
    {
        Directory.CreateDirectory(Path);
        Assert.Contains("is a folder", Refused().Message, StringComparison.Ordinal);
        Directory.Delete(Path);
        (await new Command("mkfifo", Path).RunAsync()).OrThrow("mkfifo");
        Assert.Contains("is no regular file", Refused().Message, StringComparison.Ordinal);
        File.Delete(Path);
        foreach (var device in (string[])["/dev/null", "/dev/stdout", "/proc/self/fd/1"])
        {
            File.CreateSymbolicLink(Path, device);
            Assert.Contains("is no regular file", Refused().Message, StringComparison.Ordinal);
            Assert.Contains("is no regular file", Assert.Throws<TrustException>(() => RootFile.Load(device)).Message, StringComparison.Ordinal);
            File.Delete(Path);
        }
    }

    private TrustException Refused() => Assert.Throws<TrustException>(() => RootFile.Load(Path));

    private void Write(byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllBytes(Path, content);
    }

    private static string Mode(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
