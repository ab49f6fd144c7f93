using System.Globalization;
using System.Text;

namespace Sluice.Conformance.Tools.Lake;

/// <summary>The lake that clients browse: tests/clients/tools/sql/postgres.sql makes the same tables in a PostgreSQL.</summary>
public sealed class ToolsLake : IDisposable
{
    private const int Readings = 1_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-tools-").FullName;

    public ToolsLake()
    {
        Write(
            "people.csv",
            """
            id,name,born,height,member,seen
            1,Ada,1815-12-10,1.65,true,2024-03-01 12:00:00
            2,Grace,1906-12-09,1.68,false,2024-03-02 13:30:00
            3,,,,,
            4,Zoë,1990-02-28,1.8,true,2024-03-03 23:59:59
            """);
        Write(
            "events.ndjson",
            """
            {"id":1,"what":"start","tags":["a","b"],"place":{"lat":48.1,"lon":11.5}}
            {"id":2,"what":"stop","tags":[],"place":{"lat":52.5,"lon":13.4}}
            """);
        Write("sales/year=2023/part.csv", "item,price\npen,3\nink,13\n");
        Write("sales/year=2024/part.csv", "item,price\npen,4\nink,14\n");
        var rows = new StringBuilder("id,station,value\n");
        for (var i = 1; i <= Readings; i++)
            rows.Append(CultureInfo.InvariantCulture, $"{i},station {i % 10},{i / 8.0:0.0###}\n");
        Write("readings.csv", rows.ToString());
    }

    public string Path => _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string content)
    {
        var path = System.IO.Path.Combine(_folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
