namespace Lamina.Generator.Declarations;

/// <summary>How a merge joins its operands, named as the attributes.</summary>
internal enum MergeKind
{
    Add,
    Multiply,
    Concat,
}

/// <summary>A merge of named layers; with one name the layer before is the first operand. Concat has an axis; −1 is the last.</summary>
internal sealed record MergeDeclaration(int Site, string? Name, MergeKind Merge, EquatableArray<string> Layers, int Axis = -1)
    : LayerDeclaration(Site, Name)
{
    public override string Kind => Merge.ToString();
}

/// <summary>Adds the input of its block.</summary>
internal sealed record AddInputDeclaration(int Site, string? Name) : LayerDeclaration(Site, Name)
{
    public override string Kind => "AddInput";
}

/// <summary>The layers of another class in this place.</summary>
/// <param name="Site">Which of the class's attributes it is; the layers inside carry the same site.</param>
/// <param name="Name">As given, or null.</param>
/// <param name="Block">Name of the class.</param>
/// <param name="Layers">Its layers, arguments filled in.</param>
/// <param name="Repeat">How often, one after the other.</param>
/// <param name="Arguments">As given, for messages.</param>
/// <param name="Until">The last layer used, or null for all.</param>
/// <param name="Frozen">Its weights are not trained.</param>
internal sealed record UseDeclaration(
    int Site, string? Name, string Block, EquatableArray<LayerDeclaration> Layers, int Repeat, EquatableArray<int> Arguments,
    string? Until, bool Frozen) : LayerDeclaration(Site, Name)
{
    public override string Kind => Block;
}
