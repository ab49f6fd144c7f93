using System.Globalization;
using System.Text;
using Sluice.Protocol.Errors;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.DuckDb.Functions.Values;
using Sluice.Engine.DuckDb.Functions.Vectors;

namespace Sluice.Engine.DuckDb.Functions.Strings;

/// <summary>format(): %[position][flags][width]type with s, I and L (manual, 9.4.1). Takes the place of DuckDB's own, which knows {} only.</summary>
internal static class FormatFunction
{
    public static IEnumerable<ScalarFunction> All =>
    [
        new("format", [SqlType.Text], SqlType.Text, (args, result) =>
        {
            if (!args.IsNull(0))
                result.SetText(new Run(args.Text(0)).Format(args));
        }) { Varargs = SqlType.Any, SeesNulls = true },
    ];

    private ref struct Run(string format)
    {
        private readonly StringBuilder _text = new();
        private int _at;
        private int _next = 1;

        public string Format(Arguments args)
        {
            while (_at < format.Length)
            {
                var c = format[_at++];
                if (c != '%')
                    _text.Append(c);
                else if (_at < format.Length && format[_at] == '%')
                    _text.Append(format[_at++]);
                else
                    AppendValue(args);
            }

            return _text.ToString();
        }

        private void AppendValue(Arguments args)
        {
            var position = Position();
            var left = false;
            for (; _at < format.Length && format[_at] == '-'; _at++)
                left = true;
            var width = Width(args, ref left);
            if (_at >= format.Length)
                throw FunctionFaults.Parameter("unterminated format() type specifier", "For a single \"%\" use \"%%\".");
            var type = format[_at++];
            if (type is not ('s' or 'I' or 'L'))
                throw FunctionFaults.Parameter($"unrecognized format() type specifier \"{type}\"", "For a single \"%\" use \"%%\".");
            var value = Value(args, position ?? _next);
            _next = (position ?? _next) + 1;
            var text = type switch
            {
                'I' => QuotedText.Identifier(value ?? throw FunctionFaults.Of(SqlStates.NullValueNotAllowed, "null values cannot be formatted as an SQL identifier")),
                'L' => value is null ? "NULL" : QuotedText.Literal(value),
                _ => value ?? "",
            };
            _text.Append(left ? text.PadRight(width) : text.PadLeft(width));
        }

        private int? Position()
        {
            var start = _at;
            if (Number() is { } number && _at < format.Length && format[_at] == '$')
            {
                _at++;
                return number > 0 ? number : throw FunctionFaults.Parameter("format specifies argument 0, but arguments are numbered from 1");
            }

            _at = start;
            return null;
        }

        private int Width(Arguments args, ref bool left)
        {
            if (_at >= format.Length || format[_at] != '*')
                return Number() ?? 0;
            _at++;
            var position = Position() ?? _next;
            _next = position + 1;
            var text = Value(args, position);
            var width = text is null ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
            left |= width < 0;
            return Math.Abs(width);
        }

        private int? Number()
        {
            var start = _at;
            while (_at < format.Length && char.IsAsciiDigit(format[_at]))
                _at++;
            if (_at == start)
                return null;
            return int.TryParse(format.AsSpan(start, _at - start), out var number) ? number : throw FunctionFaults.Range("number is out of range");
        }

        private static string? Value(Arguments args, int position) =>
            position < args.Count ? AnyText.Of(args, position) : throw FunctionFaults.Parameter("too few arguments for format()");
    }
}
