namespace Sluice.Server.Certificates;

/// <summary>How a reload went.</summary>
/// <param name="Succeeded">Whether the certificate that is served is what the files hold.</param>
/// <param name="Message">One line: what is served now, or what is wrong and the cure.</param>
/// <param name="RulesError">What is wrong with the settings file, whose rules of before stay in force; null when they are its own.</param>
internal sealed record ReloadResult(bool Succeeded, string Message, string? RulesError = null);
