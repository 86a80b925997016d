namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>What the host gives a kernel for a parameter.</summary>
internal abstract record HostArgument;

/// <summary>The memory of a value: a planned buffer, an argument of the method, a tensor.</summary>
internal sealed record ValueArgument(int Node) : HostArgument;

/// <summary>The shares of a tensor's gradient, from the tensor's place in the first share on.</summary>
internal sealed record GradientArgument(int Node) : HostArgument;

/// <summary>Constants of the network, from one of them on.</summary>
internal sealed record ConstantsArgument(int Node) : HostArgument;

/// <summary>A number of the method, by its name there.</summary>
internal sealed record NumberArgument(string Property) : HostArgument;

/// <summary>The number of examples times a constant.</summary>
internal sealed record CountArgument(int PerExample) : HostArgument;

/// <summary>A range of the method, by its name there.</summary>
internal sealed record RangeArgument(string Property) : HostArgument;

/// <summary>Where the launch's work groups write their summands of a loss.</summary>
internal sealed record LossArgument(double Weight) : HostArgument;
