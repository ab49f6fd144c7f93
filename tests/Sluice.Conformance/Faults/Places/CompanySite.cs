using System.Net;
using Sluice.Testing.Processes;

namespace Sluice.Conformance.Faults.Places;

/// <summary>The company's web page with its issuing CA's certificate, in DER as RFC 5280 (4.2.2.1) wants it.</summary>
internal sealed class CompanySite : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly byte[] _certificate;
    private readonly Task _serving;

    public CompanySite(byte[] certificate)
    {
        var root = $"http://127.0.0.1:{FreePort.Next()}/";
        Address = $"{root}issuing-ca.cer";
        _certificate = certificate;
        _listener.Prefixes.Add(root);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "application/pkix-cert";
                await context.Response.OutputStream.WriteAsync(_certificate);
                context.Response.Close();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
