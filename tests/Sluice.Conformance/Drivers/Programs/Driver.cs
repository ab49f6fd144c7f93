using Sluice.Conformance.Drivers.Modes;

namespace Sluice.Conformance.Drivers.Programs;

/// <summary>A client library, or a program on top of one.</summary>
/// <param name="Name">The row's title.</param>
/// <param name="Modes">Every mode it knows.</param>
/// <param name="Connect">Makes all attempts, one after another, and says how each ended, in the same order.</param>
internal sealed record Driver(
    string Name, IReadOnlyList<DriverMode> Modes, Func<IReadOnlyList<Attempt>, Task<IReadOnlyList<DriverReply>>> Connect);
