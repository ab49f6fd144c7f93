namespace Sluice.Server.Control;

/// <summary>How reloads of the certificate went since the start; looks that found nothing new are not counted.</summary>
/// <param name="LastReload">When one last succeeded; null when none has.</param>
/// <param name="LastFailure">When one last failed; null when none has.</param>
/// <param name="LastError">What is wrong with the certificate files or the settings file now; null when they are in force.</param>
public sealed record ReloadStatus(long Ok, long Failed, DateTimeOffset? LastReload, DateTimeOffset? LastFailure, string? LastError);
