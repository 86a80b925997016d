namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Tests that no other test may run beside.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
