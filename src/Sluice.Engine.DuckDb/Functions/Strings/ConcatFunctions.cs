using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>concat and concat_ws (manual, 9.4): every value as its output function writes it, nulls left out. DuckDB's write booleans as true and false.</summary>
internal static class ConcatFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("pg_fn_concat", [], SqlType.Text, (args, result) =>
        {
            var text = Utf8Buffer.Take();
            for (var i = 0; i < args.Count; i++)
                Append(args, i, text);
            result.SetBytes(text.Written);
        }) { Varargs = SqlType.Any, SeesNulls = true },
        new("pg_fn_concat_ws", [SqlType.Text], SqlType.Text, (args, result) =>
        {
            if (args.IsNull(0))
                return;
            var text = Utf8Buffer.Take();
            var isFirst = true;
            for (var i = 1; i < args.Count; i++)
            {
                if (args.IsNull(i))
                    continue;
                if (!isFirst)
                    text.Append(args.Bytes(0));
                isFirst = false;
                Append(args, i, text);
            }

            result.SetBytes(text.Written);
        }) { Varargs = SqlType.Any, SeesNulls = true },
    ];

    private static void Append(Arguments args, int index, Utf8Buffer text)
    {
        if (args.IsNull(index))
            return;
        if (args.Type(index) is { Kind: TypeKind.Text or TypeKind.Json })
            text.Append(args.Bytes(index));
        else
            text.Append(AnyText.Of(args, index) ?? "");
    }
}
