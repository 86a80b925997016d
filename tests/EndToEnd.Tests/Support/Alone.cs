namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Tests that must not run in parallel with others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
