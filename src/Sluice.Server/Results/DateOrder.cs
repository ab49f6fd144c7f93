namespace Sluice.Server.Results;

/// <summary>The field order half of the DateStyle setting: how ambiguous dates are read, and written in the older styles.</summary>
internal enum DateOrder
{
    Mdy,
    Dmy,
    Ymd,
}
