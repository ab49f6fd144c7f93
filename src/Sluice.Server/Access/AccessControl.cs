namespace Sluice.Server.Access;

/// <summary>The rules in force. A login goes by those it began with; sessions are left alone by a change.</summary>
public sealed class AccessControl(AccessRules rules)
{
    private volatile AccessRules _current = rules;

    public AccessRules Current => _current;

    public void Swap(AccessRules rules) => _current = rules;
}
