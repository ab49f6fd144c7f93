using System.Runtime.InteropServices;

namespace Sluice.Engine.Columns;

/// <summary>Where a row's elements lie in the child vector, in rows.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct ListEntry(ulong Offset, ulong Length);
