namespace Sluice.Server.Control;

/// <summary>A running server's answer.</summary>
/// <param name="Ok">Whether it could be done.</param>
/// <param name="Message">One line: what was done, or what is wrong and the cure.</param>
/// <param name="Status">What was asked for by "status"; null otherwise.</param>
/// <param name="IsServed">Of a reload: whether the certificate is what its files hold, however the access rules fared.</param>
public sealed record ControlAnswer(bool Ok, string Message, ServerStatus? Status = null, bool IsServed = false);
