namespace Lamina.Generator.Output;

/// <summary>A generated file: boundary 2 of the compiler, equal when its text is.</summary>
/// <param name="Network">The network's name with its namespace and outer classes; those of different networks may differ in case only.</param>
/// <param name="Part">What of the network it holds: nothing for the class itself, or the target that it is for.</param>
/// <param name="Text">C#, lines ending in \n.</param>
internal sealed record GeneratedFile(string Network, string Part, string Text)
{
    public const string Itself = "";
    public const string OpenCl = "OpenCl";
    public const string Ilgpu = "Ilgpu";

    /// <summary>Not C# but what the compiler's stages made, as a comment.</summary>
    public const string Stages = "Stages";

    /// <summary>Without extension.</summary>
    public string Name => Part == Itself ? Network : $"{Network}.{Part}";

    /// <summary>Whether it is only for projects that reference ILGPU.</summary>
    public bool IsForIlgpu => Part == Ilgpu;
}
