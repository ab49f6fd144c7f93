namespace Sluice.Certificates.Clients;

/// <summary>The kinds of system whose rules a client follows.</summary>
public enum ClientPlatform
{
    Linux,
    MacOs,
    Windows,
}
