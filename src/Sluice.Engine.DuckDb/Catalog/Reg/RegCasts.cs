using System.Text;
using Sluice.Engine.DuckDb.Catalog.Names;
using Sluice.Engine.DuckDb.Functions.Registration;

namespace Sluice.Engine.DuckDb.Catalog.Reg;

/// <summary>Casts between text and the types of <see cref="RegTypes"/>. Between those and numbers nothing is to be done: they are stored as such.</summary>
internal static class RegCasts
{
    private static readonly SqlType[] Texts = [SqlType.Text, SqlType.OfAlias("name"), SqlType.OfAlias("varchar")];

    public static IEnumerable<CastFunction> All(SessionViews views) =>
        from type in RegTypes.All
        let stored = SqlType.OfAlias(type.Name)
        from text in Texts
        from cast in new[] { Reading(type, text, stored, views), Writing(type, stored, text, views) }
        select cast;

    private static CastFunction Reading(RegType type, SqlType text, SqlType stored, SessionViews views) =>
        new(text, stored, (arguments, result) => result.Set(type.Read(Encoding.UTF8.GetString(arguments.Bytes(0)), views.ScopeOfThread())));

    private static CastFunction Writing(RegType type, SqlType stored, SqlType text, SessionViews views) =>
        new(stored, text, (arguments, result) => result.SetText(type.Write(arguments.Slot<uint>(0), views.ScopeOfThread())));
}
