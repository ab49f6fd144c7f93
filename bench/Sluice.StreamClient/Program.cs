using System.Diagnostics;
using System.Globalization;
using Sluice.StreamClient;

// Runs one query and drains its answer without decoding it.
// usage: PGPASSWORD=… stream-client HOST PORT USER DATABASE ROOT.CRT text|binary SQL
// prints: rows, bytes of row data, seconds from request to ReadyForQuery, TLS protocol, cipher; tab-separated.
if (args is not [var host, var port, var user, var database, var root, "text" or "binary", var sql])
{
    Console.Error.WriteLine("usage: PGPASSWORD=... stream-client HOST PORT USER DATABASE ROOT.CRT text|binary SQL");
    return 2;
}

var password = Environment.GetEnvironmentVariable("PGPASSWORD") ?? "";
try
{
    using var tls = TlsConnection.Open(host, int.Parse(port, CultureInfo.InvariantCulture), root);
    var frames = new FrameReader(tls);
    Login.Run(tls, frames, user, database, password);

    var request = Requests.ExtendedQuery(sql, binary: args[5] == "binary");
    var started = Stopwatch.GetTimestamp();
    tls.Write(request);
    var answer = frames.DrainToReadyForQuery();
    var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

    Console.WriteLine(string.Join('\t', answer.Rows, answer.RowBytes, seconds.ToString("F4", CultureInfo.InvariantCulture),
        tls.SslProtocol, tls.NegotiatedCipherSuite));
    return 0;
}
catch (Exception problem) when (problem is IOException or InvalidDataException or System.Security.Authentication.AuthenticationException)
{
    Console.Error.WriteLine($"stream-client: {problem.Message}");
    return 1;
}
