namespace Sluice.Engine.Zones;

/// <summary>
/// A time zone as PostgreSQL knows them: second-exact offsets over all of history, read from the system's zone files (RFC 8536).
/// </summary>
public sealed class PgTimeZone
{
    private readonly long[] _transitions;
    private readonly ZonePeriod[] _periods;
    private readonly ZonePeriod _earliest;
    private readonly PosixRule? _rule;

    /// <param name="name">As SHOW TimeZone gives it.</param>
    /// <param name="earliest">In force before the first transition.</param>
    /// <param name="transitions">Unix seconds, ascending.</param>
    /// <param name="periods">What each transition begins.</param>
    /// <param name="rule">In force after the last transition; none keeps the last period for ever.</param>
    public PgTimeZone(string name, ZonePeriod earliest, long[] transitions, ZonePeriod[] periods, PosixRule? rule)
    {
        Name = name;
        _earliest = earliest;
        _transitions = transitions;
        _periods = periods;
        _rule = rule;
    }

    public static PgTimeZone Utc { get; } = new("UTC", new ZonePeriod(0, "UTC"u8.ToArray()), [], [], null);

    public string Name { get; }

    /// <summary>Finds an IANA zone (any case) or a POSIX specification (<c>EST5EDT</c>, <c>&lt;+02&gt;-02</c>: west is positive).</summary>
    public static bool TryFind(string name, out PgTimeZone zone) => ZoneNames.TryFind(name, out zone);

    /// <summary>The period in force at a moment, and the Unix seconds from and until which it is.</summary>
    public ZonePeriod At(long unixSeconds, out long from, out long until)
    {
        var next = Array.BinarySearch(_transitions, unixSeconds);
        next = next >= 0 ? next + 1 : ~next;
        while (next < _transitions.Length && _transitions[next] == unixSeconds)
            next++;
        from = next == 0 ? long.MinValue : _transitions[next - 1];
        until = next < _transitions.Length ? _transitions[next] : long.MaxValue;
        if (next == _transitions.Length && _rule is not null)
            return _rule.At(unixSeconds, ref from, out until);
        return next == 0 ? _earliest : _periods[next - 1];
    }

    /// <summary>
    /// Seconds east of UTC for a local time, given as if it were UTC. A time that a jump forward skips takes the offset before it, and
    /// one that a jump back repeats the offset after it, as PostgreSQL does.
    /// </summary>
    public int OffsetOfLocal(long localSeconds)
    {
        var before = At(localSeconds - CivilCalendar.SecondsPerDay, out _, out var boundary).Offset;
        if (boundary == long.MaxValue)
            return before;
        var after = At(boundary, out _, out _).Offset;
        var (asBefore, asAfter) = (localSeconds - before, localSeconds - after);
        if (asBefore < boundary && asAfter < boundary)
            return before;
        if (asBefore > boundary && asAfter >= boundary)
            return after;
        return asBefore > asAfter ? before : after;
    }
}
