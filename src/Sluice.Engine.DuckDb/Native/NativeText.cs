using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Native;

/// <summary>UTF-8 strings the library returns.</summary>
internal static class NativeText
{
    /// <summary>Reads a string the library keeps.</summary>
    public static string Borrow(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    /// <summary>Reads a string the caller must free, and frees it.</summary>
    public static string Take(nint text)
    {
        if (text == 0)
            return "";
        var result = Borrow(text);
        OpenApi.Free(text);
        return result;
    }
}
