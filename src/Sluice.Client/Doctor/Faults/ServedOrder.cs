using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Doctor.Faults;

/// <summary>Whether each certificate sent is the issuer of the one before it (RFC 5246, 7.4.2).</summary>
internal static class ServedOrder
{
    /// <returns>The right order as numbers from 1; null when it is right, or when no order would make it so.</returns>
    public static IReadOnlyList<int>? Fault(IReadOnlyList<X509Certificate2> served)
    {
        var order = new List<int> { 0 };
        while (order.Count < served.Count)
        {
            var top = served[order[^1]];
            var next = Enumerable.Range(0, served.Count).FirstOrDefault(i => !order.Contains(i) && Kinship.BearsIssuerName(served[i], top), -1);
            if (next < 0)
                break;
            order.Add(next);
        }
        // What belongs to no place (a cross certificate, a stranger) stays behind, in its order.
        order.AddRange(Enumerable.Range(0, served.Count).Except(order).ToList());
        return order.SequenceEqual(Enumerable.Range(0, served.Count)) ? null : [.. order.Select(i => i + 1)];
    }
}
