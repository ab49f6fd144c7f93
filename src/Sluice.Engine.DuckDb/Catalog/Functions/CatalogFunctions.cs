using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Functions.Registration;
using Sluice.Engine.Relations;

namespace Sluice.Engine.DuckDb.Catalog.Functions;

/// <summary>Functions over the catalogs that need to know who asks, or what SQL cannot find fast. Macros of schema pg give them their names.</summary>
internal static class CatalogFunctions
{
    /// <summary>Those that need to know nothing.</summary>
    public static IEnumerable<ScalarFunction> Plain { get; } = [.. QuotingFunctions.All, .. SizeText.All];

    public static IEnumerable<SystemFunction> All(SessionViews views) =>
        [.. NameFunctions.All(views), .. PrivilegeFunctions.All(views), .. SizeFunctions.All(views), .. WaitFunctions.All(views), ReadingFunction.Of(views),
            .. SessionFunctions.All(views), .. SslFunctions.All(views)];
}
