using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>
/// The bundle read over a connection whose server has proved, by SCRAM-SHA-256-PLUS, that it knows the user's verifier and holds the key
/// of the leaf shown there.
/// </summary>
public sealed class LoginSource(LoginIdentity who, string password) : IRootSource
{
    private const string Question = "SHOW sluice.root_certificates";

    // PostgreSQL's undefined_object: a server that is no Sluice.
    private const string UnknownSetting = "42704";

    public Task<RootOffer> FetchAsync(ServerTarget target, CancellationToken cancellation) =>
        Conversation.HoldAsync(target, (tls, limit) => AskAsync(tls, target, limit), cancellation);

    private async Task<RootOffer> AskAsync(UnverifiedTls tls, ServerTarget target, CancellationToken cancellation)
    {
        ProvenSession session;
        try
        {
            session = await ProvenSession.LoginAsync(tls, who, password, cancellation).ConfigureAwait(false);
        }
        catch (ServerErrorException refused)
        {
            throw new TrustException(LoginRefusal.Sentence(refused, who), refused);
        }
        var proof = $"{target} proved that it knows {Printable.Of(who.User)}'s password verifier and holds this connection's key (SCRAM-SHA-256-PLUS)";
        var roots = await ReadAsync(session, tls.Served, target, cancellation).ConfigureAwait(false);
        await session.EndAsync(cancellation).ConfigureAwait(false);
        return new RootOffer(roots, Conversation.Copy(tls.Served), proof, []);
    }

    private static async Task<List<X509Certificate2>> ReadAsync(
        ProvenSession session, IReadOnlyList<X509Certificate2> served, ServerTarget target, CancellationToken cancellation)
    {
        try
        {
            var rows = await session.QueryAsync(Question, cancellation).ConfigureAwait(false);
            return rows is [[{ } bundle]]
                ? RootBundle.Read(bundle, $"{target}'s root bundle")
                : throw new TrustException($"{target} proved itself, but answered {Question} with no bundle");
        }
        catch (ServerErrorException error) when (error.Error.SqlState == UnknownSetting)
        {
            // Another PostgreSQL server; the proof covers the chain it served, so a root in there is its own too.
            var roots = Conversation.Copy(served).Where(Kinship.IsSelfIssued).ToList();
            return roots.Count > 0 ? roots : throw new TrustException(
                $"{target} proved itself, but it is no Sluice and does not serve its root; get the root's file from its operator and give --file FILE", error);
        }
        catch (ServerErrorException error)
        {
            throw new TrustException($"{target} proved itself, but did not give its bundle: {error.Message}", error);
        }
    }
}
