namespace Sluice.Conformance.Tools.Run;

/// <summary>Runs the steps of a client that lives in this process.</summary>
internal sealed class InProcess
{
    private readonly List<StepReply> _replies = [];

    /// <summary>Whatever an action throws is its step's answer.</summary>
    public async Task StepAsync(string step, Func<Task<string>> action)
    {
        try
        {
            _replies.Add(new StepReply(step, true, await action()));
        }
        catch (Exception error)
        {
            _replies.Add(new StepReply(step, false, $"{error.GetType().Name}: {error.Message} {error.InnerException?.Message}"));
        }
    }

    public IReadOnlyList<StepReply> Replies => _replies;

    public static string Sql(string name) => File.ReadAllText(ToolProgram.Path("tools", "sql", name + ".sql"));
}
