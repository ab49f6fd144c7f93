using Sluice.Server.Settings.Definitions;

namespace Sluice.Server.Settings.Groups;

/// <summary>Who the session is.</summary>
internal static class IdentitySettings
{
    public static readonly StringSetting SessionAuthorization = new("session_authorization", "", "User of the session.")
    {
        IsReported = true,
        IsHidden = true,
        SurvivesResetAll = true,
    };

    public static readonly StringSetting Role = new("role", "none", "Role the session has taken on.")
    {
        IsHidden = true,
        SurvivesResetAll = true,
    };

    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        SessionAuthorization, Role,
        new BoolSetting("is_superuser", false, "Whether the user is a superuser; nobody is.")
        {
            IsReported = true,
            IsHidden = true,
            Context = SettingContext.Internal,
        },
    ];
}
