using System.Runtime.InteropServices;
using Sluice.Testing.Servers;

namespace Sluice.Compare.Libpq;

/// <summary>PostgreSQL's own client library in single-row mode, which is how programs on it read large results.</summary>
internal sealed class LibpqSession : IDisposable
{
    private readonly nint _connection;

    private LibpqSession(nint connection) => _connection = connection;

    public static LibpqSession Open(WireTarget target)
    {
        var connection = LibpqApi.Connect(
            $"host={target.Host} port={target.Port} user={target.User} password='{target.Password}' dbname={target.Database} "
            + $"sslmode=verify-full sslrootcert='{target.RootCertificatePath}' gssencmode=disable");
        var session = new LibpqSession(connection);
        if (LibpqApi.Status(connection) == LibpqApi.ConnectionOk)
            return session;
        var problem = session.Problem();
        session.Dispose();
        throw problem;
    }

    /// <returns>How many rows came.</returns>
    public long Drain(string sql, bool binary)
    {
        if (LibpqApi.SendQuery(_connection, sql, 0, 0, 0, 0, 0, binary ? 1 : 0) != 1 || LibpqApi.SetSingleRowMode(_connection) != 1)
            throw Problem();
        var rows = 0L;
        for (var result = LibpqApi.GetResult(_connection); result != 0; result = LibpqApi.GetResult(_connection))
        {
            var status = LibpqApi.ResultStatus(result);
            LibpqApi.Clear(result);
            if (status == LibpqApi.SingleTuple)
                rows++;
            else if (status != LibpqApi.TuplesOk)
                throw Problem();
        }

        return rows;
    }

    public void Dispose() => LibpqApi.Finish(_connection);

    private IOException Problem() => new($"libpq: {Marshal.PtrToStringUTF8(LibpqApi.ErrorMessage(_connection))?.Trim()}");
}
