using System.Data;
using System.Globalization;
using Npgsql;

namespace Sluice.Conformance.Tools.WithNpgsql;

/// <summary>Every collection of GetSchema, and a reader's schema table.</summary>
internal static class NpgsqlBrowse
{
    public static async Task<string> RunAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        var names = Names(await connection.GetSchemaAsync(), "CollectionName");
        var wrong = new List<string>();
        foreach (var name in names)
        {
            try
            {
                await connection.GetSchemaAsync(name);
            }
            catch (NpgsqlException error)
            {
                wrong.Add($"{name}: {error.Message}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(["events", "people", "readings", "sales"], Names(await connection.GetSchemaAsync("Tables", [null, "public"]), "table_name").Order());
        Assert.Contains("lake", Names(await connection.GetSchemaAsync("Databases"), "database_name"));
        Assert.Contains("alice", Names(await connection.GetSchemaAsync("Users"), "user_name"));
        Assert.Empty((await connection.GetSchemaAsync("Indexes", [null, "public"])).Rows);
        Assert.Empty((await connection.GetSchemaAsync("PrimaryKey", [null, "public"])).Rows);
        await ColumnsAsync(connection);
        return string.Create(CultureInfo.InvariantCulture, $"{names.Count} collections");
    }

    private static async Task ColumnsAsync(NpgsqlConnection connection)
    {
        var columns = await connection.GetSchemaAsync("Columns", [null, "public", "people"]);
        // Npgsql joins the view with others and asks for no order.
        columns.DefaultView.Sort = "ordinal_position";
        columns = columns.DefaultView.ToTable();
        Assert.Equal(["id", "name", "born", "height", "member", "seen"], Names(columns, "column_name"));
        Assert.Equal(
            ["bigint", "text", "date", "double precision", "boolean", "timestamp without time zone"], Names(columns, "data_type"));
        var types = await connection.GetSchemaAsync("DataTypes");
        Assert.Contains("integer", Names(types, "TypeName"));
        Assert.Contains("integer[]", Names(types, "TypeName"));
        // With keys and names of base tables, which it asks the catalogs for.
        await using var command = new NpgsqlCommand("select id, tags from events", connection);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.KeyInfo | CommandBehavior.SchemaOnly);
        var schema = await reader.GetColumnSchemaAsync();
        Assert.Equal(["id bigint", "tags text[]"], schema.Select(column => $"{column.ColumnName} {column.DataTypeName}"));
    }

    private static List<string> Names(DataTable table, string column) =>
        [.. table.Rows.Cast<DataRow>().Select(row => Convert.ToString(row[column], CultureInfo.InvariantCulture)!)];
}
