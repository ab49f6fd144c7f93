using Google.Protobuf.Collections;
using PgQuery;
using Sluice.Protocol.Errors;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect;

/// <summary>A sequence that fills a column and goes with its table: of serial types (manual, 8.1.4) and identity columns (5.3).</summary>
/// <param name="Options">START, INCREMENT and the others as CREATE SEQUENCE has them; may be empty.</param>
internal sealed record OwnedSequence(string Table, string Column, string Options)
{
    private static readonly Dictionary<string, string> Serials = new(StringComparer.Ordinal)
    {
        ["serial"] = "int4", ["serial4"] = "int4", ["bigserial"] = "int8", ["serial8"] = "int8", ["smallserial"] = "int2", ["serial2"] = "int2",
    };

    /// <summary>Takes them out of a CREATE TABLE, which is left with plain columns that are NOT NULL.</summary>
    public static IReadOnlyList<OwnedSequence> Take(Node statement)
    {
        if (statement.NodeCase != Kind.CreateStmt)
            return [];
        var create = statement.CreateStmt;
        var found = new List<OwnedSequence>();
        foreach (var column in create.TableElts.Where(element => element.NodeCase == Kind.ColumnDef).Select(element => element.ColumnDef))
        {
            var identity = column.Constraints.FirstOrDefault(constraint => constraint.Constraint?.Contype == ConstrType.ConstrIdentity);
            var isSerial = column.TypeName is { ArrayBounds.Count: 0 } type && Serials.ContainsKey(type.Names[^1].String.Sval);
            if (identity is null && !isSerial)
                continue;
            if (isSerial)
                MakeWhole(column.TypeName);
            if (identity is not null)
                column.Constraints.Remove(identity);
            if (!column.Constraints.Any(constraint => constraint.Constraint.Contype is ConstrType.ConstrNotnull or ConstrType.ConstrPrimary))
                column.Constraints.Add(new Node { Constraint = new Constraint { Contype = ConstrType.ConstrNotnull } });
            found.Add(new OwnedSequence(create.Relation.Relname, column.Colname, identity is null ? "" : Written(identity.Constraint.Options)));
        }

        return found;
    }

    private static void MakeWhole(TypeName type)
    {
        var whole = Serials[type.Names[^1].String.Sval];
        type.Names.Clear();
        type.Names.Add(PgNodes.Text(whole));
    }

    private static string Written(RepeatedField<Node> options)
    {
        var text = new System.Text.StringBuilder();
        foreach (var option in options.Select(option => option.DefElem))
        {
            var number = option.Arg?.NodeCase switch
            {
                Kind.Integer => option.Arg.Integer.Ival.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Kind.Float => option.Arg.Float.Fval,
                _ => null,
            };
            text.Append(option.Defname switch
            {
                "start" when number is not null => $" START {number}",
                "increment" when number is not null => $" INCREMENT {number}",
                "minvalue" when number is not null => $" MINVALUE {number}",
                "maxvalue" when number is not null => $" MAXVALUE {number}",
                "cycle" => option.Arg?.Boolean?.Boolval == true ? " CYCLE" : " NO CYCLE",
                // What nothing depends on here: values kept by a session, and bounds that are the usual ones.
                "cache" or "minvalue" or "maxvalue" or "owned_by" => "",
                _ => throw PgError.Error(SqlStates.FeatureNotSupported, $"sequence option \"{option.Defname}\" is not supported").ToException(),
            });
        }

        return text.ToString();
    }
}
