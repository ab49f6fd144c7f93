using PgQuery;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Engine.DuckDb.Dialect.Rules.Json;

/// <summary>FROM json_to_record(…) AS x (a int, b text): the members that the column list names, each in its type (manual, 9.16.1).</summary>
internal sealed class JsonRecordRule : IRule
{
    private const string Document = "json_document";

    public Kind Kind => Kind.RangeFunction;

    public Node? Apply(Node node, IReadOnlyList<Node> ancestors)
    {
        var source = node.RangeFunction;
        if (source.Coldeflist.Count == 0 || source.Ordinality || source.Functions.Count != 1 || source.Functions[0].List?.Items[0].FuncCall is not { Args.Count: 1 } call
            || !PgNodes.IsBuiltIn(call.Funcname, out var name) || name is not ("json_to_record" or "jsonb_to_record" or "json_to_recordset" or "jsonb_to_recordset"))
        {
            return null;
        }

        var document = PgNodes.Cast(call.Args[0], name.StartsWith("jsonb", StringComparison.Ordinal) ? "pg_jsonb" : "json");
        var records = name.EndsWith("set", StringComparison.Ordinal)
            ? PgNodes.Call("unnest", PgNodes.Call("pg_fn_json_records", document, PgNodes.Constant(name)))
            : PgNodes.Call("pg_fn_json_record", document, PgNodes.Constant(name));
        var inner = Select();
        inner.TargetList.Add(new Node { ResTarget = new ResTarget { Name = Document, Val = records } });
        var outer = Select();
        foreach (var column in source.Coldeflist.Select(item => item.ColumnDef))
            outer.TargetList.Add(new Node { ResTarget = new ResTarget { Name = column.Colname, Val = Value(column) } });
        outer.FromClause.Add(Table(inner, new Alias { Aliasname = "json_documents" }));
        return Table(outer, source.Alias ?? new Alias { Aliasname = name });
    }

    private static Node Value(ColumnDef column)
    {
        var type = column.TypeName;
        var member = Step("pg_fn_json_step", column.Colname);
        if (type.ArrayBounds.Count > 0)
            return Cast(PgNodes.Call("pg_fn_json_array_literal", member), type);
        var text = Step("pg_fn_json_step_text", column.Colname);
        if (type.Names[^1].String.Sval is not ("json" or "jsonb" or "pg_jsonb"))
            return Cast(text, type);
        // JSON's null is null.
        var choice = new CaseExpr();
        choice.Args.Add(new Node
        {
            CaseWhen = new CaseWhen
            {
                Expr = new Node { NullTest = new NullTest { Arg = text, Nulltesttype = NullTestType.IsNotNull } },
                Result = Cast(member, type),
            },
        });
        return new Node { CaseExpr = choice };
    }

    private static Node Step(string function, string key) => PgNodes.Call(
        function, PgNodes.Cast(new Node { ColumnRef = new ColumnRef { Fields = { PgNodes.Text(Document) } } }, "json"), PgNodes.Constant(key));

    private static Node Cast(Node value, TypeName type) => new() { TypeCast = new TypeCast { Arg = value, TypeName = type.Clone() } };

    private static SelectStmt Select() => new() { Op = SetOperation.SetopNone, LimitOption = LimitOption.Default };

    private static Node Table(SelectStmt query, Alias alias) =>
        new() { RangeSubselect = new RangeSubselect { Lateral = true, Subquery = new Node { SelectStmt = query }, Alias = alias } };
}
