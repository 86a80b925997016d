namespace Lamina.Generator.Declarations;

/// <summary>
/// The sizes beyond which a declaration is refused, before it costs time or memory. Each is far above what networks need and low enough
/// that what it bounds stays cheap.
/// </summary>
internal static class Limits
{
    /// <summary>
    /// Layers with blocks expanded, and values that merges join. The deepest published networks have about a thousand; at half a
    /// millisecond and 50 kB per layer, ten thousand take seconds.
    /// </summary>
    public const int Layers = 10_000;

    /// <summary>Blocks inside one another. Each level adds a segment to the names of all tensors inside.</summary>
    public const int BlockDepth = 16;

    /// <summary>Inputs of a network: each is a parameter of Predict.</summary>
    public const int Inputs = 1_000;

    /// <summary>Losses of a network, one per head: each is a parameter of Predict.</summary>
    public const int Losses = 1_000;

    /// <summary>Declared output shapes of a network.</summary>
    public const int Outputs = 1_000;

    /// <summary>
    /// Characters of a name in an attribute, and of a class or method that gives a layer its name. With <see cref="BlockDepth"/>, the path
    /// of a layer stays below the 2,046 characters that debug information holds for a local.
    /// </summary>
    public const int NameLength = 100;

    /// <summary>Characters of the name of a network's class: generated types have longer ones, and C# allows 1,023.</summary>
    public const int ClassNameLength = 500;

    /// <summary>Characters of a Suppress argument: three times all ids.</summary>
    public const int SuppressLength = 2_000;

    /// <summary>Axes of a shape, and arguments of a block. Messages, kernels and the description of every layer repeat them.</summary>
    public const int Axes = 32;

    /// <summary>Elements of any other list in an attribute, such as class weights.</summary>
    public const int ListLength = 10_000;

    /// <summary>Operations of a formula, written out as a tree: later stages walk it as one.</summary>
    public const int FormulaOperations = 2_000;

    /// <summary>Operations of the derivative of a formula, written out as a tree. That of a deep formula is many times as long.</summary>
    public const int DerivativeOperations = 20_000;

    /// <summary>
    /// Operations inside one another in a formula: later stages recurse into it, and C# and OpenCL compilers into their code. A sum or
    /// product of many terms is not deep.
    /// </summary>
    public const int FormulaDepth = 50;

    /// <summary>Nodes of syntax inside one another in a method that a formula calls: a call takes three.</summary>
    public const int FormulaSyntaxDepth = 200;

    /// <summary>Expressions and statements inside one another while a formula is read, its calls included.</summary>
    public const int FormulaLevels = 150;

    /// <summary>Expressions that are read for one formula, each as often as its method is called.</summary>
    public const int FormulaSteps = 20 * FormulaOperations;

    /// <summary>Parameters of a method that a formula calls.</summary>
    public const int FormulaParameters = 100;

    /// <summary>
    /// Errors after which no further layer is checked. Each costs time for its corrections, and nobody corrects more of them at a time.
    /// </summary>
    public const int Errors = 50;

    /// <summary>Names that a message lists.</summary>
    public const int ListedNames = 20;
}
