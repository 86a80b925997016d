namespace Lamina.Optimizers;

/// <summary>The state of an optimizer between the updates of one parameter block. Only one thread at a time may use it.</summary>
public abstract class OptimizerState
{
    private long keptUpdates;

    /// <summary>Creates the state before the first update.</summary>
    /// <param name="length">Numbers in the parameter block; 0 or more.</param>
    protected OptimizerState(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
    }

    /// <summary>Numbers in the parameter block.</summary>
    public int Length { get; }

    /// <summary>Number of updates made, t.</summary>
    public long Updates { get; private set; }

    /// <summary>
    /// Updates the whole block in place; allocates nothing. The new value of a parameter depends, to the last bit, only on its own history,
    /// not on its position in the block.
    /// </summary>
    /// <param name="parameters">θ, <see cref="Length"/> numbers.</param>
    /// <param name="gradients">
    /// ∂J/∂θ, same layout; 0 in alignment gaps. A gradient that is not finite makes only its own parameter invalid.
    /// </param>
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

    /// <summary>
    /// Begins an update that several threads make in parts, as <see cref="Update"/> does but for the check of lengths. False if the rule
    /// cannot be divided; nothing has begun then.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">α is negative or not finite in single precision. Nothing was changed.</exception>
    internal bool BeginParts(double learningRate)
    {
        RequireRate(learningRate);
        return TryBeginParts(learningRate);
    }

    /// <summary>Prepares the rule for an update in parts; false if it cannot be divided.</summary>
    internal virtual bool TryBeginParts(double learningRate) => false;

    /// <summary>Updates a part of the block.</summary>
    /// <param name="parameters">The part.</param>
    /// <param name="gradients">Of the same length.</param>
    /// <param name="first">Where the part begins in the block.</param>
    internal virtual void UpdatePart(Span<float> parameters, ReadOnlySpan<float> gradients, int first) =>
        throw new NotSupportedException("The rule cannot be divided.");

    /// <summary>Ends an update in parts, of which all are made.</summary>
    internal void EndParts() => Updates++;

    /// <summary>Whether the next update certainly overflows neither finite parameters nor averages.</summary>
    /// <param name="largestGradient">The largest absolute value in the gradients of this update and all previous ones.</param>
    /// <param name="learningRate">α of the update.</param>
    internal virtual bool CannotOverflow(double largestGradient, double learningRate) => false;

    /// <summary>The first parameter with an average that is not finite; −1 if there is none.</summary>
    internal virtual int FirstNotFinite() => -1;

    /// <summary>Saves the state, including averages, so that the next update can be undone.</summary>
    internal virtual void Keep() => keptUpdates = Updates;

    /// <summary>Undoes the update since <see cref="Keep"/>.</summary>
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
