namespace Sluice.Sql.Reading;

/// <summary>Reads one field of a message and sets it.</summary>
internal abstract class FieldReader<TMessage>(string name)
{
    /// <summary>As the JSON has it.</summary>
    public string Name { get; } = name;

    public abstract void Read(TMessage message, ref JsonCursor json);
}
