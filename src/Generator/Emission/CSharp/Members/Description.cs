namespace Lamina.Generator.Emission.CSharp.Members;

/// <summary>A description of sizes that kernels hand to the runtime: a field of the class that holds the methods.</summary>
/// <param name="Type">The runtime's type.</param>
/// <param name="Name">Of the field, unless another description has it.</param>
/// <param name="Summary">What it describes, for the comment.</param>
/// <param name="Arguments">Of the type's constructor.</param>
internal sealed record Description(string Type, string Name, string Summary, params string[] Arguments);
