using System.Globalization;
using System.Text;
using System.Text.Json;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.DuckDb.Functions.Json.Paths;

/// <summary>Reads a path (manual, 9.16.2.2): from || over &amp;&amp;, comparisons, sums and products to signs and accessors.</summary>
internal sealed class PathParser
{
    // Reading and running go by recursion: along accessors and operators too, which nest without a parenthesis.
    private const int MostTokens = 1000;

    private readonly PathLexer _lexer;
    private PathToken _token;
    private int _tokens;

    public PathParser(string text)
    {
        _lexer = new PathLexer(text);
        _token = _lexer.Next();
    }

    public PathExpression Read()
    {
        var strict = _token.IsWord("strict");
        if (strict || _token.IsWord("lax"))
            Move();
        var root = Or();
        return _token.Kind == 'e' ? new PathExpression(root, strict) : throw Wrong();
    }

    private PathNode Or()
    {
        var left = And();
        while (Take("||"))
            left = new LogicNode(IsAnd: false, Predicate(left), Predicate(And()));
        return left;
    }

    private PathNode And()
    {
        var left = Not();
        while (Take("&&"))
            left = new LogicNode(IsAnd: true, Predicate(left), Predicate(Not()));
        return left;
    }

    private PathNode Not()
    {
        if (!Take("!"))
            return Comparison();
        if (!_token.Is("(") && !_token.IsWord("exists"))
            throw Wrong();
        return new NotNode(Predicate(Comparison()));
    }

    private PathNode Comparison()
    {
        var left = Sum();
        if (_token.Kind == 'o' && _token.Text is "==" or "!=" or "<>" or "<" or "<=" or ">" or ">=" or "=")
        {
            var sign = _token.Text switch { "<>" => "!=", "=" => "==", var other => other };
            Move();
            return new ComparisonNode(sign, left, Sum());
        }

        if (_token.IsWord("starts"))
        {
            Move();
            Expect("with");
            return _token.Kind is 's' or 'v' ? new StartsWithNode(left, Primary()) : throw Wrong();
        }

        if (_token.IsWord("like_regex"))
        {
            Move();
            return PathRegex.Node(left, Text(), TakeWord("flag") ? Text() : "");
        }

        return left;
    }

    private PathNode Sum()
    {
        var left = Product();
        while (_token.Is("+") || _token.Is("-"))
        {
            var sign = Sign();
            left = new ArithmeticNode(sign, left, Product());
        }

        return left;
    }

    private PathNode Product()
    {
        var left = Signed();
        while (_token.Is("*") || _token.Is("/") || _token.Is("%"))
        {
            var sign = Sign();
            left = new ArithmeticNode(sign, left, Signed());
        }

        return left;
    }

    private PathNode Signed()
    {
        return _token.Is("+") || _token.Is("-") ? new ArithmeticNode(Sign(), null, Signed()) : Accessed(Primary());
    }

    private PathNode Primary()
    {
        var token = _token;
        Move();
        switch (token.Kind)
        {
            case 's':
                var text = new StringBuilder();
                JsonReading.Quote(text, token.Text);
                return new LiteralNode(PathItems.Of(text.ToString()));
            case 'n':
                return new LiteralNode(PathItems.Of(Number(token.Text)));
            case 'v':
                return new VariableNode(token.Text);
            case 'w' when token.Text is "true" or "false" or "null":
                return new LiteralNode(PathItems.Of(token.Text));
            case 'w' when token.Text == "last":
                return new LastNode();
            case 'w' when token.Text == "exists":
                Require("(");
                var path = Or();
                Require(")");
                return new ExistsNode(path);
            case 'o' when token.Text == "$":
                return new RootNode();
            case 'o' when token.Text == "@":
                return new CurrentNode();
            case 'o' when token.Text == "(":
                var inner = Or();
                Require(")");
                if (!TakeWord("is"))
                    return inner;
                Expect("unknown");
                return new UnknownNode(Predicate(inner));
            default:
                throw Wrong();
        }
    }

    private PathNode Accessed(PathNode node)
    {
        while (true)
        {
            if (Take("."))
                node = AfterDot(node);
            else if (Take("["))
                node = Index(node);
            else if (Take("?"))
                node = Filter(node);
            else
                return node;
        }
    }

    private FilterNode Filter(PathNode node)
    {
        Require("(");
        var condition = Predicate(Or());
        Require(")");
        return new FilterNode(node, condition);
    }

    private PathNode AfterDot(PathNode node)
    {
        if (Take("**"))
            return Descend(node);
        if (Take("*"))
            return new MemberNode(node, null);
        var token = _token;
        if (token.Kind is not ('w' or 's' or 'v'))
            throw Wrong();
        Move();
        if (token.Kind != 'w' || !_token.Is("("))
            return new MemberNode(node, token.Kind == 'v' ? "$" + token.Text : token.Text);
        Move();
        if (token.Text == "datetime")
            throw PgError.Error(SqlStates.FeatureNotSupported, "jsonpath item method .datetime() is not supported").ToException();
        if (token.Text is not ("type" or "size" or "double" or "ceiling" or "floor" or "abs" or "keyvalue"))
            throw Wrong();
        Require(")");
        return new MethodNode(node, token.Text);
    }

    private DescendNode Descend(PathNode node)
    {
        if (!Take("{"))
            return new DescendNode(node, 0, int.MaxValue);
        var from = Level();
        var until = TakeWord("to") ? Level() : from;
        Require("}");
        return new DescendNode(node, from, until);
    }

    private int Level()
    {
        if (TakeWord("last"))
            return int.MaxValue;
        if (_token.Kind != 'n' || !int.TryParse(_token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            throw Wrong();
        Move();
        return level;
    }

    private IndexNode Index(PathNode node)
    {
        if (Take("*"))
        {
            Require("]");
            return new IndexNode(node, null);
        }

        var subscripts = new List<(PathNode, PathNode?)>();
        do
        {
            var from = Sum();
            subscripts.Add((from, TakeWord("to") ? Sum() : null));
        }
        while (Take(","));
        Require("]");
        return new IndexNode(node, subscripts);
    }

    // JSON has no ".5" and no "5.".
    private static string Number(string text)
    {
        if (text[0] == '.')
            text = "0" + text;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0 && (dot + 1 == text.Length || !char.IsAsciiDigit(text[dot + 1])))
            text = text.Remove(dot, 1);
        try
        {
            return JsonbNumber.Normalize(text);
        }
        catch (FormatException e)
        {
            throw new PgErrorException(PgError.Error(SqlStates.SyntaxError, $"invalid numeric literal at or near \"{text}\" of jsonpath input"), e);
        }
    }

    private PathNode Predicate(PathNode node) => node.IsPredicate ? node : throw Wrong();

    private string Text()
    {
        if (_token.Kind != 's')
            throw Wrong();
        var text = _token.Text;
        Move();
        return text;
    }

    private char Sign()
    {
        var sign = _token.Text[0];
        Move();
        return sign;
    }

    private bool Take(string sign)
    {
        if (!_token.Is(sign))
            return false;
        Move();
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!_token.IsWord(word))
            return false;
        Move();
        return true;
    }

    private void Require(string sign)
    {
        if (!Take(sign))
            throw Wrong();
    }

    private void Expect(string word)
    {
        if (!TakeWord(word))
            throw Wrong();
    }

    private void Move()
    {
        if (++_tokens > MostTokens)
            throw PgError.Error(SqlStates.StatementTooComplex, "stack depth limit exceeded").ToException();
        _token = _lexer.Next();
    }

    private PgErrorException Wrong() => _token.Kind == 'e'
        ? PgError.Error(SqlStates.SyntaxError, "syntax error at end of jsonpath input").ToException()
        : PgError.Error(SqlStates.SyntaxError, $"syntax error at or near \"{_token.Text}\" of jsonpath input").ToException();
}
