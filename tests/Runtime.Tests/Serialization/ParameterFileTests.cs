using System.IO;
using Lamina.Parameters;
using Lamina.Serialization;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>Parameters are read without a network from files, streams and embedded resources.</summary>
public class ParameterFileTests
{
    private static readonly string File = Repository.PathOf("tests/Runtime.Tests/Golden/linear.safetensors");

    [Fact]
    public void A_file_a_stream_and_a_resource_give_the_parameters_that_a_network_loads()
    {
        var network = new TinyNetwork();
        network.Load(File);
        using FileStream stream = System.IO.File.OpenRead(File);
        foreach (ParameterBlock<float> read in (ParameterBlock<float>[])
        [
            ParameterFile.Read(TinyNetwork.Description, File),
            ParameterFile.Read(TinyNetwork.Description, stream),
            ParameterFile.ReadResource(TinyNetwork.Description, typeof(ParameterFileTests).Assembly, "linear"),
        ])
        {
            foreach (ParameterDescription tensor in TinyNetwork.Description.Parameters)
                Assert.Equal(network.Parameters[tensor.Name].ToArray(), read[tensor.Name].ToArray());
        }
    }

    [Fact]
    public void A_missing_resource_is_named_with_those_that_there_are()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => ParameterFile.ReadResource(TinyNetwork.Description, typeof(ParameterFileTests).Assembly, "linaer"));
        Assert.StartsWith(
            "Lamina.Runtime.Tests has no resource 'linaer'; it has linear. Embed the file with "
            + "<EmbeddedResource Include=\"…\" LogicalName=\"linaer\" />.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_network_is_refused_with_its_path()
    {
        NetworkFileException exception = Assert.Throws<NetworkFileException>(() => ParameterFile.Read(VersionNetwork.Description, File));
        Assert.Equal(File, exception.Path);
    }
}
