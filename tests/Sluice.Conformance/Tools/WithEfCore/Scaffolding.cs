using System.Data.Common;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Sluice.Conformance.Tools.WithEfCore;

/// <summary>What "dotnet ef dbcontext scaffold" reads of a database, by the provider's own reader.</summary>
internal sealed class Scaffolding : IDisposable
{
    private readonly ServiceProvider _services;

    public Scaffolding()
    {
        var services = new ServiceCollection().AddEntityFrameworkNpgsql().AddLogging();
        // The provider names its design-time services by this attribute.
        var name = typeof(NpgsqlDbContextOptionsBuilderExtensions).Assembly
            .GetCustomAttributes(typeof(DesignTimeProviderServicesAttribute), inherit: false)
            .Cast<DesignTimeProviderServicesAttribute>().Single().TypeName;
        var provider = (IDesignTimeServices)Activator.CreateInstance(typeof(NpgsqlDbContextOptionsBuilderExtensions).Assembly.GetType(name, throwOnError: true)!)!;
        provider.ConfigureDesignTimeServices(services);
        _services = services.BuildServiceProvider();
        Types = _services.GetRequiredService<IRelationalTypeMappingSource>();
    }

    public IRelationalTypeMappingSource Types { get; }

    public async Task<DatabaseModel> ReadAsync(NpgsqlDataSource source)
    {
        await using DbConnection connection = await source.OpenConnectionAsync();
        return _services.GetRequiredService<IDatabaseModelFactory>().Create(connection, new DatabaseModelFactoryOptions());
    }

    public async Task<LakeContext> ContextAsync(NpgsqlDataSource source) => new(source, await ReadAsync(source), Types);

    public void Dispose() => _services.Dispose();
}
