using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Facts;

namespace Sluice.Certificates.Tests.Facts;

public sealed class IssuerAddressTests
{
    [Theory]
    [InlineData("http://ca.example.org/ca.crt", true)]
    [InlineData("https://ca.example.org:8443/get?name=ca%201&form=der", true)]
    [InlineData("ldap://ca.example.org/cn=ca", false)]
    [InlineData("httpx://ca.example.org/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://ca.example.org/$(id)", false)]
    [InlineData("http://ca.example.org/`id`", false)]
    [InlineData("http://ca.example.org/'; id '", false)]
    [InlineData("http://ca.example.org/[1-9999]", false)]
    [InlineData("http://known.example.org@evil.example.org/", false)]
    public void Only_what_is_safe_in_a_command_is_an_address(string address, bool isTaken)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=leaf", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [address]));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        Assert.Equal(isTaken ? address : null, IssuerAddress.Of(certificate));
    }
}
