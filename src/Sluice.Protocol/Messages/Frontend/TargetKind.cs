namespace Sluice.Protocol.Messages.Frontend;

/// <summary>What Describe and Close name.</summary>
public enum TargetKind
{
    Statement,
    Portal,
}
