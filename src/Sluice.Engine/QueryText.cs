namespace Sluice.Engine;

/// <summary>One statement to plan.</summary>
/// <param name="Sql">Its text, without the semicolon that ends it; positions in errors count from its first character.</param>
/// <param name="ParameterTypes">Type OIDs the client declared, in order; 0 and missing ones are for the engine to infer.</param>
public sealed record QueryText(string Sql, IReadOnlyList<uint> ParameterTypes);
