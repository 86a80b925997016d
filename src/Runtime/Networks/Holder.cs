using System.Threading;

namespace Lamina;

/// <summary>
/// A reference that many threads read while one replaces it: a server predicts with <see cref="Current"/>, and whoever has trained or
/// loaded a new network publishes it with <see cref="Replace"/>.
/// </summary>
/// <remarks>
/// Readers take <see cref="Current"/> once for each piece of work and use that network to its end. They never see half of an old and half
/// of a new one, because a network that was published is not changed any more.
/// <code>
/// static readonly Holder&lt;DigitNet&gt; Net = new(Load("digits.safetensors"));
///
/// float[] Answer(float[] image)                    // on any thread
/// {
///     var scores = new float[10];
///     Net.Current.Predict(image, scores);
///     return scores;
/// }
///
/// void Update(string path) => Net.Replace(Load(path));
///
/// static DigitNet Load(string path)
/// {
///     var network = new DigitNet();
///     network.Load(path);                          // complete before anybody else sees it
///     return network;
/// }
/// </code>
/// </remarks>
/// <typeparam name="T">What is held, for example a network.</typeparam>
public sealed class Holder<T>
    where T : class
{
    private T current;

    /// <summary>A holder of its first value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="first"/> is null.</exception>
    public Holder(T first)
    {
        ArgumentNullException.ThrowIfNull(first);
        current = first;
    }

    /// <summary>
    /// The value of now, with everything that was written to it before it was published. Two reads may give two values: take it once.
    /// </summary>
    public T Current => Volatile.Read(ref current);

    /// <summary>Publishes another value. Threads that replace at once do so one after the other, and none is lost.</summary>
    /// <param name="next">Complete: it must not be changed from now on.</param>
    /// <returns>The value of before, which readers may go on using for a while.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null; nothing is replaced.</exception>
    public T Replace(T next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Interlocked.Exchange(ref current, next);
    }
}
