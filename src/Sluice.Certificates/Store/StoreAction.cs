namespace Sluice.Certificates.Store;

/// <summary>What opening a store did.</summary>
public enum StoreAction
{
    /// <summary>All was there and stays as it is.</summary>
    Loaded,

    /// <summary>A new root and its first leaf were made.</summary>
    RootCreated,

    /// <summary>A new leaf was issued from the root that was there.</summary>
    LeafIssued,
}
