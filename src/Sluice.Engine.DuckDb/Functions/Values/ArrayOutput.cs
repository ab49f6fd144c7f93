using System.Buffers;
using System.Text;
using Sluice.Engine.Columns;
using Sluice.Engine.Types;

namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>Lists as array literals: <c>{1,NULL,"a b"}</c> (manual, 8.15.6).</summary>
internal static class ArrayOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create("{},\"\\ \t\n\r\v\f");

    public static string Of(ColumnVector column, int row)
    {
        var text = new StringBuilder();
        Append(text, column, row);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ColumnVector column, int row)
    {
        var (first, count) = Range(column, row);
        var elements = column.Child(0);
        text.Append('{');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(',');
            if (ValueText.IsNull(elements, first + i))
                text.Append("NULL");
            else if (elements.Type.Kind is TypeKind.List or TypeKind.Array)
                Append(text, elements, first + i);
            else
                AppendElement(text, ValueText.Of(elements, first + i));
        }

        text.Append('}');
    }

    /// <summary>Which of the child's rows are this row's elements.</summary>
    public static (int First, int Count) Range(ColumnVector column, int row)
    {
        if (column.Type.Kind == TypeKind.Array)
            return (row * column.Type.Length, column.Type.Length);
        var entry = column.Values<ListEntry>()[row];
        return ((int)entry.Offset, (int)entry.Length);
    }

    /// <summary>Quotes where the literal would otherwise mean something else.</summary>
    public static void AppendElement(StringBuilder text, string element)
    {
        if (element.Length > 0 && !element.Equals("NULL", StringComparison.OrdinalIgnoreCase) && !element.AsSpan().ContainsAny(Special))
        {
            text.Append(element);
            return;
        }

        text.Append('"').Append(element.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
    }
}
