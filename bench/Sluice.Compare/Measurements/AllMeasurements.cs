namespace Sluice.Compare.Measurements;

/// <summary>The measurements, in the order of the table.</summary>
internal static class AllMeasurements
{
    public static IReadOnlyList<IMeasurement> List { get; } =
    [
        new StreamMeasurement(binary: false),
        new StreamMeasurement(binary: true),
        new LibpqMeasurement(),
        new FirstRowMeasurement(),
        new SelectOneMeasurement(),
        new ConnectMeasurement(),
        new QueriesMeasurement(),
        new DashboardsMeasurement(),
        new IdleSessionsMeasurement(),
        new SlowReaderMeasurement(),
        new StartMeasurement(),
    ];
}
