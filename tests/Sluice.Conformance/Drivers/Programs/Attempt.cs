namespace Sluice.Conformance.Drivers.Programs;

/// <summary>One connection for a driver to make. The programs in tests/clients/drivers read it as a line of JSON.</summary>
/// <param name="Root">The root file; empty for none.</param>
/// <param name="Crl">The CRL file; empty for none.</param>
internal sealed record Attempt(
    string Mode, string Host, string Port, string User, string Password, string Database, string Root, string Crl)
{
    /// <summary>libpq's channel_binding; empty for the driver's default.</summary>
    public string Binding { get; init; } = "";
}
