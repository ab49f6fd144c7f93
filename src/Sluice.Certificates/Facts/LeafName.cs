using System.Net;

namespace Sluice.Certificates.Facts;

/// <summary>One alternative name.</summary>
/// <param name="Text">As it stands in the certificate.</param>
/// <param name="Address">Set when it is an address rather than a DNS name.</param>
public sealed record LeafName(string Text, IPAddress? Address);
