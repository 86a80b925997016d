namespace Lamina.Generator;

/// <summary>A generated file: boundary 2 of the compiler, equal when its text is.</summary>
/// <param name="Name">Without extension; names of different networks may differ in case only.</param>
/// <param name="Text">C#, lines ending in \n.</param>
internal sealed record GeneratedFile(string Name, string Text)
{
    /// <summary>Whether it is only for projects that reference ILGPU.</summary>
    public bool IsForIlgpu { get; init; }
}
