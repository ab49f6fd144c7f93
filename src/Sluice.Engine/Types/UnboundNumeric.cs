namespace Sluice.Engine.Types;

/// <summary>
/// numeric without precision and scale (manual, 8.1.2). An engine of fixed scales stores it as a decimal of these, a scale no data is likely
/// to have, and it is shown without the zeros at its end.
/// </summary>
public static class UnboundNumeric
{
    public const int Precision = 38;

    public const int Scale = 11;

    public static bool Is(EngineType type) => type is { Kind: TypeKind.Decimal, Precision: Precision, Scale: Scale };
}
