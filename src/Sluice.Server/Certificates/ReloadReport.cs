namespace Sluice.Server.Certificates;

/// <summary>What reloads have come to.</summary>
/// <param name="ServedSince">When the leaf being served was first served by this process.</param>
/// <param name="LastReload">When one last succeeded; null when none has.</param>
/// <param name="LastFailure">When one last failed; null when none has.</param>
/// <param name="LastError">What is wrong with the files now; null when they are what is served.</param>
internal sealed record ReloadReport(DateTimeOffset ServedSince, DateTimeOffset? LastReload, DateTimeOffset? LastFailure, string? LastError);
