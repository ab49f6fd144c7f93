using PgQuery;

namespace Sluice.Sql.Writing;

/// <summary>Subqueries in expressions.</summary>
internal static class SubqueryWriter
{
    public static void Write(SubLink link, SqlText text)
    {
        switch (link.SubLinkType)
        {
            case SubLinkType.ExistsSublink: text.At(link.Location).Add("EXISTS "); break;
            case SubLinkType.ArraySublink: text.At(link.Location).Add("ARRAY"); break;
            case SubLinkType.ExprSublink: break;
            case SubLinkType.AnySublink: Compare(link, " IN ", " ANY ", text); break;
            case SubLinkType.AllSublink: Compare(link, " ALL ", " ALL ", text); break;
            default: throw new UnwritableException(link.SubLinkType.ToString());
        }

        text.Add("(");
        StatementWriter.Write(link.Subselect, text);
        text.Add(")");
    }

    /// <param name="unnamed">What the grammar leaves out the operator for.</param>
    private static void Compare(SubLink link, string unnamed, string quantifier, SqlText text)
    {
        ExpressionWriter.Operand(link.Testexpr, text);
        if (link.OperName.Count == 0)
        {
            text.At(link.Location).Add(unnamed);
            return;
        }

        text.Add(" ");
        OperatorWriter.Symbol(link.OperName, link.Location, text);
        text.Add(quantifier);
    }
}
