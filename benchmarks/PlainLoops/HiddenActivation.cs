namespace Lamina.Benchmarks.PlainLoops;

/// <summary>The activation of the hidden layers.</summary>
internal enum HiddenActivation
{
    Tanh,
    Relu,
}
