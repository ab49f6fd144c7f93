using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>CREATE TABLE AS and CREATE VIEW.</summary>
internal static class CreateWriter
{
    public static void Write(CreateTableAsStmt create, SqlText text)
    {
        IntoClause into = create.Into;
        if (create.Objtype != ObjectType.ObjectTable || into.Options.Count > 0 || into.OnCommit is not (OnCommitAction.OncommitNoop or OnCommitAction.Undefined))
            throw new UnwritableException("CREATE TABLE AS with options");
        text.Add("CREATE ").Add(Persistence(into.Rel)).Add("TABLE ").Add(create.IfNotExists ? "IF NOT EXISTS " : "");
        SourceWriter.Relation(into.Rel, text);
        text.Names(into.ColNames).Add(" AS ");
        StatementWriter.Write(create.Query, text);
        text.Add(into.SkipData ? " WITH NO DATA" : "");
    }

    public static void Write(ViewStmt create, SqlText text)
    {
        if (create.Options.Count > 0 || create.WithCheckOption is not (ViewCheckOption.NoCheckOption or ViewCheckOption.Undefined))
            throw new UnwritableException("CREATE VIEW with options");
        text.Add("CREATE ").Add(create.Replace ? "OR REPLACE " : "").Add(Persistence(create.View)).Add("VIEW ");
        SourceWriter.Relation(create.View, text);
        text.Names(create.Aliases).Add(" AS ");
        StatementWriter.Write(create.Query, text);
    }

    public static string Persistence(RangeVar relation) => relation.Relpersistence switch
    {
        "t" => "TEMPORARY ",
        "u" => "UNLOGGED ",
        _ => "",
    };
}
