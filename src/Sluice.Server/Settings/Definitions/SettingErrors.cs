using Sluice.Protocol.Errors;

namespace Sluice.Server.Settings.Definitions;

/// <summary>What PostgreSQL answers to wrong uses of parameters.</summary>
internal static class SettingErrors
{
    public static PgErrorException Invalid(string name, string value, string? detail = null, string? hint = null) =>
        (PgError.Error(SqlStates.InvalidParameterValue, $"invalid value for parameter \"{name}\": \"{value}\"") with
        {
            Detail = detail,
            Hint = hint,
        }).ToException();

    public static PgErrorException Unrecognized(string name) =>
        PgError.Error(SqlStates.UndefinedObject, $"unrecognized configuration parameter \"{name}\"").ToException();

    public static PgErrorException BadCustomName(string name) =>
        (PgError.Error(SqlStates.InvalidName, $"invalid configuration parameter name \"{name}\"") with
        {
            Detail = "Custom parameter names must be two or more simple identifiers separated by dots.",
        }).ToException();

    public static PgErrorException OutOfRange(string name, string value, string min, string max, string unit)
    {
        string suffix = unit.Length == 0 ? "" : " " + unit;
        return PgError.Error(
            SqlStates.InvalidParameterValue,
            $"{value}{suffix} is outside the valid range for parameter \"{name}\" ({min}{suffix} .. {max}{suffix})").ToException();
    }

    public static PgErrorException OneArgument(string name) =>
        PgError.Error(SqlStates.InvalidParameterValue, $"SET {name} takes only one argument").ToException();

    /// <summary>Why a client may not change a parameter that is not for clients.</summary>
    public static PgErrorException NotForClients(SettingDefinition setting) => setting.Context switch
    {
        SettingContext.Superuser =>
            PgError.Error(SqlStates.InsufficientPrivilege, $"permission denied to set parameter \"{setting.Name}\"").ToException(),
        SettingContext.Backend => CannotChange(setting.Name, "cannot be set after connection start"),
        SettingContext.Sighup => CannotChange(setting.Name, "cannot be changed now"),
        SettingContext.Postmaster => CannotChange(setting.Name, "cannot be changed without restarting the server"),
        _ => CannotChange(setting.Name, "cannot be changed"),
    };

    private static PgErrorException CannotChange(string name, string why) =>
        PgError.Error(SqlStates.CantChangeRuntimeParam, $"parameter \"{name}\" {why}").ToException();
}
