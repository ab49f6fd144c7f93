namespace Sluice.Server.Certificates;

/// <summary>What reloads have come to.</summary>
/// <param name="ServedSince">When the leaf being served was first served by this process.</param>
/// <param name="LastReload">When one last succeeded; null when none has.</param>
/// <param name="LastFailure">When one last failed; null when none has.</param>
/// <param name="CertificateError">What is wrong with the certificate's files now; null when they are what is served.</param>
/// <param name="RulesError">What is wrong with the settings file now; null when its rules are in force.</param>
internal sealed record ReloadReport(
    DateTimeOffset ServedSince, DateTimeOffset? LastReload, DateTimeOffset? LastFailure, string? CertificateError, string? RulesError = null)
{
    /// <summary>What is wrong with any of the files now; null when all of them are in force.</summary>
    public string? LastError => CertificateError is null ? RulesError : RulesError is null ? CertificateError : $"{CertificateError}; {RulesError}";
}
