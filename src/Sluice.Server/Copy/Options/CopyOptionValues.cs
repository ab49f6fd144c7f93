using Sluice.Sql.Commands;

namespace Sluice.Server.Copy.Options;

/// <summary>Reads one option's argument.</summary>
internal static class CopyOptionValues
{
    public static string Text(UtilityOption option) =>
        option.Text ?? throw CopyOptionErrors.Syntax($"{option.Name} requires a parameter");

    public static IReadOnlyList<string> Names(UtilityOption option) => option.Names
        ?? throw CopyOptionErrors.Value($"argument to option \"{option.Name}\" must be a list of column names", option.Position);

    public static CopyFormat Format(UtilityOption option) => Text(option) switch
    {
        "text" => CopyFormat.Text,
        "csv" => CopyFormat.Csv,
        "binary" => CopyFormat.Binary,
        var other => throw CopyOptionErrors.Value($"COPY format \"{other}\" not recognized", option.Position),
    };

    public static CopyHeader Header(UtilityOption option, bool isFrom)
    {
        switch (option)
        {
            case { Text: null }:
                return CopyHeader.Line;
            case { Number: { } number }:
                return number switch { 0 => CopyHeader.None, 1 => CopyHeader.Line, _ => throw NoHeader(option) };
        }

        switch (option.Text!.ToLowerInvariant())
        {
            case "true" or "on":
                return CopyHeader.Line;
            case "false" or "off":
                return CopyHeader.None;
            case "match" when isFrom:
                return CopyHeader.Match;
            case "match":
                throw CopyOptionErrors.Unsupported($"cannot use \"{option.Text}\" with HEADER in COPY TO");
            default:
                throw NoHeader(option);
        }
    }

    public static bool Flag(UtilityOption option)
    {
        switch (option)
        {
            case { Text: null } or { Number: 1 }:
                return true;
            case { Number: 0 }:
                return false;
            case { Number: null }:
                switch (option.Text.ToLowerInvariant())
                {
                    case "true" or "on":
                        return true;
                    case "false" or "off":
                        return false;
                }

                break;
        }

        throw CopyOptionErrors.Syntax($"{option.Name} requires a Boolean value");
    }

    private static Sluice.Protocol.Errors.PgErrorException NoHeader(UtilityOption option) =>
        CopyOptionErrors.Syntax($"{option.Name} requires a Boolean value or \"match\"");
}
