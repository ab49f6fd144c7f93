namespace Sluice.Server.Certificates;

/// <summary>How a reload went.</summary>
/// <param name="Succeeded">Whether what is served is what the files hold.</param>
/// <param name="Message">One line: what is served now, or what is wrong and the cure.</param>
/// <param name="IsServed">Whether the certificate is what its files hold, however the rules fared.</param>
internal sealed record ReloadResult(bool Succeeded, string Message, bool IsServed = false);
