namespace Sluice.Server.Certificates;

/// <summary>Who asked for a reload.</summary>
/// <param name="Name">For the log.</param>
/// <param name="IsAsked">Whether a person did: then the log answers, even when nothing has changed.</param>
internal sealed record ReloadTrigger(string Name, bool IsAsked)
{
    public static readonly ReloadTrigger Signal = new("SIGHUP", IsAsked: true);

    public static readonly ReloadTrigger Command = new("sluice reload", IsAsked: true);

    public static readonly ReloadTrigger Files = new("files changed", IsAsked: false);

    public static readonly ReloadTrigger Clock = new("due by the clock", IsAsked: false);
}
