namespace Lamina.Tests;

/// <summary>One text of a test.</summary>
/// <param name="Extension">The extension of its file.</param>
/// <param name="Data">The text.</param>
/// <param name="Name">Its name among the texts of the test, or null for the only one.</param>
internal sealed record SnapshotText(string Extension, string Data, string? Name = null);
