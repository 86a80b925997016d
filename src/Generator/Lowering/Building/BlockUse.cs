namespace Lamina.Generator.Lowering.Building;

/// <summary>A use of a block, as messages call it.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Given">Its input and how that came about.</param>
internal sealed record BlockUse(string Text, string Given);
