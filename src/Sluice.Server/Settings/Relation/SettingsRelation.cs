using Sluice.Engine.Relations;
using Sluice.Engine.Types;
using Sluice.Server.Settings.Definitions;
using Sluice.Server.Settings.Values;

namespace Sluice.Server.Settings.Relation;

/// <summary>pg_settings with PostgreSQL 17's columns; the rows of the session that asks.</summary>
internal static class SettingsRelation
{
    public const string Name = "pg_settings";

    /// <summary>enumvals as an array's text: the server's relations hold no arrays.</summary>
    public static IReadOnlyList<SystemColumn> Columns { get; } =
    [
        new("name", TypeKind.Text), new("setting", TypeKind.Text), new("unit", TypeKind.Text), new("category", TypeKind.Text),
        new("short_desc", TypeKind.Text), new("extra_desc", TypeKind.Text), new("context", TypeKind.Text), new("vartype", TypeKind.Text),
        new("source", TypeKind.Text), new("min_val", TypeKind.Text), new("max_val", TypeKind.Text), new("enumvals", TypeKind.Text),
        new("boot_val", TypeKind.Text), new("reset_val", TypeKind.Text), new("sourcefile", TypeKind.Text), new("sourceline", TypeKind.Int32),
        new("pending_restart", TypeKind.Bool),
    ];

    public static IReadOnlyList<object?[]> Rows(SessionSettings settings)
    {
        SettingLayers layers = settings.Now;
        return [.. SettingCatalog.All.Where(setting => !setting.IsHidden).Select(setting => Row(settings, layers, setting))];
    }

    private static object?[] Row(SessionSettings settings, SettingLayers layers, SettingDefinition setting)
    {
        string unit = UnitTable.NameOf(setting.Unit);
        return
        [
            setting.Name, settings.Bare(setting), unit.Length == 0 ? null : unit, SettingCategories.Of(setting.Name),
            setting.Description, null, ContextOf(setting.Context), setting.Kind.ToString().ToLowerInvariant(),
            layers.SourceOf(setting), setting.Bounds?.Min, setting.Bounds?.Max, ArrayOf(setting.Words),
            setting.Bare(setting.Default), setting.Bare(layers.GetReset(setting)), null, null,
            false,
        ];
    }

    // Of those that are set as a session starts, the few there are here are a superuser's.
    private static string ContextOf(SettingContext context) =>
        context == SettingContext.Backend ? "superuser-backend" : context.ToString().ToLowerInvariant();

    private static string? ArrayOf(IReadOnlyList<string>? words) => words is null ? null
        : $"{{{string.Join(',', words.Select(word => word.Length == 0 || word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word))}}}";
}
