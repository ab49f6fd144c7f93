using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.Output;

namespace Sluice.Engine.DuckDb.Functions.Dates;

/// <summary>
/// How dates in text are meant (manual, 8.5.1 and DateStyle). Constants are read while the session's own thread plans; what is read in
/// threads that work for all is told the order by whoever wrote the call.
/// </summary>
internal static class SessionReading
{
    private static readonly OutputSettings[] ByOrder = [.. Enum.GetValues<DateOrder>().Select(order => OutputSettings.Default with { DateOrder = order })];

    /// <summary>As the session whose thread this is reads them.</summary>
    public static OutputSettings Settings => ByOrder[(int)(SessionView.OfThread?.DateOrder ?? DateOrder.Mdy)];

    /// <param name="order">A name of <see cref="DateOrder"/>.</param>
    public static OutputSettings In(string order) => Enum.TryParse<DateOrder>(order, ignoreCase: true, out var known) ? ByOrder[(int)known] : OutputSettings.Default;
}
