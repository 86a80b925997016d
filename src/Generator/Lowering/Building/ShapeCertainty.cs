namespace Lamina.Generator.Lowering.Building;

/// <summary>How certain the shape of a layer's output is.</summary>
internal enum ShapeCertainty
{
    /// <summary>It is right if the input's is, and nothing went wrong.</summary>
    AsInput,

    /// <summary>It is right whatever the input was.</summary>
    Certain,

    /// <summary>It is a plausible one.</summary>
    Guess,
}
