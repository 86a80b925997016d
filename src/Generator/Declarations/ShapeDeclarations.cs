namespace Lamina.Generator.Declarations;

/// <summary>Zeros around an image.</summary>
internal sealed record ZeroPadDeclaration(int Site, string? Name, int Top, int Bottom, int Left, int Right) : LayerDeclaration(Site, Name)
{
    public override string Kind => "ZeroPad2D";
}

/// <summary>All axes become one.</summary>
internal sealed record FlattenDeclaration(int Site, string? Name) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Flatten";
}

/// <summary>Other axes for the same elements; one size may be −1 and is then computed.</summary>
internal sealed record ReshapeDeclaration(int Site, string? Name, EquatableArray<int> Shape) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Reshape";
}

/// <summary>Axes in another order, numbered from 0.</summary>
internal sealed record PermuteDeclaration(int Site, string? Name, EquatableArray<int> Axes) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Permute";
}
