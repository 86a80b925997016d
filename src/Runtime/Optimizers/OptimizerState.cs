namespace Lamina.Optimizers;

/// <summary>What an optimizer remembers between the updates of one parameter block. Not to be used by two threads at a time.</summary>
public abstract class OptimizerState
{
    private long keptUpdates;

    /// <summary>Before the first update.</summary>
    /// <param name="length">Numbers in the parameter block; 0 or more.</param>
    protected OptimizerState(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
    }

    /// <summary>Numbers in the parameter block.</summary>
    public int Length { get; }

    /// <summary>Updates done, t.</summary>
    public long Updates { get; private set; }

    /// <summary>
    /// One update of the whole block, in place; allocates nothing. A parameter's new value depends on its own history alone, to the
    /// last bit, and not on its place in the block.
    /// </summary>
    /// <param name="parameters">θ, <see cref="Length"/> numbers.</param>
    /// <param name="gradients">∂J/∂θ, same layout; 0 in alignment gaps. A gradient that is not finite spoils its own parameter.</param>
    /// <param name="learningRate">α of this update: finite, 0 or above.</param>
    /// <exception cref="ArgumentException">A length is not <see cref="Length"/>. Nothing was changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">α is negative or not finite in single precision. Nothing was changed.</exception>
    public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, double learningRate)
    {
        RequireLength(parameters.Length, nameof(parameters));
        RequireLength(gradients.Length, nameof(gradients));
        RequireRate(learningRate);
        Apply(parameters, gradients, learningRate);
        Updates++;
    }

    /// <summary>The rule itself, for arguments that <see cref="Update"/> has checked. Update t is <see cref="Updates"/> + 1.</summary>
    protected abstract void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, double learningRate);

    /// <summary>Whether the next update can overflow neither finite parameters nor averages; false where that is not certain.</summary>
    /// <param name="largestGradient">The largest absolute value in the gradients of this update and of all before.</param>
    /// <param name="learningRate">α of the update.</param>
    internal virtual bool CannotOverflow(double largestGradient, double learningRate) => false;

    /// <summary>The first parameter of which an average is not finite; −1 if all are.</summary>
    internal virtual int FirstNotFinite() => -1;

    /// <summary>Keeps the state, averages included where the optimizer has them, so that the next update can be taken back.</summary>
    internal virtual void Keep() => keptUpdates = Updates;

    /// <summary>Takes the update since <see cref="Keep"/> back.</summary>
    internal virtual void TakeBack() => Updates = keptUpdates;

    internal static void RequireRate(double learningRate)
    {
        if (learningRate >= 0 && float.IsFinite((float)learningRate)) return;

        throw new ArgumentOutOfRangeException(
            nameof(learningRate), learningRate, "The learning rate of an update must be a finite number, 0 or above.");
    }

    private void RequireLength(int length, string name)
    {
        if (length != Length)
        {
            throw new ArgumentException($"The optimizer's state is for {Length} numbers; {name} has {length}.", name);
        }
    }
}
