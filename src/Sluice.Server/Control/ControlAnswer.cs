namespace Sluice.Server.Control;

/// <summary>A running server's answer.</summary>
/// <param name="Ok">Whether it could be done.</param>
/// <param name="Message">One line: what was done, or what is wrong and the cure.</param>
/// <param name="Status">What was asked for by "status"; null otherwise.</param>
/// <param name="RulesError">After "reload", what is wrong with the settings file, whose rules of before stay in force; null when nothing is.</param>
public sealed record ControlAnswer(bool Ok, string Message, ServerStatus? Status = null, string? RulesError = null);
