using PgQuery;
using Google.Protobuf.Collections;
using Kind = PgQuery.Node.NodeOneofCase;

namespace Sluice.Sql.Writing;

/// <summary>CREATE TABLE, with the constraints that DuckDB has.</summary>
internal static class CreateTableWriter
{
    public static void Write(CreateStmt create, SqlText text)
    {
        bool hasOptions = create.Options.Count > 0 || create.InhRelations.Count > 0 || create.Partspec is not null || create.Partbound is not null
            || create.OfTypename is not null || create.AccessMethod.Length > 0 || create.Tablespacename.Length > 0;
        if (hasOptions || create.Oncommit is not (OnCommitAction.OncommitNoop or OnCommitAction.OncommitPreserveRows or OnCommitAction.Undefined))
            throw new UnwritableException("CREATE TABLE with options");
        text.Add("CREATE ").Add(CreateWriter.Persistence(create.Relation)).Add("TABLE ").Add(create.IfNotExists ? "IF NOT EXISTS " : "");
        SourceWriter.Relation(create.Relation, text);
        text.Add(" (");
        for (int i = 0; i < create.TableElts.Count; i++)
        {
            text.Add(i > 0 ? ", " : "");
            Element(create.TableElts[i], text);
        }

        text.Add(")");
    }

    private static void Element(Node element, SqlText text)
    {
        switch (element.NodeCase)
        {
            case Kind.ColumnDef:
                Column(element.ColumnDef, text);
                break;
            case Kind.Constraint:
                Constraint(element.Constraint, text);
                break;
            default:
                throw new UnwritableException(element.NodeCase.ToString());
        }
    }

    private static void Column(ColumnDef column, SqlText text)
    {
        if (column.CollClause is not null || column.Compression.Length > 0 || column.Fdwoptions.Count > 0) throw new UnwritableException("a column with options");
        text.At(column.Location).Name(column.Colname).Add(" ");
        TypeWriter.Write(column.TypeName, text);
        foreach (Node constraint in column.Constraints)
        {
            text.Add(" ");
            Constraint(constraint.Constraint, text);
        }
    }

    private static void Constraint(Constraint constraint, SqlText text)
    {
        if (constraint.Conname.Length > 0) text.Add("CONSTRAINT ").Name(constraint.Conname).Add(" ");
        switch (constraint.Contype)
        {
            case ConstrType.ConstrNull:
                text.Add("NULL");
                break;
            case ConstrType.ConstrNotnull:
                text.Add("NOT NULL");
                break;
            case ConstrType.ConstrDefault:
                text.Add("DEFAULT ");
                ExpressionWriter.Operand(constraint.RawExpr, text);
                break;
            // What is kept and what is computed anew is the same to who reads.
            case ConstrType.ConstrGenerated:
                text.Add("GENERATED ALWAYS AS (");
                ExpressionWriter.Write(constraint.RawExpr, text);
                text.Add(") VIRTUAL");
                break;
            case ConstrType.ConstrCheck:
                text.Add("CHECK (");
                ExpressionWriter.Write(constraint.RawExpr, text);
                text.Add(")");
                break;
            case ConstrType.ConstrPrimary when constraint.Indexname.Length == 0 && constraint.Options.Count == 0:
                Keys("PRIMARY KEY", constraint.Keys, text);
                break;
            case ConstrType.ConstrUnique when constraint.Indexname.Length == 0 && constraint.Options.Count == 0 && !constraint.NullsNotDistinct:
                Keys("UNIQUE", constraint.Keys, text);
                break;
            default:
                throw new UnwritableException(constraint.Contype.ToString());
        }
    }

    private static void Keys(string word, RepeatedField<Node> keys, SqlText text) => text.Add(word).Names(keys);
}
