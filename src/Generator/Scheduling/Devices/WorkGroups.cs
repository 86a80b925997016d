namespace Lamina.Generator.Scheduling.Devices;

/// <summary>
/// How many work groups a launch has. A work group is the device's: items that share local memory and wait for each other.
/// </summary>
internal abstract record WorkGroups;

/// <summary>A work item per task: a number of tasks per example, plus a fixed number.</summary>
internal sealed record ItemWorkGroups(int PerExample, int Fixed = 0, bool IsSumming = false) : WorkGroups;

/// <summary>A work group per row; if rows add to a loss, at most as many as have room for their summands.</summary>
internal sealed record RowWorkGroups(int PerExample, bool IsSumming = false) : WorkGroups;

/// <summary>A work group for each tile of this many examples.</summary>
internal sealed record ExampleWorkGroups(int Examples) : WorkGroups;

/// <summary>Tiles of a product of (examples × rows) × columns.</summary>
internal sealed record ProductWorkGroups(int RowsPerExample, int Columns, bool IsSumming) : WorkGroups;

/// <summary>Tiles of a gradient of rows × columns, once for each share.</summary>
internal sealed record GradientWorkGroups(int Rows, int Columns, bool IsShared) : WorkGroups;

/// <summary>A fixed number of work groups for each share of the gradient.</summary>
internal sealed record SharedWorkGroups(int Count, bool IsShared) : WorkGroups;

/// <summary>Tiles of examples; in training as many as there are shares.</summary>
internal sealed record TileWorkGroups(bool IsTraining) : WorkGroups;
