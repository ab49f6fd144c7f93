using Sluice.Engine.Types;

namespace Sluice.Server.Tests.Results.Scalars;

public sealed class ScalarReferenceTests(PostgresReference postgres) : ReferenceTests(postgres)
{
    [Fact]
    public Task Bool() => AssertSameAsync<byte>(TypeKind.Bool, [0, 1]);

    [Fact]
    public async Task Integers()
    {
        await AssertSameAsync<sbyte>(TypeKind.Int8, [0, 1, -1, sbyte.MinValue, sbyte.MaxValue]);
        await AssertSameAsync<byte>(TypeKind.UInt8, [0, 1, byte.MaxValue]);
        await AssertSameAsync<short>(TypeKind.Int16, [0, 1, -1, short.MinValue, short.MaxValue]);
        await AssertSameAsync<ushort>(TypeKind.UInt16, [0, 1, 32768, ushort.MaxValue]);
        await AssertSameAsync<int>(TypeKind.Int32, [0, 1, -1, 10, 99, 100, int.MinValue, int.MaxValue]);
        await AssertSameAsync<uint>(TypeKind.UInt32, [0, 1, 2_147_483_648, uint.MaxValue]);
        await AssertSameAsync<long>(TypeKind.Int64, [0, 1, -1, long.MinValue, long.MaxValue]);
    }

    [Fact]
    public Task Uuid() => AssertSameAsync<UInt128>(
        TypeKind.Uuid, [0, 1, UInt128.MaxValue, UInt128.MaxValue >> 1, UInt128.One << 127, UInt128.Parse("123456789012345678901234567890123456789")]);
}
