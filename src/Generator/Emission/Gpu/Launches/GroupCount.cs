namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>How many groups a launch has.</summary>
internal abstract record GroupCount;

/// <summary>A work item for each of so many items per example, and so many more.</summary>
internal sealed record ItemGroups(int PerExample, int Fixed = 0, bool IsSumming = false) : GroupCount;

/// <summary>A group for each of so many items per example; as many as may write sums, if they do.</summary>
internal sealed record WholeGroups(int PerExample, bool IsSumming = false) : GroupCount;

/// <summary>A group for every so many examples.</summary>
internal sealed record ExampleGroups(int Examples) : GroupCount;

/// <summary>Tiles of a product of (examples × rows) × columns.</summary>
internal sealed record ProductGroups(int RowsPerExample, int Columns, bool IsSumming) : GroupCount;

/// <summary>Tiles of a gradient of rows × columns, once for each share.</summary>
internal sealed record GradientGroups(int Rows, int Columns, bool IsShared) : GroupCount;

/// <summary>So many groups, once for each share.</summary>
internal sealed record SharedGroups(int Groups, bool IsShared) : GroupCount;

/// <summary>Tiles of examples; in training as many as there are shares.</summary>
internal sealed record TileGroups(bool IsTraining) : GroupCount;
