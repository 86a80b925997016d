namespace Lamina.Generator.Declarations;

/// <summary>A layer as declared.</summary>
/// <param name="Site">Which of the class's attributes it is, for placing a diagnostic.</param>
/// <param name="Name">As given, or null.</param>
internal abstract record LayerDeclaration(int Site, string? Name)
{
    /// <summary>The attribute's name without suffix.</summary>
    public abstract string Kind { get; }
}

/// <summary>Dense: z = W·x + b.</summary>
internal sealed record DenseDeclaration(
    int Site, string? Name, int Units, bool Bias, InitKind Init, double? InitScale, double? L1, double? L2) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Dense";
}

/// <summary>An activation, element by element except Softmax.</summary>
internal sealed record ActivationDeclaration(int Site, string? Name, ActivationKind Activation, double Slope = 0)
    : LayerDeclaration(Site, Name)
{
    public override string Kind => Activation.ToString();
}

/// <summary>Inverted dropout.</summary>
internal sealed record DropoutDeclaration(int Site, string? Name, double Keep) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Dropout";
}

/// <summary>The shape of one input example.</summary>
internal sealed record InputDeclaration(int Site, EquatableArray<int> Shape);

/// <summary>The loss.</summary>
internal sealed record LossDeclaration(int Site, LossKind Loss, double Delta);
