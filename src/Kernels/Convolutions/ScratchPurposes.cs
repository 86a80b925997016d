namespace Lamina.Kernels;

/// <summary>Purpose: padded pieces of images.</summary>
internal readonly struct PaddedImages;

/// <summary>Purpose: filters in the order in which a kernel reads them, or their gradients as it writes them.</summary>
internal readonly struct PackedFilters;

/// <summary>Purpose: gradients by results in the order in which a kernel reads them.</summary>
internal readonly struct PackedResults;

/// <summary>Purpose: a tile of which only the first columns are results.</summary>
internal readonly struct EdgeTile;

/// <summary>Purpose: where windows start.</summary>
internal readonly struct WindowOffsets;

/// <summary>Purpose: where results are written.</summary>
internal readonly struct ResultOffsets;

/// <summary>Purpose: the offsets of a window's places.</summary>
internal readonly struct TapOffsets;

/// <summary>Purpose: where runs of windows start.</summary>
internal readonly struct RunOffsets;
