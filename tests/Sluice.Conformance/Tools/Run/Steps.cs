namespace Sluice.Conformance.Tools.Run;

/// <summary>What every client does, in this order.</summary>
internal static class Steps
{
    public const string Connect = "connect";
    public const string Browse = "browse";
    public const string Types = "types";
    public const string Parameters = "parameters";
    public const string BigResult = "big result";
    public const string Cancel = "cancel";
    public const string Errors = "errors";

    public static IReadOnlyList<string> All { get; } = [Connect, Browse, Types, Parameters, BigResult, Cancel, Errors];
}
