using Sluice.Compare.Measurements;

namespace Sluice.Compare.Options;

/// <summary>Which measurements --only names.</summary>
internal static class Selection
{
    public static IReadOnlyList<IMeasurement> Of(IReadOnlyCollection<string> names)
    {
        var unknown = names.FirstOrDefault(name => AllMeasurements.List.All(measurement => measurement.Name != name));
        if (unknown is not null)
            throw new UsageException($"there is no measurement {unknown}");
        return [.. AllMeasurements.List.Where(measurement => names.Count == 0 || names.Contains(measurement.Name))];
    }
}
