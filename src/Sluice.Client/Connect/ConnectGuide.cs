namespace Sluice.Client.Connect;

/// <summary>How one client connects with verify-full: the single source of the command's answer and of the written guide.</summary>
/// <param name="name">What the user types.</param>
/// <param name="title">The client's own name.</param>
public abstract class ConnectGuide(string name, string title)
{
    public string Name => name;

    public string Title => title;

    /// <summary>Where this client looks for roots, in a few words.</summary>
    public abstract string RootsFrom { get; }

    public abstract IEnumerable<GuidePart> Parts(ConnectTarget target);
}
