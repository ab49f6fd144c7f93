using System.Net;
using Sluice.Engine.DuckDb.Lake;
using Sluice.Server.Users;

namespace Sluice.Cli.Hosting;

/// <summary>What the operator reads: what is served and what is not, where the root is, how to connect, and that the server is ready.</summary>
internal static class ServeReport
{
    public static async Task BeforeAsync(CertificateSource source, LakeCatalog lake, UserStore users, ServeOptions options)
    {
        var error = Console.Error;
        await error.WriteLineAsync($"certificate: {source.Note}");
        foreach (var warning in source.Warnings)
            await error.WriteLineAsync($"warning: {warning}");
        foreach (var problem in lake.Problems)
            await error.WriteLineAsync($"not served: {problem.Path}: {problem.Reason}");
        await error.WriteLineAsync(lake.Tables.Count == 0
            ? $"warning: {options.LakeDirectory} holds no table"
            : $"lake: {lake.Tables.Count} tables in {options.LakeDirectory}");
        if (users.List().Count == 0)
            await error.WriteLineAsync($"warning: nobody can log in yet; add a user with: sluice user add NAME --data {options.DataDirectory}");
    }

    public static async Task ReadyAsync(CertificateSource source, UserStore users, ServeOptions options, IReadOnlyList<IPEndPoint> bound)
    {
        var output = Console.Out;
        var host = HostForClients(options, bound[0]);
        var user = users.List() is [var first, ..] ? first : "NAME";
        if (source.RootFile is not null)
        {
            await output.WriteLineAsync($"root certificate for clients: {source.RootFile}");
            await output.WriteLineAsync($"on a client, once: {TrustLine.For(host, bound[0].Port, options.Database, user)}");
        }

        await output.WriteLineAsync($"connect: {PsqlLine.For(host, bound[0].Port, options.Database, user, source.RootFile)}");
        await output.WriteLineAsync($"ready on {string.Join(", ", bound)}");
        await output.FlushAsync(CancellationToken.None);
    }

    private static string HostForClients(ServeOptions options, IPEndPoint bound)
    {
        if (options.Hostnames.Count > 0)
            return options.Hostnames[0];
        var anywhere = bound.Address.Equals(IPAddress.Any) || bound.Address.Equals(IPAddress.IPv6Any);
        return anywhere || IPAddress.IsLoopback(bound.Address) ? "localhost" : bound.Address.ToString();
    }
}
