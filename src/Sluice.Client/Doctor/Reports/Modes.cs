using Sluice.Client.Doctor.Examining;

namespace Sluice.Client.Doctor.Reports;

/// <summary>Goes through libpq's modes: which connections each would try, in which order, and what its user would read.</summary>
internal static class Modes
{
    public static IReadOnlyList<ModeView> Of(Examination seen) =>
    [
        Plain(seen, "disable"),
        Allow(seen),
        Prefer(seen),
        Tls(seen, "require", isNameChecked: false, isRootNeeded: false),
        Tls(seen, "verify-ca", isNameChecked: false, isRootNeeded: true),
        Tls(seen, "verify-full", isNameChecked: true, isRootNeeded: true),
    ];

    private static ModeView Plain(Examination seen, string mode)
    {
        var answer = seen.Server.Plain!;
        return answer.GoesOn
            ? new ModeView(mode, true, false, "nothing", [Login(answer.AsksFor!)])
            : new ModeView(mode, false, false, "nothing", [Refusal(answer)]);
    }

    // Without TLS first; with TLS only after an ErrorResponse.
    private static ModeView Allow(Examination seen)
    {
        var plain = Plain(seen, "allow");
        if (plain.Connects || seen.Server.Plain!.Refusal is null)
            return plain;
        // An 'N' is no failure here: the second connection goes on without TLS too.
        var tls = LibpqWords.HasNoTls(seen.Server) ? plain : Tls(seen, "allow", isNameChecked: false, isRootNeeded: false);
        return tls.Connects ? tls : tls with { Says = [.. plain.Says, .. tls.Says] };
    }

    private static ModeView Prefer(Examination seen)
    {
        if (LibpqWords.HasNoTls(seen.Server))
            return Plain(seen, "prefer");
        var tls = Tls(seen, "prefer", isNameChecked: false, isRootNeeded: false);
        // A login that the client itself breaks off is not tried again.
        if (tls.Connects || tls.Says[0] == LibpqWords.NoDigest)
            return tls;
        var plain = Plain(seen, "prefer");
        return plain.Connects ? plain : plain with { Says = [.. tls.Says, .. plain.Says] };
    }

    private static ModeView Tls(Examination seen, string mode, bool isNameChecked, bool isRootNeeded)
    {
        var isChainChecked = isRootNeeded || seen.Client.Root.Exists;
        var verifies = isNameChecked ? "the chain and the name" : isChainChecked ? "the chain" : "nothing";
        var failure = LibpqWords.Handshake(seen, isChainChecked, isNameChecked, isRootNeeded);
        if (failure is not null)
            return new ModeView(mode, false, false, verifies, [failure]);
        if (seen.Server.OffersImpossibleBinding)
            return new ModeView(mode, false, true, verifies, [LibpqWords.NoDigest]);
        var answer = seen.Server.OverTls;
        if (answer is null || answer.GoesOn)
            return new ModeView(mode, true, true, verifies, [Login(answer?.AsksFor ?? "login")]);
        return new ModeView(mode, false, true, verifies, [Refusal(answer)]);
    }

    private static string Login(string asksFor) => asksFor switch
    {
        "nothing" => "connects; the server asks for no password",
        "login" => "connects",
        _ => $"connects; the server asks for {asksFor}",
    };

    private static string Refusal(Probe.StartupAnswer answer) =>
        answer.Refusal is { } refusal ? $"{refusal.Severity}:  {refusal.Message}" : answer.Fault!;
}
