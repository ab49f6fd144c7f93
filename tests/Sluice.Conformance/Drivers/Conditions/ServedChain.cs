namespace Sluice.Conformance.Drivers.Conditions;

/// <summary>What a server shows.</summary>
internal enum ServedChain
{
    /// <summary>A leaf of the old root: all as it should be.</summary>
    Plain,

    /// <summary>Made for another host name.</summary>
    OtherName,

    /// <summary>In time when the server started, expired since.</summary>
    Expired,
    WithIntermediate,
    WithoutIntermediate,

    /// <summary>A root change has begun: a leaf of the new root, then the new root's certificate signed by the old one.</summary>
    CrossSigned,

    /// <summary>The root change is finished: a leaf of the new root alone.</summary>
    NewRoot,
}
