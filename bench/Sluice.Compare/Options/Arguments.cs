namespace Sluice.Compare.Options;

/// <summary>The command line.</summary>
internal sealed record Arguments
{
    public string ScaleFactor { get; private set; } = "1";

    /// <summary>A folder of Parquet files to use instead of making them.</summary>
    public string? Data { get; private set; }

    /// <summary>Where made data is kept; the program's own folder when not given.</summary>
    public string? Cache { get; private set; }

    public int Rounds { get; private set; } = 5;

    /// <summary>Measurements to run; empty means all.</summary>
    public List<string> Only { get; } = [];

    public bool Quick { get; private set; }

    public bool Record { get; private set; }

    /// <summary>Whether a fall of the ratios fails the run.</summary>
    public bool Guards => Quick && !Record;

    public bool WithoutPostgres15 { get; private set; }

    /// <summary>Sluice alone: at scale factors that take PostgreSQL hours to load.</summary>
    public bool WithoutPostgres { get; private set; }

    public int IdleSessions { get; private set; } = 10_000;

    public string? TableFile { get; private set; }

    public string? ChartFile { get; private set; }

    /// <summary>How long a rate is measured each round.</summary>
    public TimeSpan Window => TimeSpan.FromSeconds(Quick ? 0.3 : 3);

    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments();
        var words = new Queue<string>(args);
        // First, so that other words may change what it sets.
        if (args.Contains("--quick"))
            (parsed.Quick, parsed.ScaleFactor, parsed.Rounds, parsed.IdleSessions, parsed.WithoutPostgres15) = (true, "0.05", 3, 500, true);
        while (words.TryDequeue(out var word))
            parsed.Take(word, words);
        return parsed;
    }

    private void Take(string word, Queue<string> words)
    {
        switch (word)
        {
            case "--quick": break;
            case "--record": Record = true; break;
            case "--without-postgres": WithoutPostgres = WithoutPostgres15 = true; break;
            case "--without-postgres-15": WithoutPostgres15 = true; break;
            case "--sf": ScaleFactor = Number(word, Value(word, words)); break;
            case "--rounds": Rounds = Whole(word, Value(word, words)); break;
            case "--idle-sessions": IdleSessions = Whole(word, Value(word, words)); break;
            case "--data": Data = Path.GetFullPath(Value(word, words)); break;
            case "--cache": Cache = Path.GetFullPath(Value(word, words)); break;
            case "--only": Only.AddRange(Value(word, words).Split(',')); break;
            case "--write-table": TableFile = Path.GetFullPath(Value(word, words)); break;
            case "--chart": ChartFile = Path.GetFullPath(Value(word, words)); break;
            default: throw new UsageException($"{word} is not an option");
        }
    }

    private static string Value(string option, Queue<string> words) =>
        words.TryDequeue(out var value) ? value : throw new UsageException($"{option} needs a value");

    private static string Number(string option, string value) =>
        decimal.TryParse(value, out var number) && number > 0 ? value : throw new UsageException($"{option} {value} is no number above 0");

    private static int Whole(string option, string value) =>
        int.TryParse(value, out var number) && number > 0 ? number : throw new UsageException($"{option} {value} is no whole number from 1 upwards");
}
