using System.Buffers;
using System.Text;
using Sluice.Engine.Columns;

namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>Structs as composite literals: <c>(1,"a b",)</c> (manual, 8.16.6).</summary>
internal static class RecordOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create("(),\"\\ \t\n\r\v\f");

    public static string Of(ColumnVector column, int row)
    {
        var text = new StringBuilder("(");
        for (var i = 0; i < column.Type.Fields.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            var member = column.Child(i);
            if (!ValueText.IsNull(member, row))
                Append(text, ValueText.Of(member, row));
        }

        return text.Append(')').ToString();
    }

    private static void Append(StringBuilder text, string value)
    {
        if (value.Length > 0 && !value.AsSpan().ContainsAny(Special))
            text.Append(value);
        else
            text.Append('"').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
