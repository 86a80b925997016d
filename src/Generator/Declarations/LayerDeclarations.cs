namespace Lamina.Generator.Declarations;

/// <summary>A layer as declared.</summary>
/// <param name="Site">Which of the class's attributes it is, for placing a diagnostic.</param>
/// <param name="Name">As given, or null.</param>
internal abstract record LayerDeclaration(int Site, string? Name)
{
    /// <summary>The attribute's name without suffix.</summary>
    public abstract string Kind { get; }

    /// <summary>True for layers with tensors of their own: they get a member in the class, and can be shared.</summary>
    public virtual bool HasTensors => false;

    /// <summary>The layer or input whose output is its input, or null for the layer before.</summary>
    public string? From { get; init; }

    /// <summary>Inside a block: the sites of its own attribute and of the uses around it, innermost first.</summary>
    public EquatableArray<int> Path { get; init; } = Array.Empty<int>().ToEquatableArray();

    /// <summary>The site of its own attribute.</summary>
    public int OwnSite => Path.Count > 0 ? Path[0] : Site;
}

/// <summary>Dense: z = W·x + b.</summary>
internal sealed record DenseDeclaration(int Site, string? Name, int Units, WeightOptions Weights) : LayerDeclaration(Site, Name)
{
    /// <summary>The attribute's name without suffix.</summary>
    public const string Attribute = "Dense";

    /// <summary>Applied to every step of a sequence or every pixel of an image.</summary>
    public bool PerStep { get; init; }

    public override string Kind => Attribute;

    public override bool HasTensors => true;
}

/// <summary>An activation, element by element except Softmax and LogSoftmax; Slope is that of LeakyRelu, Elu and PRelu.</summary>
internal sealed record ActivationDeclaration(int Site, string? Name, ActivationKind Activation, double Slope = 0)
    : LayerDeclaration(Site, Name)
{
    public override string Kind => Activation.ToString();

    public override bool HasTensors => Activation == ActivationKind.PRelu;
}

/// <summary>Inverted dropout, of units or of whole channels.</summary>
internal sealed record DropoutDeclaration(int Site, string? Name, double Keep, bool IsSpatial = false) : LayerDeclaration(Site, Name)
{
    public override string Kind => IsSpatial ? "SpatialDropout" : "Dropout";
}

/// <summary>Noise of 𝒩(0, deviation²) added in training.</summary>
internal sealed record GaussianNoiseDeclaration(int Site, string? Name, double Deviation) : LayerDeclaration(Site, Name)
{
    public override string Kind => "GaussianNoise";
}

/// <summary>A function of the user as an activation.</summary>
internal sealed record FormulaActivationDeclaration(int Site, string? Name, FormulaDeclaration Formula) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Activation";
}

/// <summary>A named layer again, with the same weights.</summary>
internal sealed record SharedDeclaration(int Site, string? Name, string Layer) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Shared";
}

/// <summary>The shape of one input example.</summary>
internal sealed record InputDeclaration(int Site, EquatableArray<int> Shape, string? Name = null)
{
    /// <summary>n where the elements are indices from 0 to n − 1, or 0.</summary>
    public int Indices { get; init; }
}

/// <summary>The shape that a prediction is said to have.</summary>
internal sealed record OutputDeclaration(int Site, EquatableArray<int> Shape, string? From)
{
    /// <summary>How many layers come before it; it is about the last of them unless <see cref="From"/> names another.</summary>
    public int LayersBefore { get; init; } = int.MaxValue;
}

/// <summary>The loss on one head.</summary>
/// <param name="Site">Which of the class's attributes it is.</param>
/// <param name="Loss">Which loss; of no meaning with <see cref="Formula"/>.</param>
/// <param name="Delta">Of Huber's.</param>
internal sealed record LossDeclaration(int Site, LossKind Loss, double Delta)
{
    /// <summary>How many layers come before it; the head is the last of them unless <see cref="From"/> names another.</summary>
    public int LayersBefore { get; init; } = int.MaxValue;

    public string? Name { get; init; }

    public string? From { get; init; }

    /// <summary>The declared shape of a target, or empty.</summary>
    public EquatableArray<int> Target { get; init; }

    public double Weight { get; init; } = 1;

    public double LabelSmoothing { get; init; }

    /// <summary>One weight per class, or empty.</summary>
    public EquatableArray<double> ClassWeights { get; init; }

    /// <summary>Targets may be NaN and then contribute nothing.</summary>
    public bool MissingTargets { get; init; }

    /// <summary>The last target column is the example's weight.</summary>
    public bool ExampleWeights { get; init; }

    /// <summary>T of distillation.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Share of the loss by the true labels in distillation.</summary>
    public double HardWeight { get; init; }

    /// <summary>A function of the user as a loss: per output, of prediction and target.</summary>
    public FormulaDeclaration? Formula { get; init; }

    /// <summary>Whether it is one of these, and not a function of the user.</summary>
    public bool Is(params LossKind[] kinds) => Formula is null && kinds.Contains(Loss);
}
