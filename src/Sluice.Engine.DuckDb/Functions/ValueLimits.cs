using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions;

/// <summary>How large a function may make a value. PostgreSQL stops at 1 GB a value; here many values of a chunk are in memory at once.</summary>
internal static class ValueLimits
{
    /// <summary>Bytes of one text or bytea.</summary>
    public const int LargestText = 256 << 20;

    /// <summary>Bytes of all texts of one chunk of rows that one function makes.</summary>
    public const long LargestChunk = 1L << 30;

    /// <exception cref="PgErrorException">54000: a value would have more bytes than <see cref="LargestText"/>.</exception>
    public static void Check(long bytes)
    {
        if (bytes > LargestText)
            throw FunctionFaults.Of(SqlStates.ProgramLimitExceeded, "requested length too large");
    }

    /// <exception cref="PgErrorException">53200: the values of a chunk have more bytes than <see cref="LargestChunk"/>.</exception>
    public static void CheckChunk(long bytes)
    {
        if (bytes > LargestChunk)
            throw FunctionFaults.Of(SqlStates.OutOfMemory, "out of memory");
    }
}
