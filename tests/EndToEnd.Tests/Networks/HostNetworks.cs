namespace Lamina.EndToEnd.Tests.Networks
{
    /// <summary>A network with a type parameter whose name conflicts with one in generated code.</summary>
    /// <typeparam name="T">Not used.</typeparam>
    [Network]
    [Input(2)]
    [Dense(3), Tanh]
    [Dense(1)]
    [Loss(Loss.MeanSquaredError)]
    public partial class GenericNet<T>;

    /// <summary>A generic type that contains a network.</summary>
    /// <typeparam name="TOuter">Not used.</typeparam>
    public static partial class Container<TOuter>
    {
        /// <summary>A nested network.</summary>
        [Network]
        [Input(2)]
        [Dense(3), Relu]
        [Dense(2), Softmax]
        [Loss(Loss.CrossEntropy)]
        public partial class NestedNet;
    }

    /// <summary>A record.</summary>
    [Network]
    [Input(2)]
    [Dense(3), Gelu]
    [Dense(1), Sigmoid]
    [Loss(Loss.BinaryCrossEntropy)]
    public partial record RecordNet;

    /// <summary>An internal, sealed class with a base class, members and a user-defined constructor.</summary>
    [Network]
    [Input(2)]
    [Dense(3), Softplus]
    [Dense(1)]
    [Loss(Loss.Huber)]
    internal sealed partial class NamedNet : EventArgs
    {
        public NamedNet(string title)
            : this(seed: (ulong)title.Length) => Title = title;

        public string? Title { get; }
    }
}

// In the global namespace, which generated code must support.
#pragma warning disable CA1050 // The point of this network.
/// <summary>A network without a namespace.</summary>
[Lamina.Network]
[Lamina.Input(2)]
[Lamina.Dense(3), Lamina.Tanh]
[Lamina.Dense(1)]
[Lamina.Loss(Lamina.Loss.MeanSquaredError)]
public partial class GlobalNet;
#pragma warning restore CA1050
