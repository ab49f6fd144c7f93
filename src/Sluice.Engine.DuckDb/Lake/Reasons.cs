using Sluice.Engine.DuckDb.Errors;

namespace Sluice.Engine.DuckDb.Lake;

/// <summary>Keeps what DuckDB said of a file: the operator may read all of it.</summary>
internal sealed class Reasons
{
    private string? _last;

    public Reasons() => Mapper = new ErrorMapper((_, detail) => _last = Wording.FirstLine(detail));

    public ErrorMapper Mapper { get; }

    /// <summary>The last detail kept, once.</summary>
    public string? Take()
    {
        var last = _last;
        _last = null;
        return last;
    }
}
