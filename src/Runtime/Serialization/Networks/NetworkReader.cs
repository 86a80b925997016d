using System.IO;
using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>Loads the parameters of a network from a stream. Everything is read and checked before anything is changed.</summary>
internal static class NetworkReader
{
    /// <summary>Reads a file that has exactly the tensors of the network.</summary>
    /// <exception cref="NetworkFileException">It does not, or it is malformed.</exception>
    public static void Read(ParameterBlock<float> parameters, Stream stream, LoadOptions options)
    {
        parameters.Gate.RequireNoTraining(parameters.Network, "nothing can be loaded into it");
        SafetensorsReader reader = new(stream, options);
        Layout? layout = FileLayouts.Of(reader.Header, options);
        ReadTensors(parameters, reader, NetworkTensors.Match(reader.Header, parameters.Network, layout), layout);
    }

    /// <summary>Reads the tensors that the file and the network both have.</summary>
    /// <exception cref="NetworkFileException">The file is malformed.</exception>
    public static LoadReport ReadMatching(ParameterBlock<float> parameters, Stream stream, NameMap? names, LoadOptions options)
    {
        parameters.Gate.RequireNoTraining(parameters.Network, "nothing can be loaded into it");
        SafetensorsReader reader = new(stream, options);
        Layout? layout = FileLayouts.Of(reader.Header, options);
        TensorMatching matching = TensorMatching.Of(parameters.Network, reader.Header, names, layout);
        ReadTensors(parameters, reader, matching.Places, layout);
        return matching.Report;
    }

    /// <param name="parameters">The parameters, changed after everything has been read.</param>
    /// <param name="reader">A reader before its first tensor.</param>
    /// <param name="places">The parameter of each tensor; null for a tensor to skip.</param>
    /// <param name="layout">The layout of the file.</param>
    private static void ReadTensors(
        ParameterBlock<float> parameters, SafetensorsReader reader, IReadOnlyList<ParameterDescription?> places, Layout? layout)
    {
        FileLayouts.RequireFor(layout, places.OfType<ParameterDescription>());
        float[] values = new float[parameters.Span.Length];
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i] is { } place) ReadTensor(reader, i, values.AsSpan(place.Offset, place.Length), Order(place, layout));
            else reader.SkipTensor(reader.Header.BytesOf(i));
        }

        reader.RequireEnd();

        // From here on nothing can fail, unless a training has begun in between. Copies tensor by tensor, so that the gaps of the block
        // stay 0.
        parameters.Gate.Change(parameters.Network, () =>
        {
            foreach (ParameterDescription? place in places)
            {
                if (place is not null) values.AsSpan(place.Offset, place.Length).CopyTo(parameters.Span[place.Offset..]);
            }
        });
    }

    private static void ReadTensor(SafetensorsReader reader, int index, Span<float> target, PyTorchOrder? order)
    {
        TensorEntry tensor = reader.Header[index];
        if (order is null)
        {
            reader.ReadTensor(tensor, target);
            return;
        }

        float[] source = new float[target.Length];
        reader.ReadTensor(tensor, source);
        TensorPermutation.Apply(order, source, target);
    }

    /// <summary>The permutation of a tensor; null if there is none.</summary>
    private static PyTorchOrder? Order(ParameterDescription place, Layout? layout) =>
        layout == Layout.PyTorch && TensorPermutation.Changes(place.PyTorch) ? place.PyTorch : null;
}
