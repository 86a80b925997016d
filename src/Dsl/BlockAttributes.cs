namespace Lamina;

/// <summary>
/// Makes a class a block: <see cref="UseAttribute{TBlock}"/> inserts its layers, which take their input shape from the use. The class need
/// not be partial; the generator adds nothing to it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class BlockAttribute : Attribute
{
}

/// <summary>Inserts the layers of a block or of another network.</summary>
/// <typeparam name="TBlock">A class with <see cref="BlockAttribute"/> or <see cref="NetworkAttribute"/>.</typeparam>
public sealed class UseAttribute<TBlock> : LayerAttribute
{
    /// <summary>Declares the use.</summary>
    /// <param name="arguments">Values for <see cref="Arg.A"/>, <see cref="Arg.B"/>, … of the block, one for each that it uses.</param>
    public UseAttribute(params int[] arguments) => Arguments = arguments;

    /// <summary>Values for the block's arguments.</summary>
    public int[] Arguments { get; }

    /// <summary>Number of repetitions in sequence, each with its own weights; at least 1. Default 1.</summary>
    public int Repeat { get; set; } = 1;

    /// <summary>Name of the last layer to insert. Default: all layers.</summary>
    public string? Until { get; set; }

    /// <summary>True freezes the weights: training does not change them. Default false.</summary>
    public bool Frozen { get; set; }
}

/// <summary>
/// Placeholders in a block for the arguments of its uses: with <c>[Conv2D(Arg.A, 3)]</c> in the block, <c>[Use&lt;Block&gt;(64)]</c> has 64
/// filters. Every integer argument of a layer may be a placeholder.
/// </summary>
public static class Arg
{
    /// <summary>The first argument.</summary>
    public const int A = int.MinValue + 1;

    /// <summary>The second argument.</summary>
    public const int B = int.MinValue + 2;

    /// <summary>The third argument.</summary>
    public const int C = int.MinValue + 3;

    /// <summary>The fourth argument.</summary>
    public const int D = int.MinValue + 4;
}
