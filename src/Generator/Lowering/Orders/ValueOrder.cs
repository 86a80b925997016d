using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Orders;

/// <summary>
/// The order in which PyTorch has the elements of a value: the same, that of an image with its channels first, or unclear.
/// </summary>
/// <param name="Image">The image, here with its channels last, of which the value has the elements; otherwise null.</param>
/// <param name="IsUnclear">Whether the order follows from no rule.</param>
internal sealed record ValueOrder(TensorShape? Image, bool IsUnclear = false)
{
    /// <summary>The same order, as of vectors and of sequences with the steps first.</summary>
    public static readonly ValueOrder Same = new(Image: null);

    public static readonly ValueOrder Unclear = new(Image: null, IsUnclear: true);

    /// <summary>The channels first; the same order if there is one channel or one position.</summary>
    public static ValueOrder Of(TensorShape image) =>
        image.Last == 1 || image.Last == image.Length ? Same : new ValueOrder(image);

    /// <summary>The order of a value that is made from several element by element.</summary>
    public static ValueOrder Join(ValueOrder one, ValueOrder other) => one == other ? one : Unclear;
}
