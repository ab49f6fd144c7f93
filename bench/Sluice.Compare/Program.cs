using Sluice.Compare;
using Sluice.Compare.Data;
using Sluice.Compare.Measurements;
using Sluice.Compare.Options;
using Sluice.Compare.Reports;

if (args.Contains("--help"))
{
    Console.WriteLine(Usage.Text);
    return 0;
}

try
{
    var arguments = Arguments.Parse(args);
    var measurements = Selection.Of(arguments.Only);
    var lake = arguments.Data ?? TpchParquet.Ensure(arguments.Cache ?? BenchFiles.DefaultCache, arguments.ScaleFactor);
    if (!TpchTables.AllIn(lake))
        throw new UsageException($"{lake} lacks one of {string.Join(", ", TpchTables.Names.Select(name => name + ".parquet"))}");

    var rows = new List<Row>();
    await using (var fleet = await Fleet.StartAsync(arguments, lake))
    using (Interruption.Ends(fleet))
    {
        var bench = new Bench(arguments, lake, fleet.Servers[0], fleet.Servers);
        foreach (var measurement in measurements)
        {
            Progress.Say($"Measuring {measurement.Name}");
            var measured = await measurement.RunAsync(bench);
            // Chance halves a ratio now and then, a regression each time.
            if (arguments.Guards && RecordedRatios.Fallen(measured).Count > 0)
                measured = await measurement.RunAsync(bench);
            rows.AddRange(measured);
        }
    }

    var data = arguments.Data is null ? $"TPC-H at scale factor {arguments.ScaleFactor}" : $"the tables of {lake}";
    return Results.Deliver(arguments, await RunFacts.DescribeAsync(data, arguments.Rounds, TimeProvider.System), rows);
}
catch (UsageException problem)
{
    Console.Error.WriteLine($"compare: {problem.Message}; --help lists the options");
    return 2;
}
catch (Exception problem) when (problem.GetBaseException() is IOException or InvalidOperationException or InvalidDataException or TimeoutException)
{
    Console.Error.WriteLine($"compare: {problem.GetBaseException().Message}");
    return 1;
}
