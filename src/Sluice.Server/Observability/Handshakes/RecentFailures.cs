using Key = (string Client, Sluice.Server.Observability.Handshakes.HandshakeCause Cause, string Serial);

namespace Sluice.Server.Observability.Handshakes;

/// <summary>The failures seen last, the longest unseen forgotten first. Not thread-safe.</summary>
internal sealed class RecentFailures(int mostKeys)
{
    private readonly Dictionary<Key, LinkedListNode<(Key Key, SeenFailure Seen)>> _nodes = [];
    private readonly LinkedList<(Key Key, SeenFailure Seen)> _order = [];
    private long _forgotten;

    public int Count => _nodes.Count;

    /// <summary>What is known of the key, which is now the one seen last.</summary>
    public SeenFailure Touch(Key key, HandshakeFailure failure)
    {
        if (_nodes.TryGetValue(key, out var node))
        {
            _order.Remove(node);
            _order.AddFirst(node);
            node.Value.Seen.Last = failure;
            return node.Value.Seen;
        }

        if (_nodes.Count == mostKeys)
            Forget(_order.Last!);
        node = _order.AddFirst((key, new SeenFailure(failure)));
        _nodes.Add(key, node);
        return node.Value.Seen;
    }

    /// <summary>Those with something no line has told of.</summary>
    public IEnumerable<SeenFailure> Unsaid() => _order.Select(entry => entry.Seen).Where(seen => seen.Unsaid > 0);

    /// <summary>How many failures were forgotten before a line told of them, since the last call.</summary>
    public long TakeForgotten() => (_forgotten, _forgotten = 0).Item1;

    private void Forget(LinkedListNode<(Key Key, SeenFailure Seen)> node)
    {
        _forgotten += node.Value.Seen.Unsaid;
        _nodes.Remove(node.Value.Key);
        _order.Remove(node);
    }
}
