using Sluice.Conformance.Drivers.Matrix;

namespace Sluice.Conformance.Drivers.Programs;

/// <summary>What a driver says of an attempt.</summary>
/// <param name="Outcome">"connects" or "fails".</param>
/// <param name="Sqlstate">Empty where the driver gives none.</param>
internal sealed record DriverReply(string Outcome, string Message, string Sqlstate);
