namespace Sluice.Server.Certificates;

/// <summary>
/// Tells when files have changed and come to rest: a certificate and its key are two writes, and between them is no state to load.
/// </summary>
internal sealed class ChangeWatch(Func<string> digest)
{
    private string _acted = "";
    private string _last = "";

    /// <summary>Looks once.</summary>
    /// <returns>Whether there is a state nobody has acted on, the same at two looks in a row. It counts as acted on from now.</returns>
    public bool Look()
    {
        var now = digest();
        var isNew = now != _acted && now == _last;
        _last = now;
        if (isNew)
            _acted = now;
        return isNew;
    }
}
