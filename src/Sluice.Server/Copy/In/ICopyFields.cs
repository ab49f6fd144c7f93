namespace Sluice.Server.Copy.In;

/// <summary>The values of one line.</summary>
internal interface ICopyFields
{
    int Count { get; }

    /// <summary>Cuts a line; what it gives is valid as long as the line is.</summary>
    void Cut(ReadOnlySpan<byte> line);

    ReadOnlySpan<byte> Value(int index);

    bool IsNull(int index);

    /// <summary>FORCE_NULL and FORCE_NOT_NULL have the last word.</summary>
    void Settle(int index, bool isNull);
}
