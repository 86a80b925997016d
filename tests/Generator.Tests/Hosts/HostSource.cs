namespace Lamina.Generator.Tests.Hosts;

/// <summary>The attributes of a valid network, to be put in front of a class.</summary>
internal static class HostSource
{
    public const string Attributes =
        "[global::Lamina.Network, global::Lamina.Input(2), global::Lamina.Dense(3), global::Lamina.Tanh, global::Lamina.Dropout(0.5), "
        + "global::Lamina.Dense(2), global::Lamina.Softmax, global::Lamina.Loss(global::Lamina.Loss.CrossEntropy)]\n";

    /// <summary>Replaces each $ by the attributes.</summary>
    public static string Expand(string template) => template.Replace("$", Attributes, StringComparison.Ordinal);
}
