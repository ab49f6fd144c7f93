using System.Diagnostics.CodeAnalysis;

namespace Sluice.Engine.Caching;

/// <summary>Values worth keeping, the least recently used dropped first. For any thread.</summary>
/// <param name="mostBytes">Of all values kept, by what their keepers said.</param>
public sealed class BoundedCache<TKey, TValue>(long mostBytes)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Kept>> _byKey = [];
    private readonly LinkedList<Kept> _byUse = new();
    private long _bytes;

    /// <summary>What is kept now, in bytes.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
                return _bytes;
        }
    }

    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>The first value of a key stays.</summary>
    /// <param name="bytes">What it takes, roughly.</param>
    public void Keep(TKey key, TValue value, long bytes)
    {
        lock (_lock)
        {
            if (_byKey.ContainsKey(key))
                return;
            _byKey.Add(key, _byUse.AddFirst(new Kept(key, value, bytes)));
            _bytes += bytes;
            while (_bytes > mostBytes && _byUse.Last is { } last)
            {
                _byUse.RemoveLast();
                _byKey.Remove(last.Value.Key);
                _bytes -= last.Value.Bytes;
            }
        }
    }

    private readonly record struct Kept(TKey Key, TValue Value, long Bytes);
}
