namespace Lamina.Package.Tests.NativeAot;

/// <summary>
/// Training programs that are compiled ahead of time, without warnings, print the same as with the just-in-time compiler. A normal run uses
/// analyzers instead: of the libraries (IsAotCompatible), and of generated code (the project with the strictest settings).
/// </summary>
[Collection(PackedLaminaUsers.Name)]
public class NativeAotTests(PackedLamina package)
{
    private const string Framework = "net10.0";

    [SkippableTheory]
    [InlineData("Images", "loss below 0.2: True", "Lamina")]
    [InlineData("Tables", "\n1 0 0 1 0 0 1 0 0", "Lamina", "Lamina.Csv")]
    public void A_program_compiled_ahead_of_time_prints_the_same(string name, string said, params string[] packages)
    {
        Skip.IfNot(Budget.IsFull, "NativeAOT compiles for tens of seconds: only the long run, LAMINA_TESTS=full, does it.");
        string? missing = NativeToolchain.Missing(package.NewFolder($"Compiler{name}"));
        Skip.If(missing is not null, missing);

        string program = Repository.Read($"tests/Package.Tests/Programs/{name}.cs");
        OutsideProject project = package.NewProject(
            name, Framework, program, "<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn>", packages);
        DotnetResult publish = project.Publish(Framework);
        publish.AssertSuccess();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(project.PublishedAssemblies());

        DotnetResult native = project.RunPublished();
        native.AssertSuccess();
        project.Build().AssertSuccess();
        DotnetResult justInTime = project.Run(Framework);
        justInTime.AssertSuccess();
        Assert.Equal(justInTime.Output, native.Output);
        Assert.Contains(said, native.Output, StringComparison.Ordinal);
    }
}
