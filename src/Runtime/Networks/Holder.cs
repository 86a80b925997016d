using System.Threading;

namespace Lamina;

/// <summary>
/// A reference that many threads read while one replaces it: a server predicts with <see cref="Current"/>, and the code that has trained or
/// loaded a new network publishes it with <see cref="Replace"/>.
/// </summary>
/// <remarks>
/// Readers take <see cref="Current"/> once per request and use that network for all of it. They never see a mixture of an old and a new
/// network, because a published network is not changed any more.
/// <code>
/// static readonly Holder&lt;DigitNet&gt; Net = new(Load("digits.safetensors")); float[] Answer(float[] image) // on any thread { var
/// scores = new float[10]; Net.Current.Predict(image, scores); return scores; } void Update(string path) => Net.Replace(Load(path)); static
/// DigitNet Load(string path) { var network = new DigitNet(); network.Load(path); // complete before another thread sees it return network;
/// }
/// </code>
/// </remarks>
/// <typeparam name="T">Type of the value, for example a network.</typeparam>
public sealed class Holder<T>
    where T : class
{
    private T current;

    /// <summary>Creates a holder with its first value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="first"/> is null.</exception>
    public Holder(T first)
    {
        ArgumentNullException.ThrowIfNull(first);
        current = first;
    }

    /// <summary>
    /// The current value, with everything that was written to it before it was published. Two reads may give two values, so read it once.
    /// </summary>
    public T Current => Volatile.Read(ref current);

    /// <summary>Publishes another value. Concurrent calls run one after the other, and no value is lost.</summary>
    /// <param name="next">The complete value, which must not be changed from now on.</param>
    /// <returns>The previous value, which readers may still use for a while.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null; nothing is replaced.</exception>
    public T Replace(T next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Interlocked.Exchange(ref current, next);
    }
}
