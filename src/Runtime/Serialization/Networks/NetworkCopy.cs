using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>Copies parameters from one network to another that has some of the same layers.</summary>
public static class NetworkCopy
{
    /// <summary>
    /// Copies the tensors that both networks have with the same name and shape; the other tensors of this network are unchanged.
    /// </summary>
    /// <param name="network">The network that is changed.</param>
    /// <param name="source">The network to copy from; it may be the same one.</param>
    /// <param name="names">Maps the names of the source's tensors to those of this network; null if they are the same.</param>
    /// <returns>The copied tensors, and those that were not copied.</returns>
    /// <exception cref="InvalidOperationException">This network is being trained by Fit. Nothing was changed.</exception>
    /// <exception cref="ArgumentException">Two tensors of the source get the same name. Nothing was changed.</exception>
    public static LoadReport CopyMatching<TNetwork, TSource>(
        this INetwork<TNetwork> network, INetwork<TSource> source, NameMap? names = null)
        where TNetwork : class, INetwork<TNetwork>
        where TSource : class, INetwork<TSource>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(source);
        IReadOnlyList<ParameterDescription> tensors = source.Parameters.Network.Parameters;
        TensorMatching matching = TensorMatching.Of(
            network.Parameters.Network, new TensorEntries(NetworkTensors.Header(source.Parameters.Network).Tensors), names, Layout.Lamina);

        // Copies the whole source first, because it may be the same network with exchanged tensors.
        ParameterBlock<float> target = network.Parameters;
        float[] values = source.Parameters.Snapshot();
        target.Gate.Change(target.Network, () =>
        {
            for (int i = 0; i < tensors.Count; i++)
            {
                if (matching.Places[i] is not { } place) continue;
                values.AsSpan(tensors[i].Offset, tensors[i].Length).CopyTo(target.Span[place.Offset..]);
            }
        });
        return matching.Report;
    }
}
