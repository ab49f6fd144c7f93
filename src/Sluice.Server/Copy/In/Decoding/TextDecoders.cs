using Sluice.Engine;
using Sluice.Engine.Types;
using Sluice.Engine.Output;

namespace Sluice.Server.Copy.In.Decoding;

/// <summary>Picks the decoder for a column.</summary>
internal static class TextDecoders
{
    public static TextDecoder For(ResultColumn column, OutputSettings settings)
    {
        var type = column.PgType;
        return column.Type.Kind switch
        {
            TypeKind.Bool => new BoolDecoder(type, settings),
            TypeKind.Int16 => new IntegerDecoder<short>(type, settings),
            TypeKind.Int32 => new IntegerDecoder<int>(type, settings),
            TypeKind.Int64 => new IntegerDecoder<long>(type, settings),
            TypeKind.Float32 => new FloatDecoder<float>(type, settings),
            TypeKind.Float64 => new FloatDecoder<double>(type, settings),
            TypeKind.Decimal when column.Type.Precision <= 18 => new DecimalDecoder(type, settings),
            TypeKind.Text => new BytesDecoder(type, settings),
            TypeKind.Date => new DateDecoder(type, settings),
            TypeKind.Timestamp => new TimestampDecoder(type, settings),
            _ => new AnyDecoder(type, settings),
        };
    }
}
