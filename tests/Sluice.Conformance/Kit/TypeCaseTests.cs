using Sluice.Conformance.Fixtures;
using Sluice.Conformance.Types;

namespace Sluice.Conformance.Kit;

/// <summary>The table of types proves itself on PostgreSQL: each case is valid there, and comes back from a parameter unchanged.</summary>
[Collection(ServersCollection.Name)]
public sealed class TypeCaseTests(TypeSessions sessions) : IClassFixture<TypeSessions>
{
    public static TheoryData<string> Names => [.. TypeCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_is_valid_on_PostgreSQL(string name)
    {
        var value = TypeCases.All[name];
        var text = await Ask(session => session.SelectAsync(value, 0));
        var binary = await Ask(session => session.SelectAsync(value, 1));
        Assert.Null(text.Error);
        Assert.Equal(1, binary.Format);
        Assert.Equal(text.ToString(), (await Ask(session => session.EchoAsync(value, text.TypeOid, text.Bytes, 0))).ToString());
        Assert.Equal(text.ToString(), (await Ask(session => session.EchoAsync(value, text.TypeOid, binary.Bytes, 1))).ToString());

        Task<ValueOnWire> Ask(Func<TypeSession, Task<ValueOnWire>> ask) => sessions.AskAsync("postgres", value.Setting, ask);
    }
}
