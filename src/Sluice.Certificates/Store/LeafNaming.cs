using Sluice.Certificates.Chains;
using Sluice.Certificates.Facts;
using Sluice.Certificates.Names;
using Sluice.Certificates.Store.Records;

namespace Sluice.Certificates.Store;

/// <summary>Which names the served leaf must hold.</summary>
internal static class LeafNaming
{
    /// <summary>What the leaf holds now.</summary>
    public static ServerNames Served(AuthorityState state)
    {
        using var leaf = state.Leaf.Read();
        return ServerNames.Of(CertificateNames.Of(leaf));
    }

    /// <summary>What a start asks for and the operator added, without what he removed; "serve --hostname" overrules a removal.</summary>
    public static ServerNames Wanted(AuthorityState state, ServerNames given)
    {
        var removed = Parse(state.RemovedNames).Except(given.Asked).ToHashSet();
        return ServerNames.Of(given.All.Where(name => !removed.Contains(name)).Concat(Parse(state.AddedNames)));
    }

    /// <summary>
    /// For a new leaf: what is wanted, and what the leaf held because somebody once asked for it, so that renewing takes no name from
    /// clients that use it. Names that only the machine had, such as a container's, go with the machine.
    /// </summary>
    public static ServerNames Next(AuthorityState state, ServerNames given) =>
        ServerNames.Of(Wanted(state, given).All.Concat(Inherited(state, given)));

    /// <summary>Once a leaf of <see cref="Next"/> is issued: a name that a start asks for is no longer a removed one, and which names nobody asked for.</summary>
    public static AuthorityState Noted(AuthorityState state, ServerNames given) => state with
    {
        RemovedNames = [.. Parse(state.RemovedNames).Except(given.Asked).Select(name => name.ToString())],
        MachineNames =
        [
            .. given.All.Except(given.Asked).Except(Parse(state.AddedNames)).Except(Inherited(state, given)).Select(name => name.ToString()),
        ],
    };

    private static IEnumerable<ServerName> Inherited(AuthorityState state, ServerNames given)
    {
        var left = Parse(state.RemovedNames).Except(given.Asked).Concat(Parse(state.MachineNames)).ToHashSet();
        return Served(state).All.Where(name => !left.Contains(name));
    }

    public static IEnumerable<ServerName> Parse(IEnumerable<string> names)
    {
        foreach (var text in names)
        {
            if (ServerName.TryParse(text, out var name, out _))
                yield return name!;
        }
    }
}
