using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json;

/// <summary>How deep documents nest, which those who walk them by recursion must bound.</summary>
internal static class JsonDepth
{
    // What json_tree and json_pretty write grows with the square of it.
    private const int MostWritten = 1000;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_json_shallow", [SqlType.Text], SqlType.Json, (args, result) =>
        {
            if (Of(args.Bytes(0)) > MostWritten)
                throw TooDeep();
            result.SetBytes(args.Bytes(0));
        }),
    ];

    public static PgErrorException TooDeep() =>
        (PgError.Error(SqlStates.StatementTooComplex, "stack depth limit exceeded") with { Hint = "The JSON document nests too deep." }).ToException();

    /// <summary>Brackets open at once, those in strings aside.</summary>
    public static int Of(ReadOnlySpan<byte> json)
    {
        var (depth, most, inString) = (0, 0, false);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'\\' when inString:
                    i++;
                    break;
                case (byte)'[' or (byte)'{' when !inString:
                    most = Math.Max(most, ++depth);
                    break;
                case (byte)']' or (byte)'}' when !inString:
                    depth--;
                    break;
            }
        }

        return most;
    }
}
