namespace Lamina.Generator.Output;

/// <summary>A generated file: the second boundary of the compiler. Compared by value.</summary>
/// <param name="Network">The full name of the network. Names of different networks may differ only in case.</param>
/// <param name="Part">Which of the network's files it is: one of the constants below.</param>
/// <param name="Text">The C# source; lines end in \n.</param>
internal sealed record GeneratedFile(string Network, string Part, string Text)
{
    /// <summary>The part of the user's class.</summary>
    public const string HostClass = "";

    public const string OpenCl = "OpenCl";
    public const string Ilgpu = "Ilgpu";

    /// <summary>The output of the compiler's stages, as comments.</summary>
    public const string Stages = "Stages";

    /// <summary>The file name without extension.</summary>
    public string Name => Part == HostClass ? Network : $"{Network}.{Part}";

    /// <summary>Whether the file is only for projects that reference ILGPU.</summary>
    public bool IsForIlgpu => Part == Ilgpu;
}
