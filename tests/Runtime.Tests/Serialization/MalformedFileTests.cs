using System.IO;
using System.Text;
using Lamina.Serialization;

namespace Lamina.Runtime.Tests.Serialization;

public class MalformedFileTests
{
    /// <summary>The text to replace in a valid header, its replacement, and the expected part of the message.</summary>
    public static TheoryData<string, string, string> BadHeaders => new()
    {
        // JSON
        { "{\"__metadata__\"", " {\"__metadata__\"", "does not begin with '{'" },
        { "[60,68]}}", "[60,68]}", "not the expected JSON" },
        { "[60,68]}}", "[60,68]}}}", "not the expected JSON" },
        { "[60,68]}}", "[60,68]}} x", "not the expected JSON" },
        { "[60,68]}}", "[60,68]}}\0\0\0", "not the expected JSON" },
        { "[60,68]}}", "[60,68]},}", "not the expected JSON" },
        { "[60,68]}}", "[60,68]}}//", "not the expected JSON" },
        { "[24,36]", "[[[[[[24,36]", "not the expected JSON" },
        { "\"note\":\"x\"", "\"note\":{\"a\":{\"b\":{}}}", "metadata 'note' is not a string" },
        { "\"x\"", "\"\\ud800\"", "half of a surrogate pair" },
        { "\"dense1.bias\":", "\"dense1.b\\udc00ias\":", "half of a surrogate pair" },

        // Keys
        { "\"dense2.weight\":", "\"dense1.weight\":", "has the key 'dense1.weight' twice" },
        { "\"dense2.weight\":", "\"dense1.\\u0077eight\":", "has the key 'dense1.weight' twice" },
        { "{\"__metadata__\":", "{\"__metadata__\":{},\"__metadata__\":", "has the key '__metadata__' twice" },
        { "\"note\":\"x\"", "\"format\":\"x\"", "metadata has the key 'format' twice" },
        { "\"note\":\"x\"", "\"note\":1", "metadata 'note' is not a string" },
        { "{\"format\":\"pt\",\"note\":\"x\"}", "[]", "metadata is not an object" },
        { "{\"format\":\"pt\",\"note\":\"x\"}", "null", "metadata is not an object" },

        // Fields
        { "{\"dtype\":\"F32\",\"shape\":[3,2],\"data_offsets\":[0,24]}", "[0,24]", "'dense1.weight' is not described by an object" },
        { "\"shape\":[3,2]", "\"dtype\":\"F32\"", "'dense1.weight' has dtype twice" },
        { "\"shape\":[3,2]", "\"shape\":[3,2],\"shape\":[3,2]", "'dense1.weight' has shape twice" },
        { "\"data_offsets\":[0,24]", "\"data_offsets\":[0,24],\"data_offsets\":[0,24]", "'dense1.weight' has data_offsets twice" },
        { "\"shape\":[3,2],", "", "'dense1.weight' lacks one of dtype, shape and data_offsets" },
        { "\"data_offsets\":[0,24]", "\"offsets\":[0,24]", "'dense1.weight' has an unknown field 'offsets'; expected dtype, shape" },
        { "\"F32\",\"shape\":[3,2]", "\"F31\",\"shape\":[3,2]", "'dense1.weight' has the unknown dtype 'F31'; expected one of F32, F64" },
        { "\"F32\",\"shape\":[3,2]", "\"f32\",\"shape\":[3,2]", "unknown dtype 'f32'" },
        { "\"F32\",\"shape\":[3,2]", "32,\"shape\":[3,2]", "dtype that is not a string" },
        { "[3,2]", "\"3,2\"", "shape that is not an array" },
        { "[0,24]", "24", "data_offsets that is not an array" },

        // Numbers
        { "[3,2]", "[-3,2]", "shape with elements that are not whole numbers from 0 to 2^63 - 1" },
        { "[3,2]", "[-3,-2]", "shape with elements that are not whole numbers" },
        { "[3,2]", "[3.0,2]", "shape with elements that are not whole numbers" },
        { "[3,2]", "[3e0,2]", "shape with elements that are not whole numbers" },
        { "[3,2]", "[null,2]", "shape with elements that are not whole numbers" },
        { "[3,2]", "[9223372036854775808,2]", "shape with elements that are not whole numbers" },
        { "[3,2]", "[99999999999999999999999999,2]", "shape with elements that are not whole numbers" },
        { "[0,24]", "[-0,24]", "data_offsets with elements that are not whole numbers" },
        { "[3,2]", "[9223372036854775807,2]", "(9223372036854775807, 2) of F32 beyond 2^63 bits" },
        { "[3,2]", "[4294967296,4294967296]", "(4294967296, 4294967296) of F32 beyond 2^63 bits" },
        { "[3,2]", "[4294967296,4294967296,0]", "beyond 2^63 bits" },
        { "[3,2]", $"[3,2{string.Concat(Enumerable.Repeat(",1", 62))}]",
            "tensor 'dense1.weight' of shape (3, 2, 1, 1, 1, 1, 1, 1, …) depends" },
        { "[3,2]", $"[3,2{string.Concat(Enumerable.Repeat(",1", 63))}]", "'dense1.weight' has a shape of more than 64 numbers" },

        // Offsets
        { "[0,24]", "[0]", "has 1 data_offsets; expected begin and end" },
        { "[0,24]", "[0,24,24]", "has 3 data_offsets; expected begin and end" },
        { "[0,24]", "[24,0]", "data_offsets that end at 0, before they begin at 24" },
        { "[0,24]", "[0,20]", "data_offsets that span 20 bytes; F32 of shape (3, 2) is 24 bytes" },
        { "[0,24]", "[0,9223372036854775807]", "data_offsets that span 9223372036854775807 bytes" },
        { "\"F32\",\"shape\":[3,2]", "\"F64\",\"shape\":[3,2]", "span 24 bytes; F64 of shape (3, 2) is 48 bytes" },
        { "\"F32\",\"shape\":[3,2]", "\"F4\",\"shape\":[3,1]", "(3, 1) of F4 that is not a whole number of bytes" },
        { "[24,36]", "[20,32]", "'dense1.bias' overlaps the tensor before it: it begins at byte 20, expected 24" },
        { "[36,60]", "[0,24]", "'dense2.weight' overlaps the tensor before it: it begins at byte 0, expected 24" },
        { "[60,68]", "[64,72]", "'dense2.bias' leaves a gap before it: it begins at byte 64, expected 60" },
        { "[0,24]", "[68,92]", "'dense1.bias' leaves a gap before it: it begins at byte 24, expected 0" },
        { "[60,68]", "[9223372036854775799,9223372036854775807]", "'dense2.bias' leaves a gap before it" },

        // Another network's tensors
        { "dense1.weight", "fc1.weight", "'dense1.weight' is missing; expected shape (3, 2)" },
        { "dense1.weight", "fc1.weight", "'fc1.weight' is not a tensor of the network" },
        { "dense1.weight", "DENSE1.weight", "'dense1.weight' is missing" },
        { "[3,2]", "[2,3]", "'dense1.weight' has shape (2, 3); expected (3, 2)" },
        { "[3,2]", "[6]", "'dense1.weight' has shape (6); expected (3, 2)" },
        { "[3,2]", "[3,2,1,1,1,1,1,1,1,1]", "does not state its layout, and tensor 'dense1.weight'" },
        { "\"F32\",\"shape\":[3,2]", "\"I32\",\"shape\":[3,2]", "dtype I32; expected one of F32, F64, F16, BF16" },
    };

    [Fact]
    public void The_header_that_the_cases_change_is_valid() =>
        new TinyNetwork().Load(new MemoryStream(SafetensorsFile.Of(SafetensorsFile.Header)));

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public void A_bad_header_is_explained(string good, string bad, string message)
    {
        Assert.Contains(good, SafetensorsFile.Header, StringComparison.Ordinal);
        AssertRefused(SafetensorsFile.Of(SafetensorsFile.Header.Replace(good, bad, StringComparison.Ordinal)), message);
    }

    [Fact]
    public void Every_difference_from_the_network_is_listed()
    {
        string header = SafetensorsFile.Header
            .Replace("\"note\":\"x\"", "\"network\":\"Other\"", StringComparison.Ordinal)
            .Replace("dense1.bias", "dense1.beta", StringComparison.Ordinal)
            .Replace("[3,2]", "[2,3]", StringComparison.Ordinal)
            .Replace("F32\",\"shape\":[2,3],\"data_offsets\":[36", "U32\",\"shape\":[6],\"data_offsets\":[36", StringComparison.Ordinal);
        NetworkFileException exception =
            Assert.Throws<NetworkFileException>(() => new TinyNetwork().Load(new MemoryStream(SafetensorsFile.Of(header))));
        Assert.Equal(
            """
            The file, saved from 'Other', does not have the tensors of TinyNetwork:
            - 'dense1.weight' has shape (2, 3); expected (3, 2)
            - 'dense2.weight' has shape (6); expected (2, 3)
            - 'dense2.weight' has dtype U32; expected one of F32, F64, F16, BF16
            - 'dense1.bias' is missing; expected shape (3)
            - 'dense1.beta' is not a tensor of the network
            """,
            exception.Message);
    }

    [Fact]
    public void A_message_stays_short_with_one_line_per_problem_for_any_names()
    {
        string name = string.Concat(Enumerable.Repeat("\\n\\u001b", 10_000));
        IEnumerable<string> tensors = Enumerable.Range(0, 1000).Select(
            i => $"\"{i}{name[..((i % 50) * 8)]}\":{{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}");
        NetworkFileException exception = Assert.Throws<NetworkFileException>(
            () => new TinyNetwork().Load(new MemoryStream(SafetensorsFile.Of($"{{{string.Join(',', tensors)}}}", 0))));
        Assert.InRange(exception.Message.Length, 1000, 20_000);
        Assert.DoesNotContain('\u001b', exception.Message);
        Assert.EndsWith("\n- and 900 more", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncated_file_is_rejected()
    {
        byte[] file = SafetensorsFile.Saved(new TinyNetwork());
        int start = file.Length - SafetensorsFile.DataLength;
        for (int length = 0; length < file.Length; length++)
        {
            string message =
                length < 8 ? $"It has {length} bytes; a safetensors file has at least 10."
                : length < start ? $"It ends after {length - 8} bytes of the header, which claims {start - 8}."
                : $"It is truncated: it ends at byte {length}; its header describes {file.Length} bytes.";
            AssertRefused(file[..length], message);
        }
    }

    [Fact]
    public void Bytes_after_the_last_tensor_are_rejected()
    {
        byte[] file = SafetensorsFile.Saved(new TinyNetwork());
        AssertRefused([.. file, 0], $"There are bytes after the last tensor, which ends at byte {file.Length}.");
        AssertRefused([.. file, .. file], "There are bytes after the last tensor");
    }

    [Theory]
    [InlineData(0UL, "does not begin with '{'")]
    [InlineData(99UL, "It ends after 68 bytes of the header, which claims 99")]
    [InlineData(100_000_000UL, "It ends after 68 bytes of the header, which claims 100000000")]
    [InlineData(100_000_001UL, "The header claims 100000001 bytes, more than the format's limit of 100000000")]
    [InlineData(ulong.MaxValue, "The header claims 18446744073709551615 bytes")]
    public void A_wrong_header_length_takes_no_memory(ulong length, string message)
    {
        byte[] file = [.. BitConverter.GetBytes(length), .. new byte[SafetensorsFile.DataLength]];
        AssertRefused(file, message);
        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(file, message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_header_longer_than_one_chunk_is_read_completely()
    {
        string note = new('y', 1_000_000);
        string header = SafetensorsFile.Header.Replace("\"note\":\"x\"", $"\"note\":\"{note}\"", StringComparison.Ordinal);
        new TinyNetwork().Load(new MemoryStream(SafetensorsFile.Of(header)));
        AssertRefused(SafetensorsFile.Of(header + "x"), "not the expected JSON");
    }

    [Fact]
    public void A_header_that_is_not_utf8_is_rejected()
    {
        byte[] header = Encoding.UTF8.GetBytes(SafetensorsFile.Header);
        header[Array.IndexOf(header, (byte)'x')] = 0xFF;
        AssertRefused(SafetensorsFile.Of(header, new byte[SafetensorsFile.DataLength]), "The header is not UTF-8.");
    }

    [Fact]
    public void A_deeply_nested_header_is_rejected() =>
        AssertRefused(SafetensorsFile.Of(string.Concat(Enumerable.Repeat("{\"a\":", 1_000_000)), 0), "has an unknown field 'a'");

    private static void AssertRefused(byte[] file, string message)
    {
        TinyNetwork network = new();
        uint[] before = network.Block;
        NetworkFileException exception = Assert.Throws<NetworkFileException>(() => network.Load(new MemoryStream(file)));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Block);
    }
}
