using Sluice.Testing.Wire;

namespace Sluice.Conformance.Dialect;

/// <summary>What one case was answered with: a result for each statement, in order, the last of them perhaps an error.</summary>
internal sealed record Answer(IReadOnlyList<Result> Results)
{
    public const string LostConnection = "connection lost";

    /// <summary>What the last statement failed with.</summary>
    public AnswerError? Error => Results is [.., { Error: { } error }] ? error : null;

    /// <summary>Splits messages up to ReadyForQuery into results.</summary>
    public static IEnumerable<Result> Read(IReadOnlyList<WireMessage> messages)
    {
        IReadOnlyList<WireColumn>? columns = null;
        var rows = new List<IReadOnlyList<string?>>();
        foreach (var message in messages)
        {
            switch (message.Type)
            {
                case 'T':
                    columns = message.Columns();
                    break;
                case 'D':
                    rows.Add(message.Texts());
                    break;
                case 'd':
                    rows.Add([System.Text.Encoding.UTF8.GetString(message.Payload).TrimEnd('\n')]);
                    break;
                case 'C' or 'I':
                    yield return new Result(columns, rows, message.Type == 'C' ? new WireReader(message.Payload).String() : "", null);
                    (columns, rows) = (null, []);
                    break;
                case 'E':
                    // Rows that came before an error do not count: how many there are is the server's affair.
                    yield return new Result(null, [], "", AnswerError.Of(message));
                    (columns, rows) = (null, []);
                    break;
            }
        }
    }
}
