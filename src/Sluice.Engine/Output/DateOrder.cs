namespace Sluice.Engine.Output;

/// <summary>The field order half of the DateStyle setting: how ambiguous dates are read, and written in the older styles.</summary>
public enum DateOrder
{
    Mdy,
    Dmy,
    Ymd,
}
