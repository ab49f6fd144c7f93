using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Numbers.Templates;

/// <summary>A to_char template for numbers (manual, 9.8, template patterns for numeric formatting), cut and counted.</summary>
internal sealed class NumberTemplate
{
    private static readonly string[] Keywords = ["EEEE", "FM", "MI", "PL", "PR", "RN", "SG", "TH", "SP", ".", ",", "0", "9", "B", "C", "D", "G", "L", "S", "V"];

    [ThreadStatic]
    private static NumberTemplate? _last;

    private readonly string _source;

    private NumberTemplate(string source)
    {
        _source = source;
        foreach (var piece in Cut(source))
            Add(piece);
    }

    /// <summary>Keywords in upper case with how they were written, and texts with a null keyword.</summary>
    public List<(string? Keyword, string Text)> Pieces { get; } = [];

    /// <summary>Digits before the point, and after it.</summary>
    public int Before { get; private set; }

    public int After { get; private set; }

    /// <summary>Digits after V: the number is multiplied by as many tens.</summary>
    public int Shift { get; private set; }

    /// <summary>From which digit on, counted from 0, zeros fill; null for none.</summary>
    public int? ZeroStart { get; private set; }

    /// <summary>Up to which position a 0 stands.</summary>
    public int ZeroEnd { get; private set; }

    public bool HasPoint { get; private set; }

    public bool IsFilled { get; private set; }

    public bool HasBrackets { get; private set; }

    public bool HasMinus { get; private set; }

    public bool HasPlus { get; private set; }

    public bool IsRoman { get; private set; }

    public bool IsScientific { get; private set; }

    /// <summary>S: whether it stands before the number, and after how many digits; null for none.</summary>
    public bool? SignFirst { get; set; }

    public int DigitsBeforeSign { get; private set; }

    public static NumberTemplate Parse(string source) => _last is { } last && last._source == source ? last : _last = new NumberTemplate(source);

    private void Add((string? Keyword, string Text) piece)
    {
        switch (piece.Keyword)
        {
            case "9" or "0":
                AddDigit(piece.Keyword == "0");
                break;
            case "." or "D":
                if (HasPoint || Shift > 0)
                    throw Syntax("multiple decimal points");
                HasPoint = true;
                break;
            case "FM":
                IsFilled = true;
                return;
            case "S":
                if (SignFirst is not null || HasMinus || HasPlus || HasBrackets)
                    throw Syntax("cannot use \"S\" and \"PL\"/\"MI\"/\"SG\"/\"PR\" together");
                SignFirst = !HasPoint;
                DigitsBeforeSign = Before;
                break;
            case "MI":
                HasMinus = true;
                break;
            case "PL":
                HasPlus = true;
                break;
            case "SG":
                (HasMinus, HasPlus) = (true, true);
                break;
            case "PR":
                HasBrackets = true;
                break;
            case "RN":
                IsRoman = true;
                break;
            case "EEEE":
                IsScientific = true;
                break;
            case "V":
                if (HasPoint)
                    throw Syntax("cannot use \"V\" and decimal point together");
                _shifts = true;
                return;
        }

        Pieces.Add(piece);
    }

    private bool _shifts;

    private void AddDigit(bool zero)
    {
        if (HasBrackets)
            throw Syntax("\"9\" must be ahead of \"PR\"");
        if (_shifts)
            Shift++;
        else if (HasPoint)
            After++;
        else
            Before++;
        if (!zero)
            return;
        ZeroStart ??= HasPoint ? Before : Before + Shift - 1;
        ZeroEnd = Before + Shift + After;
    }

    private static IEnumerable<(string? Keyword, string Text)> Cut(string source)
    {
        for (var at = 0; at < source.Length;)
        {
            if (source[at] == '"')
            {
                var end = source.IndexOf('"', at + 1);
                end = end < 0 ? source.Length : end;
                yield return (null, source[(at + 1)..end]);
                at = end + 1;
                continue;
            }

            var keyword = Array.Find(Keywords, keyword => string.Compare(source, at, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) == 0);
            var length = keyword?.Length ?? 1;
            yield return (keyword, source.Substring(at, length));
            at += length;
        }
    }

    private static PgErrorException Syntax(string message) => FunctionFaults.Of(SqlStates.SyntaxError, message);
}
