using System.Text.Json;
using System.Text;
using Sluice.Protocol.Errors;

namespace Sluice.Engine.Input;

/// <summary>json and jsonb: checked and passed on as written.</summary>
public static class JsonText
{
    /// <summary>PostgreSQL is bound only by its stack, some thousands of levels.</summary>
    private const int MaxDepth = 5_000;

    public static string Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException e)
        {
            var error = PgError.Error(SqlStates.InvalidTextRepresentation, "invalid input syntax for type json")
                with { Detail = e.Message };
            throw new PgErrorException(error, e);
        }

        return text;
    }
}
