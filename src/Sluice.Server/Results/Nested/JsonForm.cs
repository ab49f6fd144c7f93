using Sluice.Engine.Types;

namespace Sluice.Server.Results.Nested;

/// <summary>What a value's text is to JSON.</summary>
internal enum JsonForm
{
    /// <summary>To be quoted.</summary>
    String,

    /// <summary>A number, unless it is NaN or infinite.</summary>
    Number,

    /// <summary>t or f, to be spelled out.</summary>
    Bool,

    /// <summary>JSON already.</summary>
    Json,
}

internal static class JsonForms
{
    public static JsonForm Of(TypeKind kind) => kind switch
    {
        TypeKind.Bool => JsonForm.Bool,
        >= TypeKind.Int8 and <= TypeKind.BigNum => JsonForm.Number,
        TypeKind.Json or TypeKind.List or TypeKind.Array or TypeKind.Struct or TypeKind.Map or TypeKind.Union => JsonForm.Json,
        _ => JsonForm.String,
    };
}
