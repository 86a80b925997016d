namespace Lamina;

/// <summary>The shape of one input example. The batch is a run-time number and no part of it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Declares the input.</summary>
    /// <param name="shape">Sizes of the axes, each at least 1: one for a vector of features.</param>
    public InputAttribute(params int[] shape) => Shape = shape;

    /// <summary>Sizes of the axes.</summary>
    public int[] Shape { get; }
}
