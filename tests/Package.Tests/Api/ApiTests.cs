namespace Lamina.Package.Tests.Api;

/// <summary>What users can call: every change of it appears in a review.</summary>
public class ApiTests
{
    private const string Shown = "net10.0", Other = "net8.0";

    [Fact]
    public void Public_members() => Snapshot.Verify(
        PublicApi.Assemblies.Select(assembly => new SnapshotText("cs", PublicApi.Of(assembly, Shown), assembly)));

    [Fact]
    public void Both_frameworks_have_the_same_public_members() => Assert.All(
        PublicApi.Assemblies, assembly => Assert.Equal(PublicApi.Of(assembly, Shown), PublicApi.Of(assembly, Other)));
}
