namespace Sluice.Conformance.Cancel;

/// <summary>A statement both servers take, that computes for hours and returns nothing before its end.</summary>
internal static class EndlessQuery
{
    public const string Sql =
        "select sum((a.i * b.j) % 7) as s from generate_series(1, 1000000) as a(i), generate_series(1, 1000000) as b(j)";
}
