namespace Lamina.Generator.Lowering.Building;

/// <summary>How much can be said of the shape of a layer's output.</summary>
internal enum ShapeCertainty
{
    /// <summary>It is right if the input's is, and nothing went wrong.</summary>
    AsInput,

    /// <summary>It is right whatever the input was.</summary>
    Certain,

    /// <summary>It is a plausible one.</summary>
    Guess,
}
