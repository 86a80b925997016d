namespace Lamina.Kernels;

/// <summary>A part of B that is packed: columns and steps of it.</summary>
internal readonly record struct PanelRange(int Column, int Columns, int Step, int Steps);
