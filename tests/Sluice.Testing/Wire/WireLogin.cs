using System.Text;
using Sluice.Testing.Servers;

namespace Sluice.Testing.Wire;

/// <summary>Startup and password login for a <see cref="WireClient"/> (protocol, "Start-up" and "SASL Authentication").</summary>
public static class WireLogin
{
    /// <summary>Protocol 3.0, login, up to ReadyForQuery; returns all the server said. A refusal throws with its text.</summary>
    public static Task<IReadOnlyList<WireMessage>> LogInAsync(
        this WireClient client, WireTarget target, params (string Name, string Value)[] parameters) =>
        client.LogInAsync(target, Frontend.Version30, parameters);

    /// <inheritdoc cref="LogInAsync(WireClient, WireTarget, ValueTuple{string, string}[])"/>
    public static async Task<IReadOnlyList<WireMessage>> LogInAsync(
        this WireClient client, WireTarget target, int version, params (string Name, string Value)[] parameters)
    {
        var messages = await client.TryLogInAsync(target, version, parameters);
        return messages[^1].Type == 'Z' ? messages : throw new InvalidDataException($"login was refused: {messages[^1]}");
    }

    /// <summary>The same, but a refusal is returned as the last message instead of thrown.</summary>
    public static async Task<IReadOnlyList<WireMessage>> TryLogInAsync(
        this WireClient client, WireTarget target, int version = Frontend.Version30, params (string Name, string Value)[] parameters)
    {
        await client.SendAsync(Frontend.Startup(version, [("user", target.User), ("database", target.Database), .. parameters]));
        return await client.AnswerLoginAsync(mechanisms => Scram(client, target.Password, mechanisms));
    }

    /// <summary>Answers whatever login asks for, with a SCRAM exchange of the caller's choice, until ReadyForQuery or an error.</summary>
    /// <param name="choose">From the mechanisms offered to the one to use and its exchange.</param>
    public static async Task<IReadOnlyList<WireMessage>> AnswerLoginAsync(
        this WireClient client, Func<IReadOnlyList<string>, (string Mechanism, ScramExchange Exchange)> choose)
    {
        var messages = new List<WireMessage>();
        ScramExchange? exchange = null;
        do
        {
            messages.Add(await client.ReadAsync());
            if (messages[^1].Type != 'R')
                continue;
            var (code, body) = ReadAuthentication(messages[^1]);
            switch (code)
            {
                case 10:
                    (var mechanism, exchange) = choose(body.Split('\0', StringSplitOptions.RemoveEmptyEntries));
                    await client.SendAsync(Frontend.SaslInitialResponse(mechanism, exchange.ClientFirst()));
                    break;
                case 11:
                    await client.SendAsync(Frontend.SaslResponse(exchange!.ClientFinal(body)));
                    break;
                case 12:
                    exchange!.Verify(body);
                    break;
            }
        }
        while (messages[^1].Type is not ('Z' or 'E'));
        return messages;
    }

    /// <summary>SCRAM as libpq does it: bound to the channel when the server offers that, and saying so when it does not.</summary>
    public static (string Mechanism, ScramExchange Exchange) Scram(WireClient client, string password, IReadOnlyList<string> mechanisms)
    {
        const string plus = "SCRAM-SHA-256-PLUS";
        if (client.ServerCertificate is { } certificate && mechanisms.Contains(plus))
        {
            var bound = new ScramExchange(password)
            {
                Gs2Header = "p=tls-server-end-point,,",
                BindingData = ChannelBinding.OfServer(certificate),
            };
            return (plus, bound);
        }

        return ("SCRAM-SHA-256", new ScramExchange(password) { Gs2Header = client.ServerCertificate is null ? "n,," : "y,," });
    }

    /// <summary>The code of an Authentication message, and what follows it as text.</summary>
    public static (int Code, string Body) ReadAuthentication(WireMessage message)
    {
        var reader = new WireReader(message.Payload);
        return (reader.Int32(), Encoding.UTF8.GetString(reader.Rest()));
    }
}
