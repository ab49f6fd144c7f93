namespace Sluice.Engine.Types;

/// <summary>Names of what OIDs stand for, as one session sees them.</summary>
public interface IOidNames
{
    /// <summary>The text of a value of regclass, regtype and their kin. From any thread.</summary>
    /// <param name="type">PostgreSQL's name of the type.</param>
    string TextOf(string type, uint oid);
}
