using Sluice.Certificates.Clients;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Doctor.Faults;
using Sluice.Client.Doctor.Reports;
using Sluice.Client.Wire;

namespace Sluice.Client.Doctor;

/// <summary>Examines a server from a client's place.</summary>
public static class DoctorVisit
{
    /// <summary>Looks at both ends and names what is wrong. Sends no password.</summary>
    /// <exception cref="DialException">No TCP connection to the server, so that there is nothing to say about its TLS.</exception>
    public static async Task<DoctorReport> ExamineAsync(
        DoctorRequest request, ClientSystem system, IClientFiles files, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var server = await new ServerExamination(request).LookAsync(cancellation).ConfigureAwait(false);
        if (server.FailedAt is DialStep.Resolve or DialStep.Connect)
            throw new DialException(server.FailedAt.Value, server.Failure!);
        var seen = new Examination(request, server, ClientExamination.Look(request, system, files), now);
        // What the server sent stands in these lines.
        var modes = Modes.Of(seen).Select(mode => mode with { Says = [.. mode.Says.Select(Printable.Of)] });
        var findings = Findings.Of(seen).Select(finding => finding with { Sentence = Printable.Of(finding.Sentence) });
        return new DoctorReport(seen, [.. modes], [.. findings]);
    }
}
