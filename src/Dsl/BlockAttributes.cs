namespace Lamina;

/// <summary>
/// Makes a class a block: its layers stand wherever <see cref="UseAttribute{TBlock}"/> names it, and take their input shape from there. The
/// class need not be partial; nothing is added to it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class BlockAttribute : Attribute
{
}

/// <summary>The layers of a block, or those of another network, in this place.</summary>
/// <typeparam name="TBlock">A class with <see cref="BlockAttribute"/> or <see cref="NetworkAttribute"/>.</typeparam>
public sealed class UseAttribute<TBlock> : LayerAttribute
{
    /// <summary>Declares the use.</summary>
    /// <param name="arguments">Numbers in place of <see cref="Arg.A"/>, <see cref="Arg.B"/>, … of the block, as many as it has.</param>
    public UseAttribute(params int[] arguments) => Arguments = arguments;

    /// <summary>Numbers in place of the block's arguments.</summary>
    public int[] Arguments { get; }

    /// <summary>How many blocks one after the other, each with weights of its own; at least 1. Default 1.</summary>
    public int Repeat { get; set; } = 1;

    /// <summary>Name of the last layer that is taken. Default: all layers.</summary>
    public string? Until { get; set; }

    /// <summary>True keeps the weights as they are: training does not change them. Default false.</summary>
    public bool Frozen { get; set; }
}

/// <summary>
/// Stand in a block for the arguments of its uses: with <c>[Conv2D(Arg.A, 3)]</c> in the block, <c>[Use&lt;Block&gt;(64)]</c> has 64
/// filters. Every whole number of a layer may be one.
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
