using Sluice.Conformance.Fixtures;

namespace Sluice.Conformance.Types;

/// <summary>Every value, in both formats, as a result and as a parameter: the same type, size, modifier and bytes as PostgreSQL's.</summary>
[Collection(ServersCollection.Name)]
public sealed class TypeTableTests(TypeSessions sessions) : IClassFixture<TypeSessions>
{
    private static readonly string[] Ways = ["result text", "result binary", "parameter text", "parameter binary"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in TypeCases.All.Keys)
            {
                foreach (var way in Ways)
                    cases.Add(name, way);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_value_is_the_same_as_PostgreSQLs(string name, string way)
    {
        var value = TypeCases.All[name];
        var (expected, ask) = await AskPostgresAsync(value, way);
        Assert.True(expected.Error is null, $"the case itself is wrong: PostgreSQL says {expected}");
        var received = (await sessions.AskAsync("sluice", value.Setting, ask)).ToString();
        if (TypeExceptions.ReasonFor(name, way) is { } reason)
            Assert.True(expected.ToString() != received, $"the exception \"{reason}\" is stale: both say {received}");
        else
            Assert.True(expected.ToString() == received, $"PostgreSQL: {expected}\nSluice:     {received}");
    }

    [Fact]
    public void Exceptions_name_cases_and_reasons() => Assert.All(
        TypeExceptions.All,
        exception =>
        {
            Assert.Contains(exception.Case, TypeCases.All.Keys);
            Assert.Contains(exception.Way, Ways);
            Assert.NotEmpty(exception.Reason);
        });

    /// <summary>What PostgreSQL says, and the same question for the other server: a parameter's bytes are those PostgreSQL wrote.</summary>
    private async Task<(ValueOnWire Expected, Func<TypeSession, Task<ValueOnWire>> Ask)> AskPostgresAsync(TypeCase value, string way)
    {
        var format = (short)(way.EndsWith("binary", StringComparison.Ordinal) ? 1 : 0);
        Func<TypeSession, Task<ValueOnWire>> select = session => session.SelectAsync(value, format);
        var selected = await sessions.AskAsync("postgres", value.Setting, select);
        if (selected.Error is not null || way.StartsWith("result", StringComparison.Ordinal))
            return (selected, select);
        Func<TypeSession, Task<ValueOnWire>> echo = session => session.EchoAsync(value, selected.TypeOid, selected.Bytes, format);
        return (await sessions.AskAsync("postgres", value.Setting, echo), echo);
    }
}
