using Sluice.Engine.DuckDb.Functions.Vectors;

namespace Sluice.Engine.DuckDb.Functions.Values;

/// <summary>An argument of any type as its output function writes it.</summary>
internal static class AnyText
{
    /// <returns>Null for null.</returns>
    public static string? Of(Arguments args, int index)
    {
        if (args.IsNull(index) || args.Type(index) is not { } type)
            return null;
        return type.Kind == Engine.Types.TypeKind.Text ? args.Text(index) : ValueText.Of(args.Column(index, type), args.Row);
    }
}
