using System.Runtime.InteropServices;

namespace Sluice.Engine.Values;

/// <summary>A span of time in PostgreSQL's three independent units.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Interval(int Months, int Days, long Microseconds);
