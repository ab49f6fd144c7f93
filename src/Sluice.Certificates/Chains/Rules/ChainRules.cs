using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Chains.Rules;

/// <summary>All rules, in the order in which their findings are told.</summary>
internal static class ChainRules
{
    private static readonly Func<CheckedChain, IEnumerable<CertificateFinding>>[] All =
    [
        UsageRule.Check,
        ValidityRule.Check,
        SignatureRule.Check,
        IssuerRule.Check,
        KeyRule.Check,
        HashRule.Check,
        ExtensionRule.Check,
        NameRule.Check,
        WantedNameRule.Check,
        CompletenessRule.Check,
        FileRule.Check,
        RevocationRule.Check,
    ];

    /// <summary>Everything there is to say: the fatal first, each group in the rules' order.</summary>
    public static IReadOnlyList<CertificateFinding> Apply(CheckedChain chain) =>
        [.. All.SelectMany(rule => rule(chain)).OrderByDescending(finding => finding.Severity)];
}
