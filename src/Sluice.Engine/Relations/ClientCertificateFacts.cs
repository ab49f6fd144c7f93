using System.Numerics;

namespace Sluice.Engine.Relations;

/// <summary>A client's verified certificate.</summary>
/// <param name="Subject">"/C=…/O=…/CN=…".</param>
/// <param name="Issuer">The same of its issuer.</param>
/// <param name="SubjectFields">By every name a type of attribute goes by ("CN", "commonName"), its first value.</param>
/// <param name="IssuerFields">The same of its issuer.</param>
/// <param name="FieldNames">All names a type of attribute can go by.</param>
/// <param name="Extensions">Name, value as text, and whether it is critical.</param>
public sealed record ClientCertificateFacts(
    string Subject,
    string Issuer,
    BigInteger Serial,
    IReadOnlyDictionary<string, string> SubjectFields,
    IReadOnlyDictionary<string, string> IssuerFields,
    IReadOnlyList<string> FieldNames,
    IReadOnlyList<(string Name, string Value, bool IsCritical)> Extensions);
