using System.Globalization;
using System.IO;
using System.Text;
using Lamina.Serialization;
using Lamina.Tests;
using Xunit.Abstractions;

namespace Lamina.Runtime.Tests.Serialization;

/// <summary>A long header takes memory in proportion to its length, whatever its content.</summary>
public class HeaderMemoryTests(ITestOutputHelper output)
{
    /// <summary>In the long run 99 MB, close to the limit of the format.</summary>
    private static readonly int Length = Budget.Of(10_000_000, 99_000_000);

    public static TheoryData<string> Contents => ["tensors", "one text", "many texts", "long names", "braces"];

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_header_takes_twice_its_length(string content)
    {
        byte[] file = SafetensorsFile.Of(Header(content), []);
        TinyNetwork network = new();
        Allocated(network, SafetensorsFile.Of(SafetensorsFile.Header));
        long allocated = Allocated(network, file);
        double ratio = allocated / (double)file.Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{content}: {ratio:F2} times the header"));
        Assert.InRange(ratio, 1, 2.2);
    }

    [Fact]
    public void The_limit_of_the_header_is_an_option()
    {
        TinyNetwork network = new();
        byte[] file = SafetensorsFile.Saved(network);
        int length = (int)BitConverter.ToUInt64(file);
        network.Load(new MemoryStream(file), new LoadOptions { MaxHeaderLength = length });
        NetworkFileException exception = Assert.Throws<NetworkFileException>(
            () => network.Load(new MemoryStream(file), new LoadOptions { MaxHeaderLength = length - 1 }));
        Assert.Equal(
            $"The header has {length} bytes, more than the {length - 1} of LoadOptions.MaxHeaderLength.", exception.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoadOptions { MaxHeaderLength = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoadOptions { MaxHeaderLength = 100_000_001 });
        Assert.Equal(100_000_000, new LoadOptions().MaxHeaderLength);
    }

    private static long Allocated(TinyNetwork network, byte[] file)
    {
        using MemoryStream stream = new(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            network.Load(stream);
        }
        catch (NetworkFileException)
        {
            // None of the long headers has the network's tensors.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[] Header(string content)
    {
        StringBuilder text = new("{");
        const string Empty = """:{"dtype":"U8","shape":[0],"data_offsets":[0,0]}""";
        if (content is "many texts" or "one text" or "braces") text.Append("\"__metadata__\":{");
        if (content is "one text") text.Append("\"note\":\"").Append('x', Length).Append('"');
        if (content is "braces") text.Append("\"note\":\"").Append('{', Length / 2).Append(':', Length / 2).Append('"');
        for (int i = 0; text.Length < Length; i++)
        {
            string name = i.ToString(CultureInfo.InvariantCulture);
            if (content == "long names") name = name.PadLeft(1000, 'n');
            if (i > 0) text.Append(',');
            text.Append('"').Append(name).Append('"').Append(content == "many texts" ? ":\"\"" : Empty);
        }

        if (content is "many texts" or "one text" or "braces") text.Append('}');
        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }
}
