using Sluice.Engine.DuckDb.Columns;
using Sluice.Engine.DuckDb.Errors;
using Sluice.Engine.DuckDb.Lexing;
using Sluice.Engine.DuckDb.Native;
using Sluice.Engine.DuckDb.Sessions;
using Sluice.Engine.Types;
using Sluice.Protocol.Errors;
using Sluice.Protocol.Types;

namespace Sluice.Engine.DuckDb.Parameters;

/// <summary>
/// Finds each parameter's type: declared, else what DuckDB infers, else text, else what makes the statement bind. Every parameter
/// is then cast in the text sent, so that a value bound later, null included, cannot change the types of the result.
/// </summary>
internal sealed class ParameterTyping
{
    // Wider first: the first whose result types are those of NULL in its place is taken.
    private static readonly PgType[] Candidates =
    [
        PgTypes.Text, PgTypes.Float8, PgTypes.Int8, PgTypes.Int4, PgTypes.Int2, PgTypes.Float4, PgTypes.Numeric, PgTypes.Timestamp,
        PgTypes.Date, PgTypes.Interval, PgTypes.Bool,
    ];

    // Beyond it a statement would be planned too often only to find types.
    private const int MostLookedAtApart = 16;

    private readonly string _sql;
    private readonly List<Token> _tokens;
    private readonly Planner _planner;
    private readonly PositionMap? _origin;
    private readonly PgType?[] _types;

    /// <param name="origin">The way back from the text to the client's; null where they are the same.</param>
    public ParameterTyping(QueryText text, List<Token> tokens, PositionMap? origin, Planner planner)
    {
        _origin = origin;
        _sql = text.Sql;
        _tokens = tokens;
        _planner = planner;
        Used = ParameterNumbers.Used(text.Sql, tokens);
        var count = Math.Max(text.ParameterTypes.Count, Used.Length == 0 ? 0 : Used[^1]);
        _types = new PgType?[count];
        for (var i = 0; i < text.ParameterTypes.Count; i++)
            _types[i] = Declared(text.ParameterTypes[i], i + 1);
    }

    /// <summary>The parameters the text uses, ascending.</summary>
    public int[] Used { get; }

    /// <summary>The statement with every parameter typed, prepared; the caller disposes it.</summary>
    public (SentStatement Sent, PreparedHandle Prepared, PgType[] Types) Resolve()
    {
        var open = Array.FindAll(Used, number => _types[number - 1] is null);
        var sent = Write();
        var prepared = _planner.Prepare(sent);
        if (PreparedApi.ParameterCount(prepared) != (ulong)Used.Length)
        {
            prepared.Dispose();
            throw PgError.Error(SqlStates.SyntaxError, "parameters are written $1, $2 and so on").ToException();
        }

        if (open.Length > 0)
        {
            using (prepared)
                Infer(prepared, open);
            open = Array.FindAll(open, number => _types[number - 1] is null);
            if (open.Length is > 1 and <= MostLookedAtApart)
                open = InferApart(open);
            (sent, prepared) = open.Length > 0 ? Try(open) : PrepareTyped();
        }

        return (sent, prepared, Array.ConvertAll(_types, type => type ?? PgTypes.Text));
    }

    /// <summary>The statement for numeric values that need other scales than they were planned with.</summary>
    public SentStatement Write(Dictionary<int, byte> scales) => SentStatement.Write(_sql, _tokens, _origin, number => Typed(number, scales));

    private static PgType? Declared(uint oid, int number)
    {
        if (oid == 0 || oid == PgTypes.Unknown.Oid)
            return null;
        if (PgTypes.TryGet(oid, out var type) && ParameterTypes.SqlName(type) is not null)
            return type;
        throw PgError.Error(SqlStates.FeatureNotSupported, $"parameter ${number} has a type that is not supported (OID {oid})").ToException();
    }

    private void Infer(PreparedHandle prepared, int[] open)
    {
        foreach (var number in open)
        {
            using var logical = PreparedApi.ParameterLogicalType(prepared, (ulong)Array.IndexOf(Used, number) + 1);
            if (logical.IsInvalid || EngineTypes.From(logical) is not { Kind: not TypeKind.Null } type)
                continue;
            var pg = PgTypeMapping.ToPgType(type) with { Modifier = -1 };
            if (ParameterTypes.SqlName(pg) is not null)
                _types[number - 1] = pg;
        }
    }

    // One parameter nothing is known of hides the types of all others: each is looked at with the rest taken for text.
    private int[] InferApart(int[] open)
    {
        var found = new PgType?[open.Length];
        for (var i = 0; i < open.Length; i++)
        {
            SetAll(open, PgTypes.Text);
            _types[open[i] - 1] = null;
            try
            {
                using var prepared = _planner.Prepare(Write());
                Infer(prepared, [open[i]]);
                found[i] = _types[open[i] - 1];
            }
            catch (PgErrorException)
            {
                // It does not bind this way; what is wrong is told when all types are chosen.
                found[i] = null;
            }
        }

        for (var i = 0; i < open.Length; i++)
            _types[open[i] - 1] = found[i];
        return Array.FindAll(open, number => _types[number - 1] is null);
    }

    // PostgreSQL, too, takes a parameter nothing is known of for text.
    private (SentStatement Sent, PreparedHandle Prepared) Try(int[] open)
    {
        EngineType?[]? expected = null;
        PgErrorException? first = null;
        PgType? fallback = null;
        foreach (var candidate in Candidates)
        {
            SetAll(open, candidate);
            PreparedHandle prepared;
            var sent = Write();
            try
            {
                prepared = _planner.Prepare(sent);
            }
            catch (PgErrorException e)
            {
                first ??= e;
                continue;
            }

            if (first is null || Matches(prepared, expected ??= TypesWithNull(open)))
                return (sent, prepared);
            fallback ??= candidate;
            prepared.Dispose();
        }

        if (fallback is not { } type)
            throw first!;
        SetAll(open, type);
        return PrepareTyped();
    }

    private (SentStatement Sent, PreparedHandle Prepared) PrepareTyped()
    {
        var sent = Write();
        return (sent, _planner.Prepare(sent));
    }

    private EngineType?[] TypesWithNull(int[] open)
    {
        try
        {
            using var prepared = _planner.Prepare(SentStatement.Write(_sql, _tokens, _origin, number => open.Contains(number) ? "(NULL)" : Typed(number)));
            return Array.ConvertAll(Planner.ColumnsOf(prepared), column => column.Type);
        }
        catch (PgErrorException)
        {
            // NULL may be more ambiguous than any type; then the first candidate that binds is as good as another.
            return [];
        }
    }

    private static bool Matches(PreparedHandle prepared, EngineType?[] expected)
    {
        var columns = Planner.ColumnsOf(prepared);
        if (expected.Length != columns.Length)
            return expected.Length == 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Type is { } type && expected[i] is { } other && !EngineTypes.Same(type, other))
                return false;
        }

        return true;
    }

    private void SetAll(int[] numbers, PgType type)
    {
        foreach (var number in numbers)
            _types[number - 1] = type;
    }

    private SentStatement Write() => SentStatement.Write(_sql, _tokens, _origin, Typed);

    private string Typed(int number) => Typed(number, scales: null);

    // Parameters are numbered without gaps, as DuckDB needs them.
    private string Typed(int number, Dictionary<int, byte>? scales)
    {
        var index = Array.IndexOf(Used, number) + 1;
        if (scales is not null && scales.TryGetValue(number, out var scale))
            return $"(${index}::DECIMAL(38,{scale}))";
        return _types[number - 1] is { } type ? $"(${index}::{ParameterTypes.SqlCasts(type)})" : $"${index}";
    }
}
