using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Functions.Numbers;

/// <summary>Trigonometry in degrees: exact at multiples of 30 and 45 (manual, 9.3).</summary>
internal static class DegreeFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        One("sind", Sine),
        One("cosd", x => Sine(x + 90)),
        One("tand", Tangent),
        One("cotd", x => 1 / Tangent(x)),
        One("asind", x => Snap(Degrees(Math.Asin(Checked(x))))),
        One("acosd", x => Snap(Degrees(Math.Acos(Checked(x))))),
        One("atand", x => Snap(Degrees(Math.Atan(x)))),
        new("atan2d", [SqlType.Float8, SqlType.Float8], SqlType.Float8, (args, result) => result.Set(Snap(Degrees(Math.Atan2(args.Float64(0), args.Float64(1)))))),
    ];

    private static ScalarFunction One(string name, Func<double, double> body) =>
        new(name, [SqlType.Float8], SqlType.Float8, (args, result) => result.Set(body(args.Float64(0))));

    private static double Sine(double degrees)
    {
        if (double.IsInfinity(degrees))
            throw FunctionFaults.Range("input is out of range");
        var turn = Math.IEEERemainder(degrees, 360);
        return Math.Abs(turn) switch
        {
            0 or 180 => 0,
            30 or 150 => 0.5 * Math.Sign(turn),
            90 => Math.Sign(turn),
            _ => Math.Sin(turn * Math.PI / 180),
        };
    }

    private static double Tangent(double degrees) => Math.IEEERemainder(degrees, 180) switch
    {
        0 => 0,
        45 => 1,
        -45 => -1,
        90 or -90 => double.PositiveInfinity,
        var turn => Math.Tan(turn * Math.PI / 180),
    };

    private static double Degrees(double radians) => radians * 180 / Math.PI;

    /// <summary>Angles of 15 degrees are exact.</summary>
    private static double Snap(double degrees)
    {
        var near = Math.Round(degrees / 15) * 15;
        return Math.Abs(degrees - near) < 1e-13 * Math.Max(1, Math.Abs(near)) ? near : degrees;
    }

    private static double Checked(double x) => x is < -1 or > 1 ? throw FunctionFaults.Range("input is out of range") : x;
}
