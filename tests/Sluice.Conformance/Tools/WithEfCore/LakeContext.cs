using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Sluice.Conformance.Tools.WithEfCore;

/// <summary>A model made from what scaffolding found: an entity without a key per table, a row a dictionary.</summary>
internal sealed class LakeContext(NpgsqlDataSource source, DatabaseModel scaffolded, IRelationalTypeMappingSource types) : DbContext
{
    public IQueryable<Dictionary<string, object>> Of(string table) => Set<Dictionary<string, object>>(table);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(source);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var table in scaffolded.Tables)
        {
            var entity = modelBuilder.SharedTypeEntity<Dictionary<string, object>>(table.Name).HasNoKey();
            entity.ToTable(table.Name, table.Schema);
            foreach (var column in table.Columns)
            {
                var type = types.FindMapping(column.StoreType!)!.ClrType;
                entity.IndexerProperty(type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type, column.Name).HasColumnType(column.StoreType).IsRequired(!column.IsNullable);
            }
        }
    }
}
