using Lamina.Generator.Runs;

namespace Lamina.Generator.Declarations;

/// <summary>
/// A network as declared: boundary 1 of the compiler. Edits must keep this contract: strings, numbers, enums and equatable
/// arrays only; no symbol, syntax or location, or every keystroke would recompile every network. Layers are in source order.
/// </summary>
/// <param name="Host">The class that carries the attributes.</param>
/// <param name="L1">λ₁ of layers that do not set their own.</param>
/// <param name="L2">λ₂ of layers that do not set their own.</param>
/// <param name="Inputs">At least one in a valid network.</param>
/// <param name="Layers">At least one with parameters in a valid network.</param>
/// <param name="Losses">At least one in a valid network, one per head.</param>
/// <param name="Problems">What Parsing itself found wrong, with the class or with an attribute.</param>
/// <param name="Site">Place of [Network] among the attributes.</param>
internal sealed record NetworkDeclaration(
    HostDeclaration Host,
    double L1,
    double L2,
    EquatableArray<InputDeclaration> Inputs,
    EquatableArray<LayerDeclaration> Layers,
    EquatableArray<LossDeclaration> Losses,
    EquatableArray<Problem> Problems,
    int Site = Problem.OnClass)
{
    /// <summary>Stated shapes of predictions.</summary>
    public EquatableArray<OutputDeclaration> Outputs { get; init; }

    /// <summary>The failure of Parsing, after which the rest is only what members that throw need; null if it succeeded.</summary>
    public CompilerFailure? Failure { get; init; }

    /// <summary>What is written for it.</summary>
    public TargetKinds Targets { get; init; } = TargetKinds.Cpu;

    /// <summary>Whether it has an inference form.</summary>
    public bool HasInference { get; init; } = true;

    /// <summary>Whether convolutions of the inference form may use minimal filtering.</summary>
    public bool HasMinimalFiltering { get; init; } = true;
}
