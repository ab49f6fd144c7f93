using System.Text.Json;

namespace Sluice.Conformance.Faults;

/// <summary>What "sluice doctor --json" says.</summary>
internal sealed record DoctorReport(int ExitCode, IReadOnlyList<DoctorFinding> Findings)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Run by the analyst, about the server as the analyst types it.</summary>
    public static async Task<DoctorReport> OfAsync(FaultScene scene)
    {
        var target = scene.Target;
        var doctor = await scene.Analyst.Shell.RunAsync($"sluice doctor {target.Host}:{target.Port} --user {target.User} --json");
        return doctor.ExitCode is 0 or 3 or 4
            ? JsonSerializer.Deserialize<DoctorReport>(doctor.Output, Options)! with { ExitCode = doctor.ExitCode }
            : throw new InvalidOperationException($"sluice doctor ended with {doctor.ExitCode}:\n{doctor.Output}\n{doctor.Error}");
    }

    public override string ToString() => string.Join("\n", Findings);
}

internal sealed record DoctorFinding(string Code, string Severity, string Sentence, IReadOnlyList<DoctorStep> Steps)
{
    public override string ToString() => $"{Severity} {Code}: {Sentence}{string.Concat(Steps.Select(step => $"\n    {step.Where}: {step.Command}"))}";
}

internal sealed record DoctorStep(string Where, string Command);
