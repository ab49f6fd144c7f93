namespace Sluice.Engine.DuckDb.Catalog.Names;

/// <summary>What an interval's modifier says: its fields in the upper bits, digits of seconds in the lower sixteen.</summary>
internal static class IntervalModifier
{
    private const int AllFields = 0x7fff;
    private const int AnyDigits = 0xffff;

    private static readonly (int Bit, string Name)[] Fields = [(2, "year"), (1, "month"), (3, "day"), (10, "hour"), (11, "minute"), (12, "second")];

    public static string Text(int? modifier)
    {
        if (modifier is not >= 0)
            return "";
        var fields = (modifier.Value >> 16) & AllFields;
        var digits = modifier.Value & AnyDigits;
        return FieldText(fields) + (digits == AnyDigits ? "" : $"({digits})");
    }

    private static string FieldText(int fields)
    {
        if (fields == AllFields)
            return "";
        var named = Fields.Where(field => (fields & (1 << field.Bit)) != 0).Select(field => field.Name).ToList();
        return named.Count switch
        {
            0 => "",
            1 => " " + named[0],
            _ => $" {named[0]} to {named[^1]}",
        };
    }
}
