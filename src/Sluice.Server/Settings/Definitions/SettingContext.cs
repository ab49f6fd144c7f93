namespace Sluice.Server.Settings.Definitions;

/// <summary>Who may change a parameter, and when (PostgreSQL manual, pg_settings.context).</summary>
internal enum SettingContext
{
    /// <summary>Any client, at any time.</summary>
    User,

    /// <summary>A superuser, which no client of Sluice is.</summary>
    Superuser,

    /// <summary>Only as a session starts.</summary>
    Backend,

    /// <summary>Only in the server's configuration, which it may read again.</summary>
    Sighup,

    /// <summary>Only as the server starts.</summary>
    Postmaster,

    /// <summary>Nobody: it reports a fact.</summary>
    Internal,
}
