using Sluice.Certificates.Clients;

namespace Sluice.Client.Trust;

/// <summary>What to do for clients that do not look where libpq does, a line each.</summary>
internal static class ElsewhereAdvice
{
    public static IEnumerable<string> Lines(ClientSystem system, string path)
    {
        if (RootFilePath.Default(system) != path)
            yield return $"psql, psycopg, ODBC, JDBC: this is not where they look by themselves: add sslrootcert={path}";
        yield return $"Npgsql: add Root Certificate={path};SSL Mode=VerifyFull";
        yield return $"Go (pgx, lib/pq): add sslrootcert={path}";
        yield return $"Node.js: ssl: {{ ca: fs.readFileSync('{path.Replace("\\", "\\\\", StringComparison.Ordinal)}') }}";
        yield return $"Java with DefaultJavaSSLFactory (else pgJDBC reads the file): keytool -importcert -cacerts -alias sluice -file \"{path}\"";
        yield return $"Power BI, the Windows store: certutil -user -addstore Root \"{path}\"";
    }
}
