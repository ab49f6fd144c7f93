using Sluice.Certificates.Clients;
using Sluice.Client.Trust;
using Sluice.Client.Wire;
using Sluice.Protocol.Scram;

namespace Sluice.Client.Tests.Support;

/// <summary>A home folder of its own, and "trust" at work in it.</summary>
internal sealed class TrustBench : IDisposable
{
    public const string Password = "correct horse battery";
    public static readonly LoginIdentity Alice = new("alice", "lake");
    public static readonly ScramVerifier Verifier = ScramVerifier.Create(Password);

    private readonly TextWriter _shared;

    public TrustBench() => _shared = TextWriter.Synchronized(Output);

    public string Home { get; } = Directory.CreateTempSubdirectory("sluice-home-").FullName;

    public string RootCrt => Path.Combine(Home, ".postgresql", "root.crt");

    public StringWriter Output { get; } = new() { NewLine = "\n" };

    public bool Answer { get; set; } = true;

    public bool IsDryRun { get; set; }

    /// <summary>What happens while the question stands.</summary>
    public Action Asked { get; set; } = () => { };

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public int Questions { get; private set; }

    public Dictionary<string, string> Environment { get; } = [];

    public ClientSystem System => new(ClientPlatform.Linux, Home, null, Environment);

    public TrustDesk Desk => new(
        new TrustSettings(System, Time, RootCrt, IsDryRun, (_, _) =>
        {
            Questions++;
            Asked();
            return Task.FromResult(Answer);
        }),
        _shared);

    public Task<int> LoginAsync(ServerTarget target, string password = Password) =>
        Desk.AddAsync(new LoginSource(Alice, password), target, CancellationToken.None);

    public Task<int> FingerprintAsync(ServerTarget target, params string[] fingerprints) =>
        Desk.AddAsync(new FingerprintSource(fingerprints, Alice), target, CancellationToken.None);

    /// <summary>That nothing is trusted, and why.</summary>
    public async Task RefusesAsync(string about, Func<Task> act)
    {
        var refused = await Assert.ThrowsAsync<TrustException>(act);
        Assert.Contains(about, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(RootCrt));
        Assert.Equal(0, Questions);
    }

    public void Write(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RootCrt)!);
        File.WriteAllText(RootCrt, content);
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
