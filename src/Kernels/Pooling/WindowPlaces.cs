namespace Lamina.Kernels;

/// <summary>The places of one window that are inside the image: a rectangle, for a vector of adjacent channels.</summary>
/// <param name="First">Where the first place is in the image.</param>
/// <param name="Rows">Rows of the rectangle.</param>
/// <param name="Columns">Columns of the rectangle.</param>
/// <param name="RowStep">Numbers from a row to the next.</param>
/// <param name="Step">Numbers from a place of a row to the next.</param>
internal readonly record struct WindowPlaces(nint First, int Rows, int Columns, nint RowStep, nint Step);
