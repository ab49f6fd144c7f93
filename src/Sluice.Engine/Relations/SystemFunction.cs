using Sluice.Engine.Types;

namespace Sluice.Engine.Relations;

/// <summary>A scalar function whose answer is the server's own.</summary>
/// <param name="Parameters">Each as <see cref="SystemColumn.Kind"/> says; two of one name may differ in their number.</param>
/// <param name="Body">
/// Takes the process id of the session that asks, and a value or null a parameter. Called from any thread, for several sessions at once,
/// once a row.
/// </param>
public sealed record SystemFunction(
    string Name, IReadOnlyList<TypeKind> Parameters, TypeKind Returns, Func<int, IReadOnlyList<object?>, object?> Body);
